import type { WordMeaning } from '@app/contract';
import { percent, percentRange } from '../../format/percent.js';

/** "“Unlikely” happened 4 of 44." */
export function countSentence({ term, happened, n }: Pick<WordMeaning, 'term' | 'happened' | 'n'>): string {
  return `“${term.slice(0, 1).toUpperCase()}${term.slice(1)}” happened ${happened} of ${n}.`;
}

/** What that is in percent, and what was said; empty where so few outcomes bear no range. */
export function rangeSentence({ happened, n, range, meanGiven, scale }: WordMeaning): string {
  if (n === 0 || !range || meanGiven === null) return '';
  const share = `${percent(happened / n)}, 90% range ${percent(range.lo)} to ${percent(range.hi)}`;
  return `That is ${share}; we said ${percent(meanGiven)} on average, and our scale means ${percentRange(scale)}.`;
}

/** What stands beside a word: where it came without a number, and numbers that came without a word. */
export function asideSentences({ n, verbalOnly, numbers, term }: WordMeaning): string[] {
  const alone =
    verbalOnly && (verbalOnly.n === n ? 'Always without a number' : `${times(verbalOnly.n)} without a number`);
  return [
    ...(verbalOnly
      ? [
          `${alone}: a score of ${verbalOnly.scoreLo.toFixed(2)} to ${verbalOnly.scoreHi.toFixed(2)}, by what was meant.`,
        ]
      : []),
    ...(numbers
      ? [
          `Numbers without a word that our scale calls ${term}: happened ${numbers.happened} of ${numbers.n}${numbers.range ? `, 90% range ${percent(numbers.range.lo)} to ${percent(numbers.range.hi)}` : ''}.`,
        ]
      : []),
  ];
}

const times = (n: number) => (n === 1 ? 'Once' : n === 2 ? 'Twice' : `${n} times`);
