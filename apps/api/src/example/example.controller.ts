import { Session } from '@app/contract';
import { Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { ExampleService } from './example.service.js';

@ApiTags('example')
@Controller('example')
export class ExampleController {
  constructor(private readonly example: ExampleService) {}

  @Post()
  @Answers(Session, {
    id: 'loadExample',
    does: 'Makes an example workspace with an invented history and enters it',
    status: 201,
    refuses: ['not-permitted', 'example-present'],
  })
  load(@CurrentActor() actor: Actor): Promise<Session> {
    return this.example.load(actor);
  }

  @Delete()
  @Answers(Session, {
    id: 'removeExample',
    does: 'Removes one’s example workspace with everything in it',
    refuses: ['not-permitted', 'example-only'],
  })
  remove(@CurrentActor() actor: Actor): Promise<Session> {
    return this.example.remove(actor);
  }
}
