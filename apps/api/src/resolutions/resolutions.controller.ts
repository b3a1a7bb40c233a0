import { ForecastDetail, Key, NewResolution, Reopening } from '@app/contract';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForecastsService } from '../forecasts/forecasts.service.js';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { ResolutionsService } from './resolutions.service.js';

const repeatable = true;
const conditional = true;

@ApiTags('resolutions')
@Controller('forecasts/:forecast/resolution')
export class ResolutionsController {
  constructor(
    private readonly resolutions: ResolutionsService,
    private readonly forecasts: ForecastsService,
  ) {}

  @Put()
  @Answers(ForecastDetail, {
    id: 'putResolution',
    does: 'Records the outcome and scores it; recording another supersedes, nothing is overwritten',
    repeatable,
    conditional,
    refuses: [
      'invalid-request',
      'not-permitted',
      'not-found',
      'outcome-invalid',
      'no-condition',
      'known-in-future',
      'known-before-opening',
    ],
  })
  async settle(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Body({ schema: NewResolution }) resolution: NewResolution,
  ): Promise<ForecastDetail> {
    const { id } = await this.resolutions.settle(actor, submission, key, resolution);
    return this.forecasts.show(actor, id);
  }

  @Delete()
  @Answers(ForecastDetail, {
    id: 'reopenForecast',
    does: 'Takes the outcome back by a further entry in the record',
    repeatable,
    conditional,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'not-closed'],
  })
  async reopen(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Body({ schema: Reopening }) reopening: Reopening,
  ): Promise<ForecastDetail> {
    const { id } = await this.resolutions.reopen(actor, submission, key, reopening);
    return this.forecasts.show(actor, id);
  }
}
