import { Global, Module } from '@nestjs/common';
import { ExampleModule } from '../example/example.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SetUpController } from './setUp.controller.js';
import { SetUpService } from './setUp.service.js';
import { SetUpState } from './setUpState.js';

@Global()
@Module({
  imports: [ExampleModule, SessionsModule],
  controllers: [SetUpController],
  providers: [SetUpService, SetUpState],
  exports: [SetUpState],
})
export class SetUpModule {}
