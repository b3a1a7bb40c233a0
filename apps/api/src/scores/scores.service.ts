import type { ForecastScores } from '@app/contract';
import { Db, type ForecastRecord, forecastIdOf, readForecastRecords } from '@app/db';
import { Injectable } from '@nestjs/common';
import { detailOf } from '../forecasts/forecastOf.js';
import type { Actor } from '../http/actor.js';
import { found } from '../http/refused.js';
import { scoresOf } from './held.js';
import { arithmeticTable } from './table.js';

@Injectable()
export class ScoresService {
  constructor(private readonly db: Db) {}

  /** Computed from the record each time, so that it can never differ from it. */
  show(actor: Actor, key: string): Promise<ForecastScores> {
    return this.read(actor, key, (record) => scoresOf(record));
  }

  /** The same, and the headline's own sum, as one table. */
  table(actor: Actor, key: string): Promise<{ number: number; csv: string }> {
    return this.read(actor, key, (record, now) => ({
      number: record.number,
      csv: arithmeticTable(detailOf(record, now), scoresOf(record)),
    }));
  }

  private read<Answer>(
    actor: Actor,
    key: string,
    work: (record: ForecastRecord, now: number) => Answer,
  ): Promise<Answer> {
    return this.db.read(actor, async (prisma, now) => {
      const id = found(await forecastIdOf(prisma, key));
      const [record] = await readForecastRecords(prisma, [id]);
      return work(found(record), now);
    });
  }
}
