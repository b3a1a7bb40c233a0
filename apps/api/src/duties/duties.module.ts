import { Module } from '@nestjs/common';
import { ForecastsModule } from '../forecasts/forecasts.module.js';
import { DutiesController } from './duties.controller.js';
import { DutiesService } from './duties.service.js';

@Module({ imports: [ForecastsModule], controllers: [DutiesController], providers: [DutiesService] })
export class DutiesModule {}
