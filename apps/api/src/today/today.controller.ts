import { Today } from '@app/contract';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { TodayService } from './today.service.js';

@ApiTags('today')
@Controller('today')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  @Get()
  @Answers(Today, { id: 'getToday', does: 'What needs the person now, and what comes next' })
  show(@CurrentActor() actor: Actor): Promise<Today> {
    return this.today.show(actor);
  }
}
