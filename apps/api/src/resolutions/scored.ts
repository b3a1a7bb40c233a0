import { beliefsAtLeads } from '@app/calibration';
import { checksOf, dueHistoryOf, type ForecastRow, type PointRow, type ScoreRow, type Tx } from '@app/db';
import { type BeliefStep, linesOf, reportedOf } from '@app/forecasts';
import { type ArithmeticRow, METHOD, METHOD_VERSION, scoreForecast } from '@app/scoring';

export type { ArithmeticRow };

/** How points are drawn from a history; grows when the same history would give others. */
const pointsVersion = 1;

/** What an outcome says about the beliefs that were held. */
export interface Outcome {
  readonly happened: boolean;
  /** epoch milliseconds */
  readonly knownAt: number;
}

/**
 * What the outcome earned the standing line, the report alone and each person who had a belief in time.
 *
 * Empty for a forecast that never had a due date: without a scheduled end there is no horizon to score over, and
 * taking the outcome's own moment for one would let whoever records it choose the score.
 */
export async function scoresOf(tx: Tx, forecast: ForecastRow, { happened, knownAt }: Outcome): Promise<ScoreRow[]> {
  const lines = linesOf(await checksOf(tx, forecast.id));
  const history = await dueHistoryOf(tx, forecast.id);
  const dueHistory = history.map(({ recordedAt, at, by }) => ({ from: recordedAt, closesAt: at, by }));
  const { opensAt, reference } = forecast;
  const score = (subject: ScoreRow['subject'], personId: string | null, steps: readonly BeliefStep[]): ScoreRow[] => {
    const scored = scoreForecast({ steps, dueHistory, opensAt, happened, knownAt, reference });
    if (scored === null || (subject === 'person' && scored.coverage === 0)) return [];
    const { lo, hi, coverage, brierActive, rows } = scored;
    const detail = { arithmetic: rows, knownAt, reference };
    const kept = {
      method: METHOD,
      version: METHOD_VERSION,
      score: scored.score,
      lo,
      hi,
      coverage,
      brierActive,
      detail,
    };
    return [{ subject, personId, ...kept }];
  };
  return [
    ...score('forecast', null, lines.forecast),
    ...(lines.report ? score('report', null, lines.report) : []),
    ...[...lines.persons].flatMap(([member, steps]) => score('person', member, steps)),
  ];
}

/**
 * One belief per lead for calibration: the first, the last, and the one that stood 30 days before the scheduled close;
 * never one held after the outcome was known or the date had passed. A lead at which nothing stood, or the outcome
 * was known, has no point.
 *
 * @param judgement  whose word the first belief is, where the report gave one
 */
export async function pointsOf(
  tx: Tx,
  forecast: ForecastRow,
  { happened, knownAt }: Outcome,
  judgement: Parameters<typeof reportedOf>[0] | null,
): Promise<PointRow[]> {
  const closesAt = forecast.due?.at ?? null;
  if (closesAt === null) return [];
  const checks = await checksOf(tx, forecast.id);
  const word = judgement && reportedOf(judgement, forecast.reversed).term;
  const chosen = beliefsAtLeads(linesOf(checks).forecast, { closesAt, knownAt });
  return (['first', '30d', 'last'] as const).flatMap((lead): PointRow[] => {
    const step = chosen[lead];
    if (!step || step.chance === null) return [];
    const term = step.lo === undefined ? null : word;
    const { reportId } = forecast;
    const scheduledCloseAt = closesAt;
    return [{ lead, version: pointsVersion, reportId, chance: step.chance, term, happened, scheduledCloseAt, knownAt }];
  });
}
