import type { Calibration, Withheld } from '@app/contract';
import { percent } from '../../format/percent.js';

/** A measure with what it takes to read it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** "0.61 to 1.10"; null: none */
  readonly range: string | null;
  readonly n: number;
  readonly says: string;
}

export const withheldNames: Readonly<Record<Withheld['what'], string>> = {
  ranges: 'Ranges',
  bias: 'Direction',
  groups: 'Groups',
  quarters: 'Score by quarter',
  curve: 'The curve',
  slope: 'Slope',
  skill: 'Skill',
  decomposition: 'Parts of the score',
  murphy: 'Reliability and resolution',
  discrimination: 'Telling cases apart',
  likelihoodSlope: 'Slope by likelihood alone',
  ece: 'Calibration error',
  pit: 'Where outcomes fell',
  intervals: 'Ranges that held',
  options: 'By number of options',
};

const minus = (text: string) => text.replace('-', '−');
const fixed = (value: number, digits = 2) => minus(value.toFixed(digits));
const signed = (value: number, digits = 2) => (value > 0 ? `+${fixed(value, digits)}` : fixed(value, digits));
const rangeOf = (range: { lo: number; hi: number } | null, digits = 2) =>
  range && `${fixed(range.lo, digits)} to ${fixed(range.hi, digits)}`;
const pOf = (p: number) => (p < 0.001 ? 'p < 0.001' : `p = ${p < 0.01 ? p.toFixed(3) : p.toFixed(2)}`);

/** Everything the API sends beside the charts; what is withheld is not in the list. */
export function figuresOf(calibration: Calibration): Figure[] {
  return [...ofScore(calibration), ...ofDirection(calibration), ...ofParts(calibration)];
}

function ofScore({ score, kind }: Calibration): Figure[] {
  if (!score) return [];
  const { skill, participation, atLead } = score;
  const half = kind === 'binary';
  return [
    skill && {
      name: 'Skill',
      value: signed(skill.difference),
      range: null,
      n: score.n,
      says: `Declared reference ${fixed(score.reference)} less our score; above 0 is better${skill.ratio === null ? '' : `, ${minus(percent(skill.ratio))} of what could be gained`}. Drawn towards 0 as if 50 questions without skill stood beside it: ${signed(skill.shrunken)}.`,
    },
    participation && {
      name: 'While a belief stood',
      value: fixed(participation.mean),
      range: null,
      n: participation.n,
      says: `Mean score of those times only; ${participation.label}.`,
    },
    atLead && {
      name: 'Score of the numbers counted',
      value: fixed(atLead.mean, 3),
      range: rangeOf(atLead.range, 3),
      n: atLead.n,
      says: half
        ? 'Half Brier, 0 to 1, lower is better; twice that is the 0 to 2 scale in use elsewhere.'
        : 'Mean loss, 0 to 1, lower is better.',
    },
    atLead &&
      atLead.logBits !== null && {
        name: 'Log score',
        value: `${fixed(atLead.logBits)} bits`,
        range: null,
        n: atLead.n,
        says: `Lower is better; always saying 50% costs 1 bit.${clippedWords(atLead.nClipped)}`,
      },
  ].filter((figure) => figure !== null && figure !== false);
}

const clippedWords = (n: number) =>
  n === 0
    ? ''
    : ` ${n === 1 ? '1 number' : `${n} numbers`} below 0.1% or above 99.9% ${n === 1 ? 'counts' : 'count'} as those.`;

function ofDirection({ bias, slope, basis }: Calibration): Figure[] {
  const n = basis.beliefs;
  return [
    bias && {
      name: 'Direction',
      value: `${signed(bias.difference * 100, 0)} points`,
      range: null,
      n,
      says: bias.sentence,
    },
    slope && {
      name: 'Slope',
      value: fixed(slope.map.slope),
      range: rangeOf(slope.map.range),
      n,
      says: `${slope.sentence} Below 1: numbers too far from 50%; above 1: too close.`,
    },
    slope && {
      name: 'Intercept',
      value: signed(slope.map.intercept),
      range: rangeOf(slope.map.interceptRange),
      n,
      says: 'In log-odds, at a number of 50%. Below 0: numbers too high.',
    },
    slope?.likelihood && {
      name: 'Slope by likelihood alone',
      value: fixed(slope.likelihood.slope),
      range: rangeOf(slope.likelihood.range),
      n,
      says: 'The same without leaning towards 1.',
    },
  ].filter((figure) => Boolean(figure)) as Figure[];
}

function ofParts({ discrimination, murphy, ece, spiegelhalter, ks, basis }: Calibration): Figure[] {
  const n = basis.beliefs;
  const plain = (name: string, value: number, says: string): Figure => ({
    ...{ name, value: fixed(value, 3), range: null, n, says },
  });
  return [
    discrimination && {
      name: 'Telling cases apart (AUC)',
      value: fixed(discrimination.auc),
      range: rangeOf(discrimination.range),
      n: discrimination.happened + discrimination.not,
      says: `How often one that happened (${discrimination.happened}) had the higher number than one that did not (${discrimination.not}); 0.5 is a coin, 1 is always.`,
    },
    murphy &&
      plain('Reliability (Murphy)', murphy.reliability, `Bias-corrected, ${murphy.bins} equal bins. Lower is better.`),
    murphy &&
      plain('Resolution (Murphy)', murphy.resolution, `Bias-corrected, ${murphy.bins} equal bins. Higher is better.`),
    murphy && plain('Uncertainty (Murphy)', murphy.uncertainty, 'What always saying the share that happened costs.'),
    ece &&
      plain(
        'Calibration error (ECE)',
        ece.ece,
        `In ten bins; chance alone gives ${fixed(ece.byChance, 3)} at this n (${pOf(ece.p)}).`,
      ),
    spiegelhalter && {
      ...plain(
        'Spiegelhalter’s z',
        spiegelhalter.z,
        `Far from 0: more error than the numbers allow (${pOf(spiegelhalter.p)}).`,
      ),
      value: signed(spiegelhalter.z),
    },
    ks !== null && plain('Largest drift (KS)', ks, 'Largest running gap between what was said and what happened.'),
  ].filter((figure) => figure !== null && figure !== false);
}
