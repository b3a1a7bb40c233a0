import { Dismissal, Id, Judgement, JudgementEdit } from '@app/contract';
import { Body, Controller, Delete, Param, Patch, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { JudgementsService } from './judgements.service.js';

const repeatable = true;

@ApiTags('judgements')
@Controller('judgements/:judgement')
export class JudgementsController {
  constructor(private readonly judgements: JudgementsService) {}

  @Patch()
  @Answers(Judgement, {
    id: 'editJudgement',
    does: 'Corrects the statement, the date or the condition of a judgement that is not decided yet',
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'already-decided'],
  })
  edit(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('judgement', { schema: Id }) id: string,
    @Body({ schema: JudgementEdit }) edit: JudgementEdit,
  ): Promise<Judgement> {
    return this.judgements.edit(actor, submission, id, edit);
  }

  @Put('dismissal')
  @Answers(Judgement, {
    id: 'dismissJudgement',
    does: 'Dismisses a judgement: it will not be kept as a forecast',
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'already-decided'],
  })
  dismiss(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('judgement', { schema: Id }) id: string,
    @Body({ schema: Dismissal }) dismissal: Dismissal,
  ): Promise<Judgement> {
    return this.judgements.dismiss(actor, submission, id, dismissal);
  }

  @Delete('dismissal')
  @Answers(Judgement, {
    id: 'restoreJudgement',
    does: 'Takes a dismissal back',
    repeatable,
    refuses: ['not-permitted', 'not-found', 'already-decided', 'not-decided'],
  })
  restore(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('judgement', { schema: Id }) id: string,
  ): Promise<Judgement> {
    return this.judgements.restore(actor, submission, id);
  }
}
