import { Aggregates, CalibrationQuery, PeopleComparison, PeopleQuery, UpdateBehaviour } from '@app/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../http/actor.js';
import { Answers } from '../../http/answers.js';
import { PeopleService } from './people.service.js';

@ApiTags('calibration')
@Controller('calibration')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get('people')
  @Answers(PeopleComparison, {
    id: 'comparePeople',
    does: 'People beside each other on the forecasts they shared: no ranks, one’s own row for analysts, everybody’s for leads',
    refuses: ['invalid-request', 'not-permitted'],
  })
  compare(@CurrentActor() actor: Actor, @Query({ schema: PeopleQuery }) query: PeopleQuery): Promise<PeopleComparison> {
    return this.people.compare(actor, query);
  }

  @Get('updates')
  @Answers(UpdateBehaviour, {
    id: 'getUpdateBehaviour',
    does: 'How beliefs were changed until the outcome was known, and whether as much as the evidence asked for',
    refuses: ['invalid-request', 'not-permitted'],
  })
  updates(
    @CurrentActor() actor: Actor,
    @Query({ schema: CalibrationQuery }) query: CalibrationQuery,
  ): Promise<UpdateBehaviour> {
    return this.people.updates(actor, query);
  }

  @Get('aggregates')
  @Answers(Aggregates, {
    id: 'getAggregates',
    does: 'What several people on one forecast would have scored together, by every way of pooling them',
    refuses: ['invalid-request'],
  })
  aggregates(
    @CurrentActor() actor: Actor,
    @Query({ schema: CalibrationQuery }) query: CalibrationQuery,
  ): Promise<Aggregates> {
    return this.people.aggregates(actor, query);
  }
}
