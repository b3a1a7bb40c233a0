import type { Calibration } from '@app/contract';
import { percent } from '../format/percent.js';

type Parts = NonNullable<NonNullable<Calibration['decomposition']>['parts']>;

/** A bar of the waterfall, in units of the score. */
export interface PartBar {
  readonly key: 'unc' | 'dsc' | 'mcb' | 'score';
  readonly name: string;
  /** left and right end */
  readonly from: number;
  readonly to: number;
  /** with its sign, three decimals */
  readonly value: string;
  readonly means: string;
}

const three = (value: number) => value.toFixed(3);

/** The parts of a score as bars that lead from always saying the base rate to what was scored: UNC − DSC + MCB. */
export function waterfallOf({ unc, dsc, mcb, mcbByChance, score, baseRate }: Parts, owner: string): PartBar[] {
  return [
    {
      ...{ key: 'unc', name: `If we always said ${percent(baseRate)}`, from: 0, to: unc, value: three(unc) },
      means: 'What it costs to always say the share that happened.',
    },
    {
      ...{ key: 'dsc', name: 'Telling cases apart', from: unc - dsc, to: unc, value: `−${three(dsc)}` },
      means: 'What is gained by higher numbers where it happened than where it did not.',
    },
    {
      ...{ key: 'mcb', name: 'Saying the wrong number', from: unc - dsc, to: score, value: `+${three(mcb)}` },
      means: `What is lost by numbers that do not match what happened; chance alone costs ${three(mcbByChance)} at this n.`,
    },
    {
      ...{ key: 'score', name: owner, from: 0, to: score, value: three(score) },
      means: 'Mean half Brier of the numbers counted, lower is better.',
    },
  ];
}
