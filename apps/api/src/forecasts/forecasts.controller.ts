import { CriteriaEdit, DueEdit, ForecastDetail, ForecastPage, ForecastQuery, Key, NewForecast } from '@app/contract';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { ForecastsService } from './forecasts.service.js';

const repeatable = true;
const conditional = true;

@ApiTags('forecasts')
@Controller('forecasts')
export class ForecastsController {
  constructor(private readonly forecasts: ForecastsService) {}

  @Post()
  @Answers(ForecastDetail, {
    id: 'addForecast',
    does: 'Keeps a forecast, usually of a judgement, with its first beliefs and its reminders',
    status: 201,
    repeatable,
    refuses: [
      'invalid-request',
      'not-permitted',
      'not-found',
      'already-decided',
      'chance-required',
      'belief-invalid',
      'reference-invalid',
      'judgement-is-yes-or-no',
      'assumption-unconfirmed',
      'due-before-opening',
    ],
  })
  accept(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: NewForecast }) forecast: NewForecast,
  ): Promise<ForecastDetail> {
    return this.forecasts.accept(actor, submission, forecast);
  }

  @Get()
  @Answers(ForecastPage, {
    id: 'listForecasts',
    does: 'Lists forecasts, most urgent first, then by due date',
    refuses: ['invalid-request'],
  })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ForecastQuery }) query: ForecastQuery,
  ): Promise<z.infer<typeof ForecastPage>> {
    return this.forecasts.list(actor, query);
  }

  @Get(':forecast')
  @Answers(ForecastDetail, {
    id: 'getForecast',
    does: 'A forecast with its whole record',
    refuses: ['invalid-request', 'not-found'],
  })
  show(@CurrentActor() actor: Actor, @Param('forecast', { schema: Key }) key: string): Promise<ForecastDetail> {
    return this.forecasts.show(actor, key);
  }

  @Put(':forecast/due')
  @Answers(ForecastDetail, {
    id: 'moveDue',
    does: 'Dates a forecast, moves its date or undates it, and plans its reminders anew',
    repeatable,
    conditional,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'forecast-closed', 'due-before-opening'],
  })
  moveDue(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Body({ schema: DueEdit }) edit: DueEdit,
  ): Promise<ForecastDetail> {
    return this.forecasts.moveDue(actor, submission, key, edit);
  }

  @Put(':forecast/criteria')
  @Answers(ForecastDetail, {
    id: 'editCriteria',
    does: 'Changes what an open forecast says or how it is judged; earlier wordings stay in its record',
    repeatable,
    conditional,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'forecast-closed'],
  })
  editCriteria(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Body({ schema: CriteriaEdit }) edit: CriteriaEdit,
  ): Promise<ForecastDetail> {
    return this.forecasts.editCriteria(actor, submission, key, edit);
  }
}
