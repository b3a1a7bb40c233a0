import { ForecastScores, Key } from '@app/contract';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { ScoresService } from './scores.service.js';

@ApiTags('resolutions')
@Controller('forecasts/:forecast')
export class ScoresController {
  constructor(private readonly scores: ScoresService) {}

  @Get('scores')
  @Answers(ForecastScores, {
    id: 'getForecastScores',
    does: 'Every score of what was believed at the fixed leads, each with the sum that it is',
    refuses: ['invalid-request', 'not-found'],
  })
  show(@CurrentActor() actor: Actor, @Param('forecast', { schema: Key }) key: string): Promise<ForecastScores> {
    return this.scores.show(actor, key);
  }

  @Get('arithmetic.csv')
  @Header('cache-control', 'private, no-store')
  @Answers(null, {
    id: 'getForecastArithmetic',
    does: 'The arithmetic of every score of a forecast as CSV, the headline’s among them',
    refuses: ['invalid-request', 'not-found'],
  })
  async table(@CurrentActor() actor: Actor, @Param('forecast', { schema: Key }) key: string): Promise<StreamableFile> {
    const { number, csv } = await this.scores.table(actor, key);
    const disposition = `attachment; filename="F-${number}-arithmetic.csv"`;
    return new StreamableFile(Buffer.from(csv), { type: 'text/csv; charset=utf-8', disposition });
  }
}
