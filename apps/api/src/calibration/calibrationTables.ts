import type { CalibrationTableQuery } from '@app/contract';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { CalibrationService } from './calibration.service.js';
import { resultsTable, tableOf } from './tables.js';

/** More forecasts than this are listed page by page, not in one file. */
const MOST_ROWS = 10_000;

@Injectable()
export class CalibrationTables {
  constructor(private readonly calibration: CalibrationService) {}

  /** A chart's figures, or the forecasts behind them, as CSV. */
  async csv(actor: Actor, { chart, ...query }: CalibrationTableQuery): Promise<string> {
    if (chart !== 'results') return tableOf(chart, await this.calibration.show(actor, query));
    const { items } = await this.calibration.forecasts(actor, { ...query, limit: MOST_ROWS });
    return resultsTable(items);
  }
}
