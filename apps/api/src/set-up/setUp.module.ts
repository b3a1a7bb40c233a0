import { Global, Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SetUpController } from './setUp.controller.js';
import { SetUpService } from './setUp.service.js';
import { SetUpState } from './setUpState.js';

@Global()
@Module({
  imports: [SessionsModule],
  controllers: [SetUpController],
  providers: [SetUpService, SetUpState],
  exports: [SetUpState],
})
export class SetUpModule {}
