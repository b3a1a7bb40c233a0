import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { ExampleController } from './example.controller.js';
import { ExampleService } from './example.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [ExampleController],
  providers: [ExampleService],
  exports: [ExampleService],
})
export class ExampleModule {}
