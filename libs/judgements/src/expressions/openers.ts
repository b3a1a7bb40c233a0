import { isNumberWord } from '../grammar/numbers.js';
import { bound, foresee, foreseen } from './foreseen.js';
import { idiomStarts } from './idioms.js';
import { termStarts } from './terms.js';

/** Every word at which one of the readers may begin, other than figures and marks. */
const openers: ReadonlySet<string> = new Set([
  ...termStarts(),
  ...idiomStarts(),
  ...foreseen,
  ...foresee,
  ...Object.keys(bound),
  ...(
    'between most least likeliest realistic chance chances likelihood likelihoods probability probabilities odds prospect prospects hope hopes ' +
    'risk risks possibility possibilities danger threat potential doubt doubts seen put pegged placed pencilled indicated estimated favoured ' +
    'favored forecast forecasts projection projections baseline expectation prognosis call case scenario estimates see sees look looks going on ' +
    'surprise surprises surprised surprising astonishing astonished astonishment startling what doubts dispute question heading sight horizon ' +
    'count bank brace half third quarter quarters fifth tenth calculations calculation model models modelling analysis numbers simulations ' +
    'outlook promises ' +
    "arithmetic here cannot can't will won't should ruled excluded discounted rule exclude may might could would to"
  ).split(' '),
  ...['–', '(', ':'],
]);

/** Whether a reader may begin at a word: most words of prose are passed over by this one look. */
export function opens(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  return openers.has(word) || isNumberWord(word) || word.endsWith("'ll");
}
