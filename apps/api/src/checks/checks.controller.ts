import { ForecastDetail, Id, Key, NewCheck } from '@app/contract';
import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForecastsService } from '../forecasts/forecasts.service.js';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { ChecksService } from './checks.service.js';

const repeatable = true;
const conditional = true;

@ApiTags('checks')
@Controller('forecasts/:forecast/checks')
export class ChecksController {
  constructor(
    private readonly checks: ChecksService,
    private readonly forecasts: ForecastsService,
  ) {}

  @Post()
  @Answers(ForecastDetail, {
    id: 'addCheck',
    does: 'Records a look at a forecast: its number changed, kept or withdrawn',
    status: 201,
    repeatable,
    conditional,
    refuses: [
      'invalid-request',
      'not-permitted',
      'not-found',
      'forecast-closed',
      'nothing-to-keep',
      'belief-invalid',
      'same-chance',
      'reason-required',
    ],
  })
  async check(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Body({ schema: NewCheck }) check: NewCheck,
  ): Promise<ForecastDetail> {
    const { id } = await this.checks.check(actor, submission, key, check);
    return this.forecasts.show(actor, id);
  }

  @Delete(':check')
  @Answers(ForecastDetail, {
    id: 'undoCheck',
    does: 'Takes back the check one has just made, by a further entry in the record',
    repeatable,
    conditional,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'forecast-closed', 'undo-too-late'],
  })
  async undo(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Param('check', { schema: Id }) checkId: string,
  ): Promise<ForecastDetail> {
    const { id } = await this.checks.undo(actor, submission, key, checkId);
    return this.forecasts.show(actor, id);
  }
}
