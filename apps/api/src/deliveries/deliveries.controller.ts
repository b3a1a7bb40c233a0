import { DeliveriesChanged, DeliveryChoice, DeliveryHealth, DeliveryPage, DeliveryQuery, DryRun } from '@app/contract';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, AdministratorsOnly, CurrentActor } from '../http/actor.js';
import { Answers, type RoutePromise } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { DeliveriesService } from './deliveries.service.js';
import { DryRunService } from './dryRun.service.js';
import { DeliveryHealthService } from './health.service.js';

const changing = {
  status: 200,
  repeatable: true,
  refuses: ['invalid-request', 'not-permitted'],
} as const satisfies Partial<RoutePromise>;

@ApiTags('deliveries')
@AdministratorsOnly()
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly health: DeliveryHealthService,
    private readonly dryRuns: DryRunService,
  ) {}

  @Get()
  @Answers(DeliveryPage, {
    id: 'listDeliveries',
    does: 'What was sent, waits, was given up or is held, newest first; nothing of what it says',
    refuses: ['invalid-request', 'not-permitted'],
  })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: DeliveryQuery }) query: DeliveryQuery,
  ): Promise<z.infer<typeof DeliveryPage>> {
    return this.deliveries.list(actor, query);
  }

  @Get('health')
  @Answers(DeliveryHealth, {
    id: 'getDeliveryHealth',
    does: 'Is it late? What waits, what was given up, held or missed, and which ways out do not answer',
    refuses: ['not-permitted'],
  })
  show(@CurrentActor() actor: Actor): Promise<DeliveryHealth> {
    return this.health.show(actor);
  }

  @Get('dry-run')
  @Answers(DryRun, {
    id: 'getDryRun',
    does: 'What the next seven days would send, by day and by person; nothing is sent',
    refuses: ['not-permitted'],
  })
  dryRun(@CurrentActor() actor: Actor): Promise<DryRun> {
    return this.dryRuns.show(actor);
  }

  @Post('replay')
  @Answers(DeliveriesChanged, {
    id: 'replayDeliveries',
    does: 'Sends again what was given up, under the same id, with all its tries anew',
    ...changing,
  })
  replay(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: DeliveryChoice }) choice: DeliveryChoice,
  ): Promise<z.infer<typeof DeliveriesChanged>> {
    return this.deliveries.replay(actor, submission, choice);
  }

  @Post('release')
  @Answers(DeliveriesChanged, {
    id: 'releaseDeliveries',
    does: 'Sends what was held after a restore',
    ...changing,
  })
  release(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: DeliveryChoice }) choice: DeliveryChoice,
  ): Promise<z.infer<typeof DeliveriesChanged>> {
    return this.deliveries.release(actor, submission, choice);
  }

  @Post('drop')
  @Answers(DeliveriesChanged, {
    id: 'dropDeliveries',
    does: 'Takes what was held after a restore as sent: it never goes out',
    ...changing,
  })
  drop(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: DeliveryChoice }) choice: DeliveryChoice,
  ): Promise<z.infer<typeof DeliveriesChanged>> {
    return this.deliveries.drop(actor, submission, choice);
  }

  @Post('clock')
  @Answers(DeliveryHealth, {
    id: 'confirmClock',
    does: 'Says that the clock is right although it jumped: prompts go out again',
    ...changing,
  })
  async confirmClock(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
  ): Promise<DeliveryHealth> {
    await this.deliveries.confirmClock(actor, submission);
    return this.health.show(actor);
  }
}
