import type { BeliefValue } from '@app/contract';
import { checksOf, dueHistoryOf, type ForecastRow, type ScoreRow, type Tx } from '@app/db';
import { askedOf, type BeliefStep, heldOf, heldStepsOf, linesOf, statedOf } from '@app/forecasts';
import { type CameTrue, type ArithmeticRow as ScoredRow, type Stated, scoreForecast } from '@app/scoring';

/** A line of the sum as it is kept beside a score. */
export interface ArithmeticRow extends Omit<ScoredRow, 'held'> {
  /** of yes, 0 to 1; `null`: another kind, or nothing stood */
  readonly chance: number | null;
  /** left out in rows of the first version, which knew yes and no alone */
  readonly held?: BeliefValue | null;
}

/** What an outcome says about the beliefs that were held. */
export interface Known {
  readonly came: CameTrue;
  /** epoch milliseconds */
  readonly knownAt: number;
}

/**
 * What the outcome earned the standing line, the report alone and each person who had a belief in time.
 *
 * Empty for a forecast that never had a due date: without a scheduled end there is no horizon to score over, and
 * taking the outcome's own moment for one would let whoever records it choose the score.
 */
export async function scoresOf(tx: Tx, forecast: ForecastRow, { came, knownAt }: Known): Promise<ScoreRow[]> {
  const lines = linesOf(await checksOf(tx, forecast.id));
  const history = await dueHistoryOf(tx, forecast.id);
  const dueHistory = history.map(({ recordedAt, at, by }) => ({ from: recordedAt, closesAt: at, by }));
  const reference = referenceOf(forecast);
  const asked = askedOf(forecast.question ?? { kind: 'binary' });
  const score = (subject: ScoreRow['subject'], personId: string | null, line: readonly BeliefStep[]): ScoreRow[] => {
    const steps = heldStepsOf(line);
    const scored = scoreForecast({ asked, steps, dueHistory, opensAt: forecast.opensAt, came, knownAt, reference });
    if (scored === null || (subject === 'person' && scored.coverage === 0)) return [];
    const { method, version, lo, hi, coverage, referenceScore, brierActive } = scored;
    const asStated = new Map(steps.map(({ held }, i) => [held, heldOf(line[i]!)]));
    const arithmetic = scored.rows.map((row): ArithmeticRow => {
      const held = row.held && asStated.get(row.held);
      return { ...row, held: held ?? null, chance: held?.kind === 'binary' ? held.chance : null };
    });
    const kept = { method, version, score: scored.score, lo, hi, coverage, reference: referenceScore, brierActive };
    return [{ subject, personId, ...kept, detail: { arithmetic, knownAt } }];
  };
  return [
    ...score('forecast', null, lines.forecast),
    ...(lines.report ? score('report', null, lines.report) : []),
    ...[...lines.persons].flatMap(([member, steps]) => score('person', member, steps)),
  ];
}

/** What was declared at creation; `null`: the default of the kind. */
function referenceOf({ question, reference, referenceBelief }: ForecastRow): Stated | null {
  if (question === null) return { kind: 'binary', chance: reference };
  return referenceBelief && statedOf(referenceBelief);
}
