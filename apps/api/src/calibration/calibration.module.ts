import { Module } from '@nestjs/common';
import { CalibrationController } from './calibration.controller.js';
import { CalibrationService } from './calibration.service.js';
import { CalibrationTables } from './calibrationTables.js';

@Module({ controllers: [CalibrationController], providers: [CalibrationService, CalibrationTables] })
export class CalibrationModule {}
