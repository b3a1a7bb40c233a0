import { Session, SignIn, WorkspaceChoice } from '@app/contract';
import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, OpenToReaders, PublicOnceSetUp } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { type Caller, CurrentCaller } from '../http/caller.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Post('sessions')
  @PublicOnceSetUp()
  @Answers(Session, {
    id: 'signIn',
    does: 'Signs in and sets the session cookie',
    open: true,
    refuses: ['wrong-credentials', 'too-many-tries', 'set-up-needed'],
  })
  signIn(@CurrentCaller() caller: Caller, @Body({ schema: SignIn }) signIn: SignIn): Promise<Session> {
    return this.sessions.signIn(caller, signIn);
  }

  @Get('session')
  @Answers(Session, { id: 'getSession', does: 'Who is signed in, where, and where else they could be' })
  show(@CurrentActor() actor: Actor): Promise<Session> {
    return this.sessions.sessionOf(actor);
  }

  @Delete('session')
  @OpenToReaders()
  @Answers(null, { id: 'signOut', does: 'Signs out and ends the session', status: 204 })
  signOut(@CurrentCaller() caller: Caller): Promise<void> {
    return this.sessions.signOut(caller);
  }

  @Put('session/workspace')
  @OpenToReaders()
  @Answers(Session, { id: 'enterWorkspace', does: 'Goes on in another workspace', refuses: ['not-found'] })
  enter(
    @CurrentActor() actor: Actor,
    @Body({ schema: WorkspaceChoice }) choice: z.infer<typeof WorkspaceChoice>,
  ): Promise<Session> {
    return this.sessions.enter(actor, choice.workspaceId);
  }
}
