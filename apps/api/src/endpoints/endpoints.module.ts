import { Module } from '@nestjs/common';
import { EndpointsController } from './endpoints.controller.js';
import { EndpointsService } from './endpoints.service.js';
import { EndpointTestsService } from './endpointTests.service.js';

@Module({ controllers: [EndpointsController], providers: [EndpointsService, EndpointTestsService] })
export class EndpointsModule {}
