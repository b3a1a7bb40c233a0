import { Module } from '@nestjs/common';
import { ForecastsModule } from '../forecasts/forecasts.module.js';
import { ResolutionsController } from './resolutions.controller.js';
import { ResolutionsService } from './resolutions.service.js';

@Module({ imports: [ForecastsModule], controllers: [ResolutionsController], providers: [ResolutionsService] })
export class ResolutionsModule {}
