import { Module } from '@nestjs/common';
import { JudgementsController } from './judgements.controller.js';
import { JudgementsService } from './judgements.service.js';
import { MarksController } from './marks.controller.js';
import { MarksService } from './marks.service.js';

@Module({ controllers: [JudgementsController, MarksController], providers: [JudgementsService, MarksService] })
export class JudgementsModule {}
