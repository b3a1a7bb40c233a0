import { Module } from '@nestjs/common';
import { CalibrationController } from './calibration.controller.js';
import { CalibrationService } from './calibration.service.js';
import { CalibrationTables } from './calibrationTables.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleService } from './people/people.service.js';

@Module({
  controllers: [CalibrationController, PeopleController],
  providers: [CalibrationService, CalibrationTables, PeopleService],
})
export class CalibrationModule {}
