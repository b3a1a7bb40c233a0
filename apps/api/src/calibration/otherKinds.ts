import { meanOfScores, wilson } from '@app/calibration';
import type { Calibration, CalibrationScore } from '@app/contract';
import type { DrawnScores, HeldLosses, MonthCell } from '@app/db';
import type { Figures } from './figures.js';
import { asScores, quartersOf, scoreOf } from './scores.js';
import { gateAt, withheldOf } from './withheld.js';

/**
 * Figures of choices, numbers and days. Their beliefs are no single chance, so there is no curve, and options are never
 * pooled into one as if each were a question of its own.
 */
export function figuresOfLosses(
  kind: 'choice' | 'number' | 'date',
  held: HeldLosses,
  months: readonly MonthCell[],
  drawn: DrawnScores,
): Figures {
  const n = held.losses.length;
  const gate = gateAt(n);
  const mean = meanOfScores(held.losses, held.reports);
  const atLead: CalibrationScore['atLead'] = mean && {
    n,
    mean: mean.mean,
    range: gate.meanAndBias ? asScores(mean.range) : null,
    logBits: null,
    nClipped: 0,
  };
  const scored = { months, drawn, reports: null };
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
    intervals: gate.meanAndBias && kind !== 'choice' ? [0.5, 0.9].map((level) => insideOf(held, level)) : [],
    options: gate.meanAndBias && kind === 'choice' ? optionsOf(held) : [],
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

const placesOf = ({ pits }: HeldLosses): number[] => pits.filter((pit) => pit !== null);

/** How often what came out fell into each tenth of the distribution that was said. */
function pitOf(held: HeldLosses): Calibration['pit'] {
  const bins = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, n: 0 }));
  for (const place of placesOf(held)) bins[Math.min(9, Math.floor(place * 10 + 1e-9))]!.n++;
  return bins;
}

function insideOf(held: HeldLosses, level: number): Calibration['intervals'][number] {
  const places = placesOf(held);
  const happened = places.filter((place) => Math.abs(place - 0.5) <= level / 2 + 1e-12).length;
  return { level, inside: { n: places.length, happened, range: wilson(happened, places.length) } };
}

function optionsOf({ losses, reports, options }: HeldLosses): Calibration['options'] {
  const sizes = [...new Set(options)].sort((a, b) => a - b);
  return sizes.map((size) => {
    const places = [...options.keys()].filter((i) => options[i] === size);
    const own = meanOfScores(
      places.map((i) => losses[i]!),
      places.map((i) => reports[i] ?? null),
    )!;
    return { options: size, n: own.n, mean: own.mean, range: asScores(own.range) };
  });
}
