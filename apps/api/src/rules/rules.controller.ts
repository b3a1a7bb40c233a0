import { Plan, Rules, RulesDraft, RulesQuery } from '@app/contract';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { RulesService } from './rules.service.js';

@ApiTags('rules')
@Controller('rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  @Get()
  @Answers(Rules, {
    id: 'getRules',
    does: 'The rules of prompting by level, and those in force in plain sentences',
    refuses: ['invalid-request', 'not-found'],
  })
  show(@CurrentActor() actor: Actor, @Query({ schema: RulesQuery }) { forecast }: RulesQuery): Promise<Rules> {
    return this.rules.show(actor, forecast ?? null);
  }

  @Put()
  @Answers(Rules, {
    id: 'putRules',
    does: 'Keeps what one level says, and plans anew all that it touches; the workspace’s by administrators only, and a forecast’s escalation by its lead, leads of the workspace and administrators',
    repeatable: true,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'forecast-closed', 'rules-invalid'],
  })
  save(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: RulesDraft }) draft: RulesDraft,
  ): Promise<Rules> {
    return this.rules.save(actor, submission, draft);
  }

  @Post('preview')
  @Answers(Plan, {
    id: 'previewRules',
    does: 'The next five prompts that such rules would send, without keeping anything',
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'rules-invalid'],
  })
  preview(@CurrentActor() actor: Actor, @Body({ schema: RulesDraft }) draft: RulesDraft): Promise<Plan> {
    return this.rules.preview(actor, draft);
  }
}
