import {
  Calibration,
  CalibrationForecastsQuery,
  CalibrationQuery,
  CalibrationTableQuery,
  CountedForecasts,
} from '@app/contract';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CalibrationService } from './calibration.service.js';
import { CalibrationTables } from './calibrationTables.js';

@ApiTags('calibration')
@Controller('calibration')
export class CalibrationController {
  constructor(
    private readonly calibration: CalibrationService,
    private readonly tables: CalibrationTables,
  ) {}

  @Get()
  @Answers(Calibration, {
    id: 'getCalibration',
    does: 'How good the numbers were, and what each word meant in practice',
    refuses: ['invalid-request'],
  })
  show(
    @CurrentActor() actor: Actor,
    @Query({ schema: CalibrationQuery }) query: CalibrationQuery,
  ): Promise<Calibration> {
    return this.calibration.show(actor, query);
  }

  @Get('forecasts')
  @Answers(CountedForecasts, {
    id: 'listCountedForecasts',
    does: 'The forecasts behind a number: all that are counted, or those of one bar, word or quarter',
    refuses: ['invalid-request'],
  })
  forecasts(
    @CurrentActor() actor: Actor,
    @Query({ schema: CalibrationForecastsQuery }) query: CalibrationForecastsQuery,
  ): Promise<CountedForecasts> {
    return this.calibration.forecasts(actor, query);
  }

  @Get('table.csv')
  @Header('cache-control', 'private, no-store')
  @Answers(null, {
    id: 'getCalibrationTable',
    does: 'The table of a chart as CSV; `results`: the forecasts themselves, up to 10,000',
    refuses: ['invalid-request'],
  })
  async table(
    @CurrentActor() actor: Actor,
    @Query({ schema: CalibrationTableQuery }) query: CalibrationTableQuery,
  ): Promise<StreamableFile> {
    const csv = await this.tables.csv(actor, query);
    const disposition = `attachment; filename="calibration-${query.chart}.csv"`;
    return new StreamableFile(Buffer.from(csv), { type: 'text/csv; charset=utf-8', disposition });
  }
}
