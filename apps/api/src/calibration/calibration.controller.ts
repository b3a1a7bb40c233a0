import { Calibration, CalibrationQuery } from '@app/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CalibrationService } from './calibration.service.js';

@ApiTags('calibration')
@Controller('calibration')
export class CalibrationController {
  constructor(private readonly calibration: CalibrationService) {}

  @Get()
  @Answers(Calibration, {
    id: 'getCalibration',
    does: 'How good the numbers were, and what each word meant in practice',
    refuses: ['invalid-request'],
  })
  show(
    @CurrentActor() actor: Actor,
    @Query({ schema: CalibrationQuery }) query: CalibrationQuery,
  ): Promise<Calibration> {
    return this.calibration.show(actor, query);
  }
}
