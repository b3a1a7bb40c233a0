import type { SecondOpinionModel } from '@app/judgements';
import { Module } from '@nestjs/common';
import { type Config, configToken } from '../config.js';
import { chatModel } from '../transports/chatModel.js';
import { SecondOpinionsController } from './secondOpinions.controller.js';
import { modelToken, SecondOpinionsService } from './secondOpinions.service.js';

const modelOf = ({ secondOpinion }: Config): SecondOpinionModel | null => secondOpinion && chatModel(secondOpinion);

@Module({
  controllers: [SecondOpinionsController],
  providers: [{ provide: modelToken, useFactory: modelOf, inject: [configToken] }, SecondOpinionsService],
})
export class SecondOpinionsModule {}
