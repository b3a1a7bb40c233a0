import { type Lexicon, midpoint, termOfWord } from '@app/lexicons';

/** What somebody typed as a probability: a number, nothing yet, or why it is none. */
export type ParsedChance =
  | { readonly kind: 'chance'; readonly chance: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly says: string };

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const percents = new RegExp(`^${number}\\s*(%|percent|per cent)?$`);
const oneIn = new RegExp(`^${number}\\s*(?:in|out of|/)\\s*${number}$`);
const odds = new RegExp(`^${number}\\s*(?::|to)\\s*${number}(?:\\s*(for|on|against))?$`);

const chance = (value: number): ParsedChance =>
  value >= 0 && value <= 1
    ? { kind: 'chance', chance: Math.round(value * 1e6) / 1e6 }
    : { kind: 'unclear', says: 'A probability is 0 to 100%' };
const figure = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

/**
 * Reads a probability as people type it: "22", "22%", "2.5 %", "1 in 7", "2:1" (for), "3 to 1 against", or a word of
 * the scale, which gives the middle of its range.
 *
 * A bare "0.22" is asked about rather than guessed: it is 22% to some and 0.22% to others.
 */
export function parseChance(text: string, lexicon: Lexicon): ParsedChance {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { kind: 'empty' };
  const plain = percents.exec(typed);
  if (plain) {
    const value = figure(plain[1]);
    if (!plain[2] && value > 0 && value < 1) {
      return { kind: 'unclear', says: `Write ${Math.round(value * 1e4) / 100}% or ${value}%` };
    }
    return chance(value / 100);
  }
  const share = oneIn.exec(typed);
  if (share && figure(share[2]) > 0) return chance(figure(share[1]) / figure(share[2]));
  const weighed = odds.exec(typed);
  if (weighed) {
    const [, first, second, way] = weighed;
    const total = figure(first) + figure(second);
    if (total > 0) return chance((way === 'against' ? figure(second) : figure(first)) / total);
  }
  const term = termOfWord(lexicon, typed);
  if (term) return { kind: 'chance', chance: midpoint(term) };
  return { kind: 'unclear', says: 'Takes 22%, 1 in 7, 2:1 or a word of the scale' };
}

/**
 * A number moved by whole points and kept inside 1 to 99%, where certainty is typed, never stepped into.
 *
 * @param from 0 to 1; null starts at even
 */
export function stepped(from: number | null, points: number): number {
  const moved = Math.round((from ?? 0.5) * 100) + (from === null ? 0 : points);
  return Math.min(99, Math.max(1, moved)) / 100;
}
