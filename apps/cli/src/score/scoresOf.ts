import {
  brier,
  brierChoice,
  crps,
  intervalScore,
  isClipped,
  logChoice,
  logScore,
  meanPinball,
  orderedBrier,
  rangeCrps,
  rps,
  spherical,
  weightedIntervalScore,
} from '@app/scoring';
import { BadLine, type ScoreLine } from './readLine.js';

/** What one belief earned, by the name of the score; what cannot be said of it is left out. */
export type Scores = Readonly<Record<string, number>>;

/** The scores of a line, and whether its log score was clipped; `null`: void, so there is nothing to score. */
export interface Scored {
  readonly scores: Scores;
  readonly clipped: boolean;
}

/**
 * Every score of one belief; lower is better except for `spherical`.
 *
 * @param eps  log scores move chances into eps … 1 − eps
 * @throws BadLine where belief and outcome do not fit each other
 */
export function scoresOf(line: ScoreLine, eps: number): Scored | null {
  if (line.outcome === 'void') return null;
  try {
    if (line.kind === 'binary') return ofYesOrNo(line.belief, line.outcome as boolean, eps);
    if (line.kind === 'choice') return ofChoice(line, eps);
    return { scores: onALine(line, line.outcome as number), clipped: false };
  } catch (fault) {
    if (fault instanceof RangeError) throw new BadLine(fault.message);
    throw fault;
  }
}

function ofYesOrNo(chance: number, happened: boolean, eps: number): Scored {
  const bits = logScore(chance, happened, eps);
  return {
    scores: {
      brier_half: brier(chance, happened),
      brier_two_class: 2 * brier(chance, happened),
      log_loss_nats: bits * Math.LN2,
      log_loss_bits: bits,
      spherical: spherical([1 - chance, chance], happened ? 1 : 0),
    },
    clipped: isClipped(chance, eps),
  };
}

function ofChoice(line: Extract<ScoreLine, { kind: 'choice' }>, eps: number): Scored {
  const { belief, options, ordered, outcome } = line;
  if (options && options.length !== belief.length)
    throw new BadLine(`belief has ${belief.length} chances. Takes ${options.length}, one for each of options.`);
  const option = typeof outcome === 'number' ? outcome : (options ?? []).indexOf(outcome);
  if (option < 0 || option >= belief.length)
    throw new BadLine(
      `outcome is ${JSON.stringify(outcome)}. Takes a place from 0 to ${belief.length - 1}, or a label of options.`,
    );
  const bits = logChoice(belief, option, eps);
  const clipped = belief[option]! < eps || belief[option]! > 1 - eps;
  const scores = {
    brier: brierChoice(belief, option),
    brier_halved: brierChoice(belief, option) / 2,
    log_loss_nats: bits * Math.LN2,
    log_loss_bits: bits,
    spherical: spherical(belief, option),
    ...(ordered && { rps: rps(belief, option), ordered_brier: orderedBrier(belief, option) }),
  };
  return { scores, clipped };
}

function onALine(line: Extract<ScoreLine, { kind: 'number' | 'date' }>, outcome: number): Scores {
  const { belief, lower, upper } = line;
  const points = 'cdf' in belief ? belief.cdf : belief.quantiles.map(({ level, value }) => ({ value, chance: level }));
  const range = lower === undefined || upper === undefined ? null : { lower, upper };
  const whole = points[0]!.chance === 0 && points.at(-1)!.chance === 1;
  return {
    ...(whole && { crps: crps(points, outcome) }),
    ...(range && { crps_range: rangeCrps(points, range, outcome) }),
    ...('quantiles' in belief && ofQuantiles(belief.quantiles, outcome)),
  };
}

function ofQuantiles(quantiles: readonly { level: number; value: number }[], outcome: number): Scores {
  for (const [i, { level, value }] of quantiles.entries()) {
    const before = quantiles[i - 1];
    if (before && (level <= before.level || value < before.value))
      throw new BadLine(
        `belief.quantiles.${i} is ${level}: ${value} after ${before.level}: ${before.value}. Takes rising levels and values that do not fall.`,
      );
  }
  const weighted = weightedIntervalScore(quantiles, outcome);
  const at = (level: number) => quantiles.find((one) => Math.abs(one.level - level) < 1e-9)?.value;
  const intervals = [50, 80, 90, 95].flatMap((percent) => {
    const alpha = 1 - percent / 100;
    const [lo, hi] = [at(alpha / 2), at(1 - alpha / 2)];
    return lo === undefined || hi === undefined
      ? []
      : [[`interval_${percent}`, intervalScore({ lo, hi }, alpha, outcome)]];
  });
  return {
    pinball_mean: meanPinball(quantiles, outcome),
    ...(weighted && {
      wis: weighted.score,
      dispersion: weighted.dispersion,
      over: weighted.over,
      under: weighted.under,
    }),
    ...Object.fromEntries(intervals),
  };
}
