import { Id, Notice, NoticePage, PageQuery, Snooze } from '@app/contract';
import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, OpenToReaders } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { NoticesService } from './notices.service.js';

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @Answers(NoticePage, { id: 'listNotices', does: 'One’s own inbox, newest first', refuses: ['invalid-request'] })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof NoticePage>> {
    return this.notices.list(actor, query);
  }

  @Put(':notice/read')
  @OpenToReaders()
  @Answers(Notice, {
    id: 'readNotice',
    does: 'Marks one’s own notice as read',
    repeatable: true,
    refuses: ['invalid-request', 'not-found'],
  })
  read(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('notice', { schema: Id }) id: string,
  ): Promise<Notice> {
    return this.notices.read(actor, submission, id);
  }

  @Put(':notice/snooze')
  @OpenToReaders()
  @Answers(Notice, {
    id: 'snoozeNotice',
    does: 'Puts one’s own prompt off: it hides until then and comes back, unless nothing is asked any more',
    repeatable: true,
    refuses: [...(['invalid-request', 'not-found', 'notice-done', 'already-snoozed'] as const), 'snooze-out-of-range'],
  })
  snooze(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('notice', { schema: Id }) id: string,
    @Body({ schema: Snooze }) { until }: Snooze,
  ): Promise<Notice> {
    return this.notices.snooze(actor, submission, id, Date.parse(until));
  }

  @Delete(':notice/snooze')
  @OpenToReaders()
  @Answers(Notice, {
    id: 'wakeNotice',
    does: 'Brings one’s own prompt back at once; one that is back already stays as it is',
    repeatable: true,
    refuses: ['invalid-request', 'not-found'],
  })
  wake(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('notice', { schema: Id }) id: string,
  ): Promise<Notice> {
    return this.notices.wake(actor, submission, id);
  }
}
