import { Plan, PlanQuery } from '@app/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller('plan')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @Answers(Plan, {
    id: 'getPlan',
    does: 'What one will be prompted about, or what a forecast will prompt anybody about; the next first',
    refuses: ['invalid-request', 'not-found'],
  })
  show(@CurrentActor() actor: Actor, @Query({ schema: PlanQuery }) query: PlanQuery): Promise<Plan> {
    return this.plans.show(actor, query);
  }
}
