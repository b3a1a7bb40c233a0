import { beliefsAtLeads, type Lead, pitOf } from '@app/calibration';
import { checksOf, type ForecastRow, type HeldAt, type Result, type ScoreRow, type Tx } from '@app/db';
import { askedOf, type BeliefStep, heldOf, linesOf, reportedOf, statedOf } from '@app/forecasts';
import { plainWord } from '@app/lexicons';
import { type CameTrue, headlineLoss, METHOD_VERSION } from '@app/scoring';

/** An outcome as calibration counts it. */
export interface Recorded {
  /** `null`: void */
  readonly came: CameTrue | null;
  /** epoch milliseconds */
  readonly knownAt: number | null;
}

/**
 * One belief per lead for calibration, never one held after the outcome was known or the date had passed, and the score
 * of the standing line.
 *
 * @param scores     what the outcome earned
 * @param judgement  whose word the first belief is, where the report gave one
 */
export async function resultOf(
  tx: Tx,
  forecast: ForecastRow,
  { came, knownAt }: Recorded,
  scores: readonly ScoreRow[],
  judgement: Parameters<typeof reportedOf>[0] | null,
): Promise<Result> {
  const line = scores.find(({ subject }) => subject === 'forecast') ?? null;
  const happened = typeof came === 'boolean' ? came : null;
  const bare = { void: came === null, knownAt, happened, held: {}, term: null, band: null, pit: null, options: null };
  const closesAt = forecast.due?.at ?? null;
  if (came === null || knownAt === null || closesAt === null) return { ...bare, scored: null, version: 0 };
  const checks = await checksOf(tx, forecast.id);
  const chosen = beliefsAtLeads(linesOf(checks).forecast, { closesAt, knownAt });
  const { first } = chosen;
  const fromReport = checks.some(({ origin, effectiveAt }) => origin === 'report' && effectiveAt === first?.from);
  const word = judgement && fromReport ? reportedOf(judgement, forecast.reversed).term : null;
  const asked = askedOf(forecast.question ?? { kind: 'binary' });
  return {
    ...bare,
    held: heldAtLeads(chosen, forecast, came),
    term: word ? plainWord(word) : null,
    band: word && first?.lo !== undefined ? { lo: first.lo, hi: first.hi! } : null,
    pit: placeOf(chosen['30d'] ?? chosen.first, forecast, came),
    options: asked.kind === 'choice' ? asked.options : null,
    scored: line && scoredOf(line),
    version: line?.version ?? METHOD_VERSION,
  };
}

function scoredOf({ score, lo, hi, coverage, brierActive, reference }: ScoreRow): Result['scored'] {
  return { score, lo, hi, coverage, active: brierActive, reference };
}

function heldAtLeads(chosen: Partial<Record<Lead, BeliefStep>>, { question }: ForecastRow, came: CameTrue) {
  const asked = askedOf(question ?? { kind: 'binary' });
  const held: Partial<Record<Lead, HeldAt>> = {};
  for (const [lead, step] of Object.entries(chosen) as [Lead, BeliefStep][]) {
    const stated = statedOf(heldOf(step)!);
    held[lead] = { chance: step.chance, loss: headlineLoss(asked, stated, came).loss };
  }
  return held;
}

/** Where a number or day came out in what was said 30 days ahead, or first; `null` for the other kinds. */
function placeOf(step: BeliefStep | undefined, { question }: ForecastRow, came: CameTrue): number | null {
  const asked = askedOf(question ?? { kind: 'binary' });
  const held = step && heldOf(step);
  if (asked.kind !== 'line' || !held || typeof came !== 'number') return null;
  const stated = statedOf(held);
  return stated.kind === 'line' ? pitOf(stated.points, asked, came) : null;
}
