import { Live, Ready } from '@app/contract';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { HealthService } from './health.service.js';

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  @Answers(Live, { id: 'getHealth', does: 'Tells whether the process answers', open: true })
  live(): Live {
    return { status: 'ok' };
  }

  @Get('ready')
  @Answers(Ready, {
    id: 'getReadiness',
    does: 'Tells whether the database answers and the worker keeps up',
    open: true,
    refuses: ['not-ready'],
  })
  ready(): Promise<Ready> {
    return this.health.ready();
  }
}
