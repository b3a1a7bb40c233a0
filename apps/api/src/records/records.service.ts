import type { ReportRecord } from '@app/contract';
import { type ChainFault, chainHeads, Db, readForecastRecords, readReport, reportForecastIds } from '@app/db';
import { Injectable } from '@nestjs/common';
import { detailOf } from '../forecasts/forecastOf.js';
import type { Actor } from '../http/actor.js';
import { found } from '../http/refused.js';
import { iso } from '../http/wire.js';
import { reportOf } from '../reports/reportOf.js';

@Injectable()
export class RecordsService {
  constructor(private readonly db: Db) {}

  /** Everything a report led to, as one document to keep: facts, scores, and the head of each forecast's chain. */
  async take(actor: Actor, key: string): Promise<ReportRecord> {
    const { ids, ...record } = await this.db.read(actor, async (prisma, now) => {
      const report = found(await readReport(prisma, key));
      const ids = await reportForecastIds(prisma, report.id);
      const forecasts = await readForecastRecords(prisma, ids);
      return {
        ids,
        takenAt: iso(now),
        report: reportOf(report),
        forecasts: forecasts.map((one) => detailOf(one, now)),
      };
    });
    const heads = await this.db.transaction(actor, (tx) => chainHeads(tx, ids));
    const chains = heads.map(({ number, sequence, hash, fault }) => ({
      forecast: number,
      sequence,
      hash,
      fault: fault && inWords(fault),
    }));
    return { version: 1, ...record, chains };
  }
}

const inWords = ({ fault, seq }: ChainFault): string => (seq === null ? fault : `${fault} at entry ${seq}`);
