import { type Gate, gateFor } from '@app/calibration';
import type { Withheld } from '@app/contract';

type What = Withheld['what'];

/** From how many outcomes each figure is shown, for yes or no and for the other kinds. */
const binary: readonly (readonly [What, number])[] = [
  ['ranges', 10],
  ['bias', 10],
  ['groups', 10],
  ['quarters', 10],
  ['curve', 30],
  ['slope', 30],
  ['skill', 30],
  ['discrimination', 30],
  ['decomposition', 100],
  ['murphy', 100],
  ['likelihoodSlope', 200],
  ['ece', 200],
];
const otherwise: readonly (readonly [What, number])[] = [
  ['ranges', 10],
  ['quarters', 10],
  ['skill', 30],
];
const ofLines: readonly (readonly [What, number])[] = [
  ['intervals', 10],
  ['pit', 30],
];

/** What so few outcomes cannot bear, each with the reason in words. */
export function withheldOf(kind: 'binary' | 'choice' | 'number' | 'date', n: number): Withheld[] {
  const rules =
    kind === 'binary'
      ? binary
      : kind === 'choice'
        ? [...otherwise, ['options', 10] as const]
        : [...otherwise, ...ofLines];
  return rules.filter(([, from]) => n < from).map(([what, from]) => ({ what, why: notEnough(n, from) }));
}

/** "Not enough data: 7 of 20 resolved questions". */
export const notEnough = (n: number, from: number): string => `Not enough data: ${n} of ${from} resolved questions`;

/** The gate for a number of outcomes. */
export const gateAt = (n: number): Gate => gateFor(n);
