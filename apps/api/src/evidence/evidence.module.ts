import { Module } from '@nestjs/common';
import { ForecastsModule } from '../forecasts/forecasts.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';

@Module({ imports: [ForecastsModule], controllers: [EvidenceController], providers: [EvidenceService] })
export class EvidenceModule {}
