import { Departure, HandOver, Id, Member, MemberEdit, Members } from '@app/contract';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, OpenToReaders } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { DeparturesService } from './departures.service.js';
import { HandOversService } from './handOvers.service.js';
import { MembersService } from './members.service.js';

@ApiTags('members')
@Controller('members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly departures: DeparturesService,
    private readonly handOvers: HandOversService,
  ) {}

  @Get()
  @Answers(Members, { id: 'listMembers', does: 'Everybody who is or was in the workspace, the longest there first' })
  list(@CurrentActor() actor: Actor): Promise<Members> {
    return this.members.list(actor);
  }

  @Put('me')
  @OpenToReaders()
  @Answers(Member, {
    id: 'editMember',
    does: 'Sets the wall clock that one is prompted by, and moves what is planned to it',
    repeatable: true,
    refuses: ['invalid-request'],
  })
  edit(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: MemberEdit }) edit: MemberEdit,
  ): Promise<Member> {
    return this.members.edit(actor, submission, edit);
  }

  @Post(':member/hand-over')
  @Answers(Members, {
    id: 'handOver',
    does: 'Every open forecast that somebody looks after goes to somebody else; they stay',
    repeatable: true,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'cannot-look-after'],
  })
  handOver(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('member', { schema: Id }) id: string,
    @Body({ schema: HandOver }) { to }: HandOver,
  ): Promise<Members> {
    return this.handOvers.handOver(actor, submission, id, to);
  }

  @Post(':member/departure')
  @Answers(Members, {
    id: 'leave',
    does: 'Somebody leaves: what they looked after goes to somebody else, nothing more is sent to them, they are signed out',
    repeatable: true,
    refuses: [
      ...(['invalid-request', 'not-permitted', 'not-found', 'has-left', 'last-administrator'] as const),
      'cannot-look-after',
    ],
  })
  leave(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('member', { schema: Id }) id: string,
    @Body({ schema: Departure }) departure: z.infer<typeof Departure>,
  ): Promise<Members> {
    return this.departures.leave(actor, submission, id, departure.to);
  }
}
