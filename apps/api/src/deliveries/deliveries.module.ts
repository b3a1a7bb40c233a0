import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesService } from './deliveries.service.js';
import { DryRunService } from './dryRun.service.js';
import { DeliveryHealthService } from './health.service.js';

@Module({
  controllers: [DeliveriesController],
  providers: [DeliveriesService, DeliveryHealthService, DryRunService],
})
export class DeliveriesModule {}
