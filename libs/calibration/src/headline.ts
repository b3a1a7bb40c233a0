import type { Range } from './wilson.js';
import { distanceOutside, type WordRow } from './wordTable.js';

/** One sentence about the words, and the figures in it; all `null` where the sentence names no word. */
export interface Headline {
  readonly sentence: string;
  readonly term: string | null;
  readonly happened: number | null;
  readonly n: number | null;
  readonly range: Range | null;
  /** average chance given with the word, 0 to 1 */
  readonly said: number | null;
}

/**
 * The sentence over the calibration page, from a fixed list: about the word whose average lies furthest outside
 * the range of what happened; words with fewer than ten outcomes are never named.
 *
 * @param nameOf a term's key to the word that people write, as in the middle of a sentence
 */
export function headline(words: readonly WordRow[], nameOf: (term: string) => string = (term) => term): Headline {
  const off = words
    .filter((word) => word.off)
    .sort((a, b) => distanceOutside(b) - distanceOutside(a) || b.n - a.n || (a.term < b.term ? -1 : 1));
  const worst = off[0];
  if (!worst) {
    const sentence = words.some((word) => !word.hollow)
      ? 'No word is clearly off.'
      : 'No word has ten outcomes yet: too few to say what it meant.';
    return { sentence, term: null, happened: null, n: null, range: null, said: null };
  }
  const { term, happened, n, range, meanGiven } = worst;
  const often = meanGiven > range.hi ? 'less often' : 'more often';
  const counted = `${happened} of ${n}, or ${percent(happened / n)} (90% range ${span(range)})`;
  const others = off.length > 1 ? 'Other words are off as well.' : 'No other word is clearly off.';
  const sentence = `“${nameOf(term)}” came true ${often} than said: ${counted}, where ${percent(meanGiven)} was given on average. ${others}`;
  return { sentence, term, happened, n, range, said: meanGiven };
}

/** Whole percents, one decimal below 3 and above 97, where whole ones would hide most of the difference. */
function percent(chance: number): string {
  return `${digits(chance)}%`;
}

function span({ lo, hi }: Range): string {
  return `${digits(lo)} to ${percent(hi)}`;
}

function digits(chance: number): string {
  const points = chance * 100;
  const fine = points < 3 || points > 97;
  return String(Number(points.toFixed(fine ? 1 : 0)));
}
