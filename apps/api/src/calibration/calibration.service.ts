import { CURVE_FROM, ONE_BY_ONE_UP_TO } from '@app/calibration';
import type { Calibration, CalibrationForecastsQuery, CalibrationQuery, CountedForecasts } from '@app/contract';
import {
  type Cells,
  type CountedFilter,
  countAround,
  countReports,
  Db,
  MOST_REPORTS,
  type Reader,
  readCells,
  readCounted,
  readDrawnLosses,
  readDrawnScores,
  readHeldLosses,
  workspaceOf,
} from '@app/db';
import type { Lexicon } from '@app/lexicons';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { pageOfRows, placeOf } from '../http/cursor.js';
import { countedFilter, filterOf, lexiconOf } from './asked.js';
import { basisOf } from './basis.js';
import { behindOf, countedForecastOf, countedPlace } from './behind.js';
import { type Figures, figuresOf } from './figures.js';
import { figuresOfLosses } from './otherKinds.js';

@Injectable()
export class CalibrationService {
  constructor(private readonly db: Db) {}

  /**
   * How good the numbers were, of forecasts past their scheduled close: those that were decided early lean to yes, so
   * they count once their time is up. What is shown at which n is decided here, not by the page.
   */
  async show(actor: Actor, query: CalibrationQuery): Promise<Calibration> {
    const lexicon = await this.lexiconFor(actor, query);
    const asked = filterOf(actor, query, lexicon);
    return this.db.read(actor, async (prisma, now) => {
      const filter = countedFilter(asked, query, now);
      const cells = await readCells(prisma, actor.workspaceId, filter, query.at);
      const judged = cells.months.reduce((sum, month) => sum + month.judged, 0);
      const { counted, ...figures } = await figuresFor(prisma, actor.workspaceId, filter, {
        query,
        cells,
        judged,
        lexicon,
      });
      const around = await countAround(prisma, actor.workspaceId, asked, now);
      // of many, what they add up to says already that there are more than are counted
      const many = cells.reports.reportN > 2 * MOST_REPORTS;
      const reports = many ? MOST_REPORTS : await countReports(prisma, actor.workspaceId, filter);
      const few = query.kind === 'binary' && counted < CURVE_FROM;
      return {
        kind: query.kind,
        lexicon: lexicon.id,
        basis: basisOf(query.kind, { judged, counted, months: cells.months }, lexicon),
        n: { counted, reports, withoutBelief: judged - counted, ...around },
        results: few ? await this.results(prisma, actor, filter, query, now) : [],
        ...figures,
      };
    });
  }

  /** The forecasts behind the figures, or behind one bar, word or quarter of them; newest scheduled close first. */
  async forecasts(actor: Actor, query: CalibrationForecastsQuery): Promise<CountedForecasts> {
    const lexicon = await this.lexiconFor(actor, query);
    const asked = filterOf(actor, query, lexicon);
    const { behind, within } = behindOf(query, lexicon);
    const place = placeOf(countedPlace, query.cursor);
    return this.db.read(actor, async (prisma, now) => {
      const filter = within(countedFilter(asked, query, now));
      const how = { lead: query.at, behind, place, limit: query.limit + 1 };
      const rows = await readCounted(prisma, actor.workspaceId, filter, how);
      return pageOfRows(
        rows,
        query.limit,
        (row) => countedForecastOf(row, now),
        ({ closeAt, number }) => ({ closeAt, number }),
      );
    });
  }

  async lexiconFor(actor: Actor, query: CalibrationQuery): Promise<Lexicon> {
    const { lexicon } = await this.db.transaction(actor, workspaceOf);
    return lexiconOf(query, lexicon);
  }

  private async results(prisma: Reader, actor: Actor, filter: CountedFilter, query: CalibrationQuery, now: number) {
    const how = { lead: query.at, behind: { held: true }, place: null, limit: CURVE_FROM };
    const rows = await readCounted(prisma, actor.workspaceId, filter, how);
    return rows.map((row) => {
      const { forecastId, number, statement, chance, happened, closedOn, score } = countedForecastOf(row, now);
      return { forecastId, number, statement, chance: chance!, happened: happened!, closedOn, score };
    });
  }
}

async function figuresFor(
  prisma: Reader,
  workspaceId: string,
  filter: CountedFilter,
  { query, cells, judged, lexicon }: { query: CalibrationQuery; cells: Cells; judged: number; lexicon: Lexicon },
): Promise<Figures> {
  const few = judged <= ONE_BY_ONE_UP_TO;
  const drawn = few ? await readDrawnScores(prisma, workspaceId, filter) : null;
  if (query.kind === 'binary') return figuresOf(cells, drawn, lexicon);
  const losses = {
    held: await readHeldLosses(prisma, workspaceId, filter, query.at),
    drawn: few ? await readDrawnLosses(prisma, workspaceId, filter, query.at) : null,
  };
  return figuresOfLosses(query.kind, losses, { months: cells.months, reports: cells.reports, drawn });
}
