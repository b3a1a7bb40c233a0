import {
  addBearing,
  addCheck,
  addEvidence,
  checksOf,
  judgementsOf,
  lockForecast,
  type Tx,
  type WorkspaceRow,
} from '@app/db';
import { checkToRecord } from '@app/forecasts';
import { localMoment } from '@app/schedule';
import { accept } from '../forecasts/accept.js';
import { planChecks } from '../forecasts/duty.js';
import { keepReport } from '../reports/reports.service.js';
import { resolve } from '../resolutions/resolve.js';
import type { Example, ExampleForecast } from './exampleFile.js';

/** Who is said to have done all this. */
interface Teller {
  readonly memberId: string;
}

/**
 * Writes the example's invented past into its workspace with the very functions that record a real one; only an
 * example workspace takes moments that lie in the past. What the clock has not reached yet is left out.
 */
export async function tellHistory(tx: Tx, teller: Teller, workspace: WorkspaceRow, example: Example): Promise<void> {
  const now = await tx.now();
  const told = (day: string, time: string) => localMoment(day, time, workspace.timeZone);
  for (const report of example.reports) {
    const addedAt = told(report.publishedOn, '10:00');
    if (addedAt > now) continue;
    const { title, publishedOn, text } = report;
    const reportId = await keepReport(tx, teller, workspace, { title, publishedOn, text, format: 'markdown' }, addedAt);
    const judgements = await judgementsOf(tx, reportId);
    for (const forecast of example.forecasts.filter((one) => one.report === report.slug)) {
      const judgement = judgements.find(({ mentions }) =>
        mentions.some(({ quote }) => inOneLine(quote).includes(forecast.find)),
      );
      if (!judgement) throw new RangeError(`the example’s “${forecast.find}” is no judgement of ${report.slug}`);
      await tellForecast(tx, teller, forecast, { judgementId: judgement.id, addedAt, now, workspace, told });
    }
  }
}

async function tellForecast(
  tx: Tx,
  { memberId }: Teller,
  forecast: ExampleForecast,
  at: {
    judgementId: string;
    addedAt: number;
    now: number;
    workspace: WorkspaceRow;
    told: (day: string, time: string) => number;
  },
): Promise<void> {
  const { statement, criteria = null, voidIf = null, reversed, due, outcome, knownOn } = forecast;
  const id = await accept(
    tx,
    { memberId, at: at.addedAt },
    {
      judgementId: at.judgementId,
      statement,
      criteria,
      voidIf,
      reversed,
      due: { date: due, time: null, zone: at.workspace.timeZone },
      assumptionConfirmed: true,
      chance: null,
      reason: null,
      cadenceDays: 30,
    },
  );
  for (const check of forecast.checks) {
    const recordedAt = at.told(check.on, '11:00');
    if (recordedAt > at.now) continue;
    const { kind, chance = 0, reason = null } = check;
    const said =
      kind === 'changed'
        ? { kind, chance, reason }
        : kind === 'kept'
          ? { kind, reason }
          : { kind, reason: reason ?? '' };
    const recorded = checkToRecord(said, await checksOf(tx, id));
    await addCheck(tx, id, { ...recorded, origin: 'person', by: memberId, recordedAt });
  }
  for (const { on, odds = null, direction, ...learned } of forecast.evidence) {
    const recordedAt = at.told(on, '12:00');
    if (recordedAt > at.now) continue;
    const evidence = await addEvidence(tx, { ...learned, occurredOn: on, note: null, by: memberId, recordedAt });
    await addBearing(tx, id, { evidenceId: evidence.id, direction, odds, by: memberId, recordedAt });
  }
  const resolvedAt = knownOn ? at.told(knownOn, '23:59') + 60_000 : null;
  if (outcome && knownOn && resolvedAt !== null && resolvedAt <= at.now) {
    const source = 'Example gazette';
    await resolve(tx, { memberId, at: resolvedAt }, (await lockForecast(tx, id))!, {
      outcome,
      knownOn,
      source,
      note: null,
    });
  } else {
    await planChecks(tx, id);
  }
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
