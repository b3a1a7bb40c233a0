import { Key, ReportRecord } from '@app/contract';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { RecordsService } from './records.service.js';

@ApiTags('reports')
@Controller('reports/:report/record')
export class RecordsController {
  constructor(private readonly records: RecordsService) {}

  @Get()
  @Answers(ReportRecord, {
    id: 'getReportRecord',
    does: 'Everything a report led to, as one document, with the heads of the forecasts’ hash chains',
    refuses: ['invalid-request', 'not-found'],
  })
  take(@CurrentActor() actor: Actor, @Param('report', { schema: Key }) key: string): Promise<ReportRecord> {
    return this.records.take(actor, key);
  }
}
