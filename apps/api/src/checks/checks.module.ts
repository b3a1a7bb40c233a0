import { Module } from '@nestjs/common';
import { ForecastsModule } from '../forecasts/forecasts.module.js';
import { ChecksController } from './checks.controller.js';
import { ChecksService } from './checks.service.js';

@Module({ imports: [ForecastsModule], controllers: [ChecksController], providers: [ChecksService] })
export class ChecksModule {}
