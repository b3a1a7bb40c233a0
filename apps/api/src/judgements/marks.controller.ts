import { Id, Judgement, Key, Merge, NewJudgement, Split } from '@app/contract';
import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { MarksService } from './marks.service.js';

const repeatable = true;

@ApiTags('judgements')
@Controller()
export class MarksController {
  constructor(private readonly marks: MarksService) {}

  @Post('reports/:report/judgements')
  @Answers(Judgement, {
    id: 'markJudgement',
    does: 'Marks a stretch of a report as a judgement; how it is put is a draft to correct',
    status: 201,
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'span-invalid', 'already-marked'],
  })
  mark(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('report', { schema: Key }) report: string,
    @Body({ schema: NewJudgement }) marked: NewJudgement,
  ): Promise<Judgement> {
    return this.marks.mark(actor, submission, report, marked);
  }

  @Post('judgements/:judgement/split')
  @Answers(Judgement, {
    id: 'splitJudgement',
    does: 'Takes one mention out of a judgement and answers with the judgement that it becomes',
    status: 201,
    repeatable,
    refuses: [
      ...(['invalid-request', 'not-permitted', 'not-found', 'already-decided', 'nothing-to-split'] as const),
      'someone-saved-first',
    ],
  })
  split(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('judgement', { schema: Id }) id: string,
    @Body({ schema: Split }) split: Split,
  ): Promise<Judgement> {
    return this.marks.split(actor, submission, id, split);
  }

  @Put('judgements/:judgement/merge')
  @Answers(Judgement, {
    id: 'mergeJudgement',
    does: 'Says that a judgement repeats another one, and answers with that one and the mentions of both',
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'already-decided', 'other-report'],
  })
  merge(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('judgement', { schema: Id }) id: string,
    @Body({ schema: Merge }) merge: Merge,
  ): Promise<Judgement> {
    return this.marks.merge(actor, submission, id, merge);
  }

  @Delete('judgements/:judgement/merge')
  @Answers(Judgement, {
    id: 'unmergeJudgement',
    does: 'Takes a merge back: the judgement stands for itself again, with the mentions it gave away',
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'not-merged', 'nothing-to-split'],
  })
  unmerge(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('judgement', { schema: Id }) id: string,
  ): Promise<Judgement> {
    return this.marks.unmerge(actor, submission, id);
  }
}
