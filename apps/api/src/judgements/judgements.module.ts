import { Module } from '@nestjs/common';
import { JudgementsController } from './judgements.controller.js';
import { JudgementsService } from './judgements.service.js';

@Module({ controllers: [JudgementsController], providers: [JudgementsService] })
export class JudgementsModule {}
