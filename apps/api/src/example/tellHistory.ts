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
import { readReport } from '@app/reading';
import { localMoment } from '@app/schedule';
import { accept } from '../forecasts/accept.js';
import { plan } from '../forecasts/duty.js';
import { keepReport } from '../reports/keepReport.js';
import { resolve } from '../resolutions/resolve.js';
import type { Example, ExampleForecast, PastCheck, PastEvidence } from './exampleFile.js';

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
    const reading = await readReport({ text, format: 'markdown' }, { publishedOn });
    const kept = { title, publishedOn, lexicon: workspace.lexicon, file: null, createdAt: addedAt };
    const reportId = await keepReport(tx, reading, { ...kept, memberId: teller.memberId });
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
      question: { kind: 'binary' },
      condition: null,
      topic: forecast.topic ?? null,
      importance: forecast.importance ?? 'normal',
      reference: null,
      assumptionConfirmed: true,
      chance: null,
      belief: null,
      reason: null,
    },
  );
  // A record only grows forward, so what happened is told in the order in which it happened.
  const told = [
    ...forecast.checks.map((check) => ({ at: at.told(check.on, '11:00'), check, evidence: null })),
    ...forecast.evidence.map((evidence) => ({ at: at.told(evidence.on, '10:00'), check: null, evidence })),
  ]
    .filter((past) => past.at <= at.now)
    .sort((one, other) => one.at - other.at);
  for (const { at: recordedAt, check, evidence } of told) {
    if (check) await tellCheck(tx, id, check, { by: memberId, recordedAt });
    else await tellEvidence(tx, id, evidence, { by: memberId, recordedAt });
  }
  const resolvedAt = knownOn ? at.told(knownOn, '23:59') + 60_000 : null;
  if (outcome && knownOn && resolvedAt !== null && resolvedAt <= at.now) {
    const source = 'Example gazette';
    await resolve(tx, { memberId, at: resolvedAt }, (await lockForecast(tx, id))!, {
      outcome,
      cameOut: null,
      knownOn,
      source,
      note: null,
    });
  } else if (told.some(({ check }) => check !== null)) {
    await plan(tx, id, 'told');
  }
}

interface Told {
  readonly by: string;
  readonly recordedAt: number;
}

async function tellCheck(tx: Tx, forecastId: string, check: PastCheck, told: Told): Promise<void> {
  const { kind, chance = 0, reason = null } = check;
  const said =
    kind === 'changed'
      ? { kind, chance, belief: null, reason }
      : kind === 'kept'
        ? { kind, reason }
        : { kind, reason: reason ?? '' };
  await addCheck(tx, forecastId, { ...checkToRecord(said, await checksOf(tx, forecastId)), origin: 'person', ...told });
}

async function tellEvidence(tx: Tx, forecastId: string, past: PastEvidence, told: Told): Promise<void> {
  const { on, odds = null, direction, ...learned } = past;
  const { id } = await addEvidence(tx, { ...learned, occurredOn: on, note: null, ...told });
  await addBearing(tx, forecastId, { evidenceId: id, direction, odds, ...told });
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
