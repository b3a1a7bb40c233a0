import { Module } from '@nestjs/common';
import { WorkingDaysController } from './workingDays.controller.js';
import { WorkingDaysService } from './workingDays.service.js';

@Module({ controllers: [WorkingDaysController], providers: [WorkingDaysService] })
export class WorkingDaysModule {}
