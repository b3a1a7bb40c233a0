import { weightedMedian } from '../aggregates/weighted.js';
import { brierChoice } from '../choice/brierChoice.js';
import { LOG_CLIP, logScore } from '../logScore.js';
import { type Horizon, requireSteps, type Step } from '../steps.js';

/** What relative scores are made from: everybody's histories on one yes-or-no forecast. */
export interface Together {
  /** one history for each person, earliest step first */
  readonly lines: readonly (readonly Step[])[];
  readonly happened: boolean;
  readonly horizon: Horizon;
  /** when the outcome became known, epoch milliseconds; nothing said after it counts */
  readonly knownAt: number;
}

/**
 * Peer scores at one instant: 100 × (ln of one's own chance of what came true − mean of the others'). Above 0 is
 * better than they; the scores add up to 0. 0 for who is alone.
 *
 * Anchors: 0.9 beside 0.1, happened: 219.72 and −219.72.
 * Source: Metaculus, scoring/score_math.py, spot peer: 100 × N ÷ (N − 1) × ln(p ÷ geometric mean of all), which is the same.
 *
 * @param clip chances are moved into clip … 1 − clip first
 */
export function spotPeer(chances: readonly number[], happened: boolean, clip = LOG_CLIP): number[] {
  const logs = chances.map((chance) => -Math.LN2 * logScore(chance, happened, clip));
  const others = chances.length - 1;
  if (others < 1) return chances.map(() => 0);
  const sum = logs.reduce((total, log) => total + log, 0);
  return logs.map((log) => 100 * (log - (sum - log) / others));
}

/**
 * Peer scores over the scheduled horizon: `spotPeer` of everybody standing at an instant, averaged over all of it.
 * Before one's first step, after a withdrawal and once the outcome is known an instant adds 0, so that waiting neither
 * pays nor costs. Above 0 is better than the others.
 *
 * Anchors, happened: 0.1, 0.5 and (from half-time) 0.9 throughout: −175.6385, 106.0132, 69.6253.
 */
export function peerScores(together: Together, clip = LOG_CLIP): number[] {
  const { opens, closes } = together.horizon;
  return overTime(together, (chances) => spotPeer(chances, together.happened, clip)).map(
    (sum) => sum / (closes - opens),
  );
}

/**
 * Relative Brier score: mean over the horizon of (two-class Brier score − median of all standing, one's own with
 * them); instants without a belief add 0. Below 0 is better than the median; −2 to 2.
 *
 * Anchor: seven days, happened; 0.9 then 0.95 from day 4; 0.25 then 0.2 from day 3; 0.99 from day 6: −0.43, 0.7943, −0.00137.
 * Source: Cultivate Labs, relative (net) Brier score, taken at every instant instead of day by day.
 */
export function relativeBrier(together: Together): number[] {
  const { opens, closes } = together.horizon;
  const place = together.happened ? 0 : 1;
  return overTime(together, (chances) => {
    const scores = chances.map((chance) => brierChoice([chance, 1 - chance], place));
    const middle = weightedMedian(
      scores,
      scores.map(() => 1),
    );
    return scores.map((score) => score - middle);
  }).map((sum) => sum / (closes - opens));
}

/** Σ score × time for each person, `score` being asked for once in each stretch in which nobody changes anything. */
function overTime(
  { lines, horizon, knownAt }: Together,
  score: (chances: readonly number[]) => readonly number[],
): number[] {
  for (const line of lines) requireSteps(line);
  const { opens, closes } = horizon;
  if (!(opens < closes)) throw new RangeError('a horizon closes after it opens');
  const end = Math.min(closes, knownAt);
  const changes = lines.flatMap((line) => line.map(({ from }) => from)).filter((from) => from > opens && from < end);
  const moments = [...new Set([opens, ...changes, end])].sort((one, other) => one - other);
  const sums = lines.map(() => 0);
  for (let m = 0; m + 1 < moments.length && moments[m]! < end; m++) {
    const held = lines.map((line) => line.findLast(({ from }) => from <= moments[m]!)?.chance ?? null);
    const standing = [...held.keys()].filter((i) => held[i] !== null);
    if (standing.length === 0) continue;
    const scores = score(standing.map((i) => held[i]!));
    for (const [place, i] of standing.entries()) sums[i]! += scores[place]! * (moments[m + 1]! - moments[m]!);
  }
  return sums;
}
