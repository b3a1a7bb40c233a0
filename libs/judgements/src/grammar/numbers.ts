import type { Band } from '@app/lexicons';
import type { Token } from '../text/tokens.js';

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

const numberOf: ReadonlyMap<string, number> = new Map(Object.entries(units));

/** The words that are numbers, from zero to hundred. */
export const numberWords: readonly string[] = Object.keys(units);

/** Whether a word is a number, from zero to hundred. */
export function isNumberWord(word: string): boolean {
  return numberOf.has(word);
}

/** A value and the token behind it. */
interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Reads "6,000", "1.6" or "sixty five" at token `at`; a comma groups thousands. `null`: no number there. */
export function readNumber(tokens: readonly Token[], at: number): Read<number> | null {
  const word = tokens[at]?.word ?? '';
  const value = numberOf.get(word);
  const first = word.charCodeAt(0);
  if (value === undefined && !(first >= 48 && first <= 57)) return null;
  if (/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(word)) return { value: Number(word.replaceAll(',', '')), next: at + 1 };
  if (/^\d+,\d{1,2}$/.test(word)) return { value: Number(word.replace(',', '.')), next: at + 1 };
  if (value === undefined) return null;
  const ones = numberOf.get(tokens[at + 1]?.word ?? '');
  if (value >= 20 && value < 100 && ones !== undefined && ones > 0 && ones < 10)
    return { value: value + ones, next: at + 2 };
  return { value, next: at + 1 };
}

/** A chance in whole parts per million: two thirds is 0.666667. */
const rounded = (chance: number): number => Math.round(chance * 1e6) / 1e6;

const isPercentWord = (tokens: readonly Token[], at: number): number => {
  const word = tokens[at]?.word;
  if (word === '%' || word === 'percent') return at + 1;
  return word === 'per' && tokens[at + 1]?.word === 'cent' ? at + 2 : -1;
};

/**
 * Reads "70 %", "60–70 per cent", "60 to 70 %", "between 60 and 70 %" at token `at`.
 *
 * @returns the range as chances 0 to 1 (both ends equal for one number); `null` where it is no percentage up to 100
 */
export function readPercent(tokens: readonly Token[], at: number): Read<Band> | null {
  const from = readNumber(tokens, tokens[at]?.word === 'between' ? at + 1 : at);
  if (!from) return null;
  let hi = from;
  const joined = isPercentWord(tokens, from.next) < 0 ? from.next : isPercentWord(tokens, from.next);
  if (['-', '–', 'to', 'and', 'or'].includes(tokens[joined]?.word ?? '')) hi = readNumber(tokens, joined + 1) ?? from;
  const end = isPercentWord(tokens, hi.next);
  const [low, high] = [Math.min(from.value, hi.value), Math.max(from.value, hi.value)];
  if (end < 0) {
    const plain = isPercentWord(tokens, from.next);
    return plain < 0 || from.value > 100
      ? null
      : { value: { lo: rounded(from.value / 100), hi: rounded(from.value / 100) }, next: plain };
  }
  return high > 100 ? null : { value: { lo: rounded(low / 100), hi: rounded(high / 100) }, next: end };
}

/**
 * Reads odds and shares at token `at`: "one in five", "2 out of 3", "3:1", "3 to 1 against", "two thirds".
 *
 * "Against" turns the odds round; without a word they are read in favour, as forecasters write them.
 * @returns the chance, 0 to 1, exclusive of both ends
 */
export function readOdds(tokens: readonly Token[], at: number): Read<number> | null {
  const first = readNumber(tokens, at);
  if (!first) return null;
  const join = tokens[first.next]?.word;
  if (join === 'thirds' && first.value === 2) return { value: rounded(2 / 3), next: first.next + 1 };
  const shared = readNumber(tokens, first.next);
  // "a 60/40 chance": the two shares of a whole
  if (shared && first.value + shared.value === 100 && first.value !== 50 && /^\d+$/.test(join ?? ''))
    return { value: rounded(first.value / 100), next: shared.next };
  const out = join === 'out' && tokens[first.next + 1]?.word === 'of';
  const second = readNumber(tokens, first.next + (out ? 2 : 1));
  if (!second || second.value <= 0 || first.value <= 0) return null;
  if (join === 'in' || out) {
    return first.value < second.value ? { value: rounded(first.value / second.value), next: second.next } : null;
  }
  if (join !== ':' && join !== 'to') return null;
  const against = tokens[second.next]?.word === 'against';
  const inFavour = first.value / (first.value + second.value);
  const marked = against || tokens[second.next]?.word === 'on';
  return { value: rounded(against ? 1 - inFavour : inFavour), next: second.next + (marked ? 1 : 0) };
}
