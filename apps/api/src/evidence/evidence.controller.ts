import { ForecastDetail, Key, NewEvidence } from '@app/contract';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForecastsService } from '../forecasts/forecasts.service.js';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { EvidenceService } from './evidence.service.js';

@ApiTags('evidence')
@Controller('forecasts/:forecast/evidence')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly forecasts: ForecastsService,
  ) {}

  @Post()
  @Answers(ForecastDetail, {
    id: 'addEvidence',
    does: 'Logs something learned and how it weighs on a forecast',
    status: 201,
    repeatable: true,
    conditional: true,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'date-in-future'],
  })
  async log(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Body({ schema: NewEvidence }) evidence: NewEvidence,
  ): Promise<ForecastDetail> {
    const { id } = await this.evidence.log(actor, submission, key, evidence);
    return this.forecasts.show(actor, id);
  }
}
