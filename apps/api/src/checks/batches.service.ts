import { type Check, type CheckBatch, type CheckBatchResult, problems } from '@app/contract';
import { type CheckRow, checksOfEach, lockForecasts } from '@app/db';
import { Injectable } from '@nestjs/common';
import { checkOnWire } from '../forecasts/forecastOf.js';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { followUp, keepCheck, type Looked } from './recordCheck.js';

@Injectable()
export class BatchesService {
  constructor(private readonly writes: Writes) {}

  /**
   * Records many looks in one transaction. A refused one is named with its code and leaves nothing behind, for a look
   * is refused before anything of it is written; a fault takes all of them back.
   */
  record(actor: Actor, submission: Submission, { items }: CheckBatch): Promise<CheckBatchResult> {
    return this.writes.once(actor, submission, async (tx) => {
      const ids = [...new Set(items.map(({ forecast }) => forecast.toLowerCase()))];
      const forecasts = new Map((await lockForecasts(tx, ids)).map((row) => [row.id, row]));
      const checks = await checksOfEach(tx, ids);
      const looked = new Map<string, Looked>();
      const told: CheckBatchResult['items'] = [];
      for (const { forecast, revision, ...check } of items) {
        const id = forecast.toLowerCase();
        const result = await resultOf(async () => {
          const held = found(forecasts.get(id));
          if (looked.has(id)) throw new Refused('given-twice');
          if (revision !== undefined && revision !== held.revision) throw new Refused('someone-saved-first');
          const row = await keepCheck(tx, actor, { forecast: held, check, checks: checks.get(id) ?? [] });
          looked.set(id, { forecast: held, action: `check.${check.kind}` });
          return onWire(row, actor);
        });
        told.push({ forecast, ...result });
      }
      await followUp(tx, actor, [...looked.values()]);
      return { items: told };
    });
  }
}

const onWire = (row: CheckRow, { memberId, name }: Actor): Check =>
  checkOnWire(row, { by: { id: memberId, name }, undone: false });

async function resultOf(work: () => Promise<Check>): Promise<Omit<CheckBatchResult['items'][number], 'forecast'>> {
  try {
    return { check: await work(), refused: null };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    const { code, note } = fault;
    return { check: null, refused: { code, title: problems[code][1], detail: note.detail ?? null } };
  }
}
