import { Id, SecondOpinion } from '@app/contract';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { SecondOpinionsService } from './secondOpinions.service.js';

@ApiTags('judgements')
@Controller('judgements/:judgement/second-opinion')
export class SecondOpinionsController {
  constructor(private readonly secondOpinions: SecondOpinionsService) {}

  @Post()
  @Answers(SecondOpinion, {
    id: 'askSecondOpinion',
    does: 'Asks the model that an administrator set up what it makes of a judgement; nothing is changed by it',
    refuses: [
      ...(['invalid-request', 'not-permitted', 'not-found', 'second-opinion-off'] as const),
      ...(['second-opinion-failed', 'too-many-tries'] as const),
    ],
  })
  ask(@CurrentActor() actor: Actor, @Param('judgement', { schema: Id }) id: string): Promise<SecondOpinion> {
    return this.secondOpinions.ask(actor, id);
  }
}
