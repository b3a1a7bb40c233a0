import { MailLink, MailLinkToken } from '@app/contract';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { FromAnywhere, PublicOnceSetUp } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { type Caller, CurrentCaller } from '../http/caller.js';
import { MailLinksService } from './mailLinks.service.js';
import { readOneClick } from './oneClick.js';

const open = true;

@ApiTags('mail links')
@PublicOnceSetUp()
@Controller('mail-links/:token')
export class MailLinksController {
  constructor(private readonly links: MailLinksService) {}

  @Get()
  @Answers(MailLink, {
    id: 'getMailLink',
    does: 'What a link in a mail offers; however often it is looked at, nothing changes',
    open,
    refuses: ['not-found', 'too-many-tries', 'set-up-needed'],
  })
  show(@CurrentCaller() caller: Caller, @Param('token', { schema: MailLinkToken }) token: string): Promise<MailLink> {
    return this.links.show(caller, token);
  }

  @Post()
  @Answers(MailLink, {
    id: 'confirmMailLink',
    does: 'Does what a link in a mail offers, once; confirming it again changes nothing more',
    open,
    refuses: [
      'not-found',
      'link-expired',
      'link-too-late',
      'forecast-closed',
      'nothing-to-keep',
      'notice-done',
      'too-many-tries',
      'set-up-needed',
    ],
  })
  confirm(
    @CurrentCaller() caller: Caller,
    @Param('token', { schema: MailLinkToken }) token: string,
  ): Promise<MailLink> {
    return this.links.confirm(caller, token);
  }

  @Post('one-click')
  @FromAnywhere()
  @Answers(null, {
    id: 'unsubscribeOneClick',
    does: 'Stops mail without a page, as mail programs ask for it (RFC 8058)',
    status: 204,
    open,
    refuses: ['invalid-request', 'not-found', 'link-expired', 'link-too-late', 'too-many-tries', 'set-up-needed'],
  })
  async oneClick(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Param('token', { schema: MailLinkToken }) token: string,
  ): Promise<void> {
    await readOneClick(request);
    await this.links.unsubscribe(caller, token);
  }
}
