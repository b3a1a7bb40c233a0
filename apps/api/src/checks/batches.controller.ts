import { CheckBatch, CheckBatchResult } from '@app/contract';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { BatchesService } from './batches.service.js';

@ApiTags('checks')
@Controller('checks')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  @Post()
  @Answers(CheckBatchResult, {
    id: 'addChecks',
    does: 'Records looks at up to 200 forecasts at once; each is recorded wholly, or refused with its code beside the others',
    repeatable: true,
    refuses: ['invalid-request', 'not-permitted'],
  })
  record(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: CheckBatch }) batch: CheckBatch,
  ): Promise<CheckBatchResult> {
    return this.batches.record(actor, submission, batch);
  }
}
