import {
  bandsOf,
  biasOf,
  coarseGroupsOf,
  corpOf,
  curveOf,
  discrimination,
  type Groups,
  histogramOf,
  ksError,
  meanChance,
  murphy,
  type Null,
  nullsOf,
  type Recalibration,
  recalibration,
  shareOf,
  spiegelhalterZ,
} from '@app/calibration';
import type { Calibration } from '@app/contract';
import { biasSentence, slopeSentence, verdictOf } from './sentences.js';
import { gateAt } from './withheld.js';

type Measures = Pick<
  Calibration,
  | ('groups' | 'curve' | 'decomposition' | 'bias' | 'murphy')
  | ('slope' | 'discrimination' | 'ece' | 'spiegelhalter' | 'ks')
>;

type Fit = NonNullable<Recalibration['probable']>;

/** Fewer of either outcome say nothing about telling them apart. */
const EITHER_FROM = 10;
/** What people are shown: a stray 0 or 1 else decides the slope alone. */
const SLOPE_CLIP = 0.01;
const Z90 = 1.6448536269514722;

/**
 * Every measure that so many outcomes can bear; the others are absent.
 *
 * @param groups one belief per forecast, at the chosen lead
 * @param range  of the mean score at the lead
 */
export function measuresOf(groups: Groups, range: { lo: number; hi: number } | null): Measures {
  const gate = gateAt(groups.n);
  const nulls = gate.curve ? nullsOf(groups) : null;
  return {
    groups: gate.coarseGroups ? coarseGroupsOf(groups) : [],
    curve: gate.curve ? curveShown(groups) : null,
    decomposition: nulls && decompositionOf(groups, nulls.mcb, gate.decomposition, range),
    bias: gate.meanAndBias ? biasShown(groups) : null,
    murphy: gate.decomposition ? murphyShown(groups) : null,
    slope: gate.curve ? slopeShown(groups, gate.full) : null,
    discrimination: gate.curve ? discriminationShown(groups) : null,
    ece: gate.full && nulls ? { ece: nulls.ece.value, byChance: nulls.ece.byChance, p: nulls.ece.p } : null,
    spiegelhalter: gate.curve ? spiegelhalterShown(groups) : null,
    ks: gate.curve ? ksError(groups) : null,
  };
}

function curveShown(groups: Groups): Calibration['curve'] {
  const { consistency, confidence, method } = bandsOf(groups);
  const histogram = histogramOf(groups).map(({ range: _, ...bin }) => bin);
  const fitted = curveOf(corpOf(groups)!.blocks);
  return { fitted, band: [...consistency], confidence: [...confidence], method, histogram };
}

function decompositionOf(
  groups: Groups,
  mcb: Null,
  withParts: boolean,
  range: { lo: number; hi: number } | null,
): Calibration['decomposition'] {
  const { score, unc, dsc } = corpOf(groups)!;
  const parts = { score, unc, dsc, mcb: mcb.value, mcbByChance: mcb.byChance, baseRate: shareOf(groups), range };
  return { ...verdictOf(mcb.p), parts: withParts ? parts : null };
}

function biasShown(groups: Groups): Calibration['bias'] {
  const { difference, z } = biasOf(groups)!;
  const clear = z !== null && Math.abs(z) > 2;
  const direction = clear ? (difference > 0 ? 'too-high' : 'too-low') : 'none';
  return { sentence: biasSentence(direction, meanChance(groups), shareOf(groups)), difference, z, direction };
}

function murphyShown(groups: Groups): Calibration['murphy'] {
  const { corrected } = murphy(groups, 10)!;
  const { reliability, resolution, uncertainty } = corrected;
  return resolution === null || uncertainty === null ? null : { reliability, resolution, uncertainty, bins: 10 };
}

function slopeShown(groups: Groups, withLikelihood: boolean): Calibration['slope'] {
  const { probable, line } = recalibration(groups, SLOPE_CLIP);
  if (!probable) return null;
  const map = lineShown(probable);
  const likelihood = withLikelihood && line ? lineShown(line) : null;
  return { sentence: slopeSentence(map.slope, map.range, groups.n), map, likelihood };
}

function lineShown({ slope, slopeError, intercept, interceptError }: Fit) {
  return {
    slope,
    range: { lo: slope - Z90 * slopeError, hi: slope + Z90 * slopeError },
    intercept,
    interceptRange: { lo: intercept - Z90 * interceptError, hi: intercept + Z90 * interceptError },
  };
}

function discriminationShown(groups: Groups): Calibration['discrimination'] {
  const happened = groups.happened.reduce((sum, k) => sum + k, 0);
  const not = groups.n - happened;
  const found = Math.min(happened, not) < EITHER_FROM ? null : discrimination(groups);
  if (!found) return null;
  const { auc, error } = found;
  const range = error === null ? null : { lo: Math.max(0, auc - Z90 * error), hi: Math.min(1, auc + Z90 * error) };
  return { auc, range, happened, not };
}

function spiegelhalterShown(groups: Groups): Calibration['spiegelhalter'] {
  const z = spiegelhalterZ(groups);
  return z === null ? null : { z, p: twoSided(z) };
}

/** Share of standard normal draws at least as far from 0. M. Abramowitz, I. Stegun (1964), 7.1.26, to 1.5e−7. */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.min(1, series * Math.exp(-x * x));
}
