import { type CdfPoint, crpsStretches, type LineRange } from '../line/crps.js';
import { pinball, type Quantile, weightedIntervalScore } from '../line/quantileScores.js';
import { figure, type NamedScore, summed, type Term } from './named.js';

/**
 * Every score of a distribution over a line.
 *
 * @param stated quantiles as they were stated; `null`: a distribution function was
 */
export function scoresOfLine(
  points: readonly CdfPoint[],
  stated: readonly Quantile[] | null,
  range: LineRange,
  came: number,
): NamedScore[] {
  const width = range.upper - range.lower;
  return [
    summed('crps-range', areas(points, came, range, width)),
    summed('crps', areas(points, came, null, 1), { unit: 'outcome' }),
    ...(stated ? scoresOfQuantiles(stated, came) : []),
  ];
}

function areas(points: readonly CdfPoint[], came: number, range: LineRange | null, width: number): Term[] {
  return crpsStretches(points, came, range).map(({ from, to, left, right, area }) => {
    const [a, b] = [figure(left), figure(right)];
    const formula = `${figure(to - from)} × (${a}² + ${a} × ${b} + ${b}²) ÷ 3${width === 1 ? '' : ` ÷ ${figure(width)}`}`;
    return { of: `${figure(from)} to ${figure(to)}`, formula, value: area / width };
  });
}

function scoresOfQuantiles(stated: readonly Quantile[], came: number): NamedScore[] {
  const unit = { unit: 'outcome' } as const;
  const at = (level: number) => stated.find((one) => Math.abs(one.level - level) < 1e-9)?.value;
  const intervals = ([50, 80, 90, 95] as const).flatMap((percent) => {
    const alpha = Number((1 - percent / 100).toFixed(2));
    const [lo, hi] = [at(alpha / 2), at(1 - alpha / 2)];
    return lo === undefined || hi === undefined
      ? []
      : [summed(`interval-${percent}`, intervalTerms({ lo, hi }, alpha, came, 1, ''), unit)];
  });
  const pinballs = stated.map((quantile): Term => {
    const { level, value } = quantile;
    const below = came < value ? 1 : 0;
    const formula = `(${figure(came)} − ${signed(value)}) × (${figure(level)} − ${below}) ÷ ${stated.length}`;
    return { of: `level ${figure(level)}`, formula, value: pinball(quantile, came) / stated.length };
  });
  const weighted = weightedTerms(stated, came);
  return [
    summed('pinball', pinballs, unit),
    ...(weightedIntervalScore(stated, came) ? [summed('wis', weighted, unit)] : []),
    ...intervals,
  ];
}

/** The median's part and that of each interval, weighted: ½|y − m| and α ÷ 2 of each interval score, over K + ½. */
function weightedTerms(stated: readonly Quantile[], came: number): Term[] {
  const pairs = Math.floor(stated.length / 2);
  const median = stated[pairs]!.value;
  const over = pairs + 0.5;
  const middle: Term = {
    of: 'median',
    formula: `0.5 × |${figure(came)} − ${signed(median)}| ÷ ${over}`,
    value: (0.5 * Math.abs(came - median)) / over,
  };
  const intervals = stated.slice(0, pairs).flatMap(({ level, value: lo }, k) => {
    const hi = stated[stated.length - 1 - k]!.value;
    return intervalTerms({ lo, hi }, 2 * level, came, level / over, ` ÷ ${over}`, level);
  });
  return [middle, ...intervals];
}

/** Width and what the outcome misses it by; none of it where it is inside. */
function intervalTerms(
  { lo, hi }: { lo: number; hi: number },
  alpha: number,
  came: number,
  weight: number,
  by: string,
  level: number | null = null,
): Term[] {
  const name = `${Math.round((1 - alpha) * 100)} % interval`;
  const half = level === null ? '' : `${figure(level)} × `;
  const width: Term = {
    of: `${name}, width`,
    formula: `${half}(${figure(hi)} − ${signed(lo)})${by}`,
    value: weight * (hi - lo),
  };
  const missed = came < lo ? [lo, came] : came > hi ? [came, hi] : null;
  if (!missed) return [width];
  const [from, to] = missed as [number, number];
  const miss: Term = {
    of: `${name}, missed by`,
    formula: `${half}2 ÷ ${figure(alpha)} × (${figure(from)} − ${signed(to)})${by}`,
    value: weight * (2 / alpha) * (from - to),
  };
  return [width, miss];
}

const signed = (value: number): string => (value < 0 ? `(${figure(value)})` : figure(value));
