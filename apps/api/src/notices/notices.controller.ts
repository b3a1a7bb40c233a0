import { Id, Notice, NoticePage, PageQuery } from '@app/contract';
import { Controller, Get, Param, Put, Query } from '@nestjs/common';
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
}
