import { inflationOf, type Mean, meanOfScores, meanOfSums, wilson } from '@app/calibration';
import type { Calibration, CalibrationScore } from '@app/contract';
import type { DrawnLosses, HeldLosses } from '@app/db';
import type { Figures } from './figures.js';
import { asScores, quartersOf, type Scored, scoreOf, sumsOf } from './scores.js';
import { gateAt, withheldOf } from './withheld.js';

/** What the forecasts with a belief at the lead add up to, and their losses where they are few enough to be drawn again. */
export interface Losses {
  readonly held: HeldLosses;
  readonly drawn: DrawnLosses | null;
}

/**
 * Figures of choices, numbers and days. Their beliefs are no single chance, so there is no curve, and options are never
 * pooled into one as if each were a question of its own.
 */
export function figuresOfLosses(kind: 'choice' | 'number' | 'date', losses: Losses, scored: Scored): Figures {
  const { held, drawn } = losses;
  const n = held.scored;
  const gate = gateAt(n);
  const inflation = inflationOf(sumsOf(scored));
  const mean = drawn ? meanOfScores(drawn.losses, drawn.reports) : meanOfSums(held, inflation);
  const atLead: CalibrationScore['atLead'] = mean && {
    n,
    mean: mean.mean,
    range: gate.meanAndBias ? asScores(mean.range) : null,
    logBits: null,
    nClipped: 0,
  };
  return {
    counted: n,
    gate: gate.level,
    withheld: withheldOf(kind, n),
    headline: null,
    score: scoreOf(scored, atLead, { ranges: gate.meanAndBias, skill: gate.curve }),
    quarters: gate.meanAndBias ? quartersOf(scored) : [],
    words: [],
    ...nothingOfChances,
    pit: gate.curve && kind !== 'choice' ? pitOf(held) : [],
    intervals: gate.meanAndBias && kind !== 'choice' ? intervalsOf(held) : [],
    options: gate.meanAndBias && kind === 'choice' ? optionsOf(losses, inflation) : [],
  };
}

const nothingOfChances = {
  groups: [],
  curve: null,
  decomposition: null,
  bias: null,
  murphy: null,
  slope: null,
  discrimination: null,
  ece: null,
  spiegelhalter: null,
  ks: null,
};

const pitOf = ({ tenths }: HeldLosses): Calibration['pit'] =>
  tenths.map((n, i) => ({ from: i / 10, to: (i + 1) / 10, n }));

function intervalsOf({ placed, insideHalf, insideMost }: HeldLosses): Calibration['intervals'] {
  const inside = (level: number, happened: number) => ({
    level,
    inside: { n: placed, happened, range: wilson(happened, placed) },
  });
  return [inside(0.5, insideHalf), inside(0.9, insideMost)];
}

function optionsOf({ held, drawn }: Losses, inflation: number): Calibration['options'] {
  return held.options.map((sums) => {
    const own: Mean = (drawn ? meanWith(drawn, sums.options) : meanOfSums(sums, inflation))!;
    return { options: sums.options, n: own.n, mean: own.mean, range: asScores(own.range) };
  });
}

/** The mean loss of choices between so many options. */
function meanWith({ losses, reports, options }: DrawnLosses, size: number): Mean | null {
  const places = [...options.keys()].filter((i) => options[i] === size);
  return meanOfScores(
    places.map((i) => losses[i]!),
    places.map((i) => reports[i] ?? null),
  );
}
