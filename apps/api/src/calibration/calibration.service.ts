import type { Calibration, CalibrationQuery } from '@app/contract';
import { countOpen, Db, type OutcomeRow, readOutcomes, workspaceOf } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { type Counted, figuresOf } from './figures.js';

@Injectable()
export class CalibrationService {
  constructor(private readonly db: Db) {}

  /**
   * How good the numbers were, of forecasts past their scheduled close: those that were decided early lean to yes, so
   * they count once their time is up. What is shown at which n is decided here, not by the page.
   */
  async show(actor: Actor, { scope, at }: CalibrationQuery): Promise<Calibration> {
    const { lexicon } = await this.db.transaction(actor, workspaceOf);
    const ownerId = scope === 'me' ? actor.memberId : null;
    return this.db.read(actor, async (prisma, now) => {
      const outcomes = await readOutcomes(prisma, ownerId);
      const judged = outcomes.filter(({ outcome, dueAt }) => outcome !== 'void' && dueAt !== null);
      const past = judged.filter(({ dueAt }) => dueAt! <= now);
      const counted = past.flatMap((row) => countedAt(row, at));
      return {
        lexicon,
        n: {
          counted: counted.length,
          reports: new Set(counted.flatMap(({ reportId }) => reportId ?? [])).size,
          early: judged.length - past.length,
          withoutBelief: past.length - counted.length,
          void: outcomes.filter(({ outcome }) => outcome === 'void').length,
          open: await countOpen(prisma, ownerId),
        },
        ...figuresOf(
          counted,
          past.flatMap((row) => countedAt(row, 'first')),
          past,
          lexicon,
        ),
      };
    });
  }
}

function countedAt(row: OutcomeRow, lead: CalibrationQuery['at']): Counted[] {
  const point = row.points.get(lead);
  return point ? [{ ...row, ...point, happened: row.outcome === 'happened' }] : [];
}
