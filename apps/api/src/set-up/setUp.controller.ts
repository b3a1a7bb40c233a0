import { NewSetUp, Session, SetUpState } from '@app/contract';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ExampleService } from '../example/example.service.js';
import { Public } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { type Caller, CurrentCaller } from '../http/caller.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SetUpService } from './setUp.service.js';

@ApiTags('set-up')
@Public()
@Controller('set-up')
export class SetUpController {
  constructor(
    private readonly setUps: SetUpService,
    private readonly sessions: SessionsService,
    private readonly example: ExampleService,
  ) {}

  @Get()
  @Answers(SetUpState, { id: 'getSetUp', does: 'Tells whether this installation still has to be set up', open: true })
  state(): Promise<z.infer<typeof SetUpState>> {
    return this.setUps.stateNow();
  }

  @Post()
  @Answers(Session, {
    id: 'setUp',
    does: 'Makes the first workspace and its administrator, and signs them in',
    status: 201,
    open: true,
    refuses: ['set-up-done', 'set-up-link-invalid'],
  })
  async setUp(@CurrentCaller() caller: Caller, @Body({ schema: NewSetUp }) given: NewSetUp): Promise<Session> {
    await this.setUps.setUp(given);
    const actor = await this.sessions.begin(caller, given);
    return given.example ? this.example.load(actor) : this.sessions.sessionOf(actor);
  }
}
