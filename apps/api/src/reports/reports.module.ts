import { createReader } from '@app/reading';
import { Module } from '@nestjs/common';
import { type Config, configToken } from '../config.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService, readerToken } from './reports.service.js';

const readerOf = ({ reading }: Config) => createReader(reading);

@Module({
  controllers: [ReportsController],
  providers: [{ provide: readerToken, useFactory: readerOf, inject: [configToken] }, ReportsService],
})
export class ReportsModule {}
