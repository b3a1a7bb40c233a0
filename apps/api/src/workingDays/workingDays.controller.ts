import { WorkingDays } from '@app/contract';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { WorkingDaysService } from './workingDays.service.js';

@ApiTags('working days')
@Controller('working-days')
export class WorkingDaysController {
  constructor(private readonly workingDays: WorkingDaysService) {}

  @Get()
  @Answers(WorkingDays, { id: 'getWorkingDays', does: 'The days on which the workspace works' })
  show(@CurrentActor() actor: Actor): Promise<WorkingDays> {
    return this.workingDays.show(actor);
  }

  @Put()
  @Answers(WorkingDays, {
    id: 'putWorkingDays',
    does: 'Says on which days the workspace works, and moves what is planned to them; administrators only',
    repeatable: true,
    refuses: ['invalid-request', 'not-permitted'],
  })
  save(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: WorkingDays }) days: WorkingDays,
  ): Promise<WorkingDays> {
    return this.workingDays.save(actor, submission, days);
  }
}
