import type { UpdateBehaviour } from '@app/contract';
import { percent } from '../../format/percent.js';
import type { Figure } from './figures.js';

const minus = (text: string) => text.replace('-', '−');
const two = (value: number) => minus(value.toFixed(2));
const three = (value: number) => minus(value.toFixed(3));

const reactions = {
  'under-reacts': 'moved less than the evidence asked for',
  'over-reacts': 'moved more than the evidence asked for',
  'cannot-be-told': 'cannot be told apart from moving as much as the evidence asked for',
} as const;
const movements = {
  'too-much': 'more than was learned: numbers went back and forth',
  'too-little': 'less than was learned: numbers stuck',
  'cannot-be-told': 'cannot be told apart from what was learned',
} as const;

/** How often beliefs were looked at and moved, in one sentence. */
export function looksSentence({ checks, forecasts, moves, medianMove }: UpdateBehaviour): string {
  const { all, stated, changed, kept, withdrawn } = checks;
  const parts = [`${stated} stated`, `${changed} changed`, `${kept} kept`, withdrawn > 0 && `${withdrawn} withdrawn`];
  const middle = medianMove === null ? '' : `, ${Math.round(medianMove * 100)} points in the middle`;
  return `${all} ${all === 1 ? 'check' : 'checks'} of ${forecasts} ${forecasts === 1 ? 'forecast' : 'forecasts'}: ${parts.filter(Boolean).join(', ')}. ${moves} ${moves === 1 ? 'move' : 'moves'} of the number${middle}.`;
}

/** What so many forecasts can bear to be said of updates. */
export function updateFigures({ towards, reaction, movement }: UpdateBehaviour): Figure[] {
  const share = (range: { lo: number; hi: number } | null) => range && `${percent(range.lo)} to ${percent(range.hi)}`;
  return [
    towards && {
      name: 'Moved the right way',
      value: percent(towards.inPoints.value),
      range: share(towards.inPoints.range),
      n: towards.inPoints.n,
      says: 'Share of all points moved that went towards what happened; half is chance.',
    },
    towards && {
      name: 'The same in log-odds',
      value: percent(towards.inLogOdds.value),
      range: share(towards.inLogOdds.range),
      n: towards.inLogOdds.n,
      says: 'There 1 to 2% is as far as 50 to 67%.',
    },
    reaction && {
      name: 'Against the evidence',
      value: two(reaction.slope),
      range: reaction.range && `${two(reaction.range.lo)} to ${two(reaction.range.hi)}`,
      n: reaction.n,
      says: `Log-odds moved for each unit of the odds of evidence logged between two looks: ${reactions[reaction.verdict]}. 1 is as much as the odds say.`,
    },
    movement && {
      name: 'Movement',
      value: three(movement.excess),
      range: movement.range && `${three(movement.range.lo)} to ${three(movement.range.hi)}`,
      n: movement.n,
      says: `Squared moves, ${three(movement.moved)}, less uncertainty settled, ${three(movement.settled)}: ${movements[movement.verdict]}. 0 for whoever updates by Bayes’ rule.`,
    },
  ].filter((figure) => figure !== null);
}
