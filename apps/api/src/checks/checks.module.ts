import { Module } from '@nestjs/common';
import { ForecastsModule } from '../forecasts/forecasts.module.js';
import { BatchesController } from './batches.controller.js';
import { BatchesService } from './batches.service.js';
import { ChecksController } from './checks.controller.js';
import { ChecksService } from './checks.service.js';

@Module({
  imports: [ForecastsModule],
  controllers: [ChecksController, BatchesController],
  providers: [ChecksService, BatchesService],
})
export class ChecksModule {}
