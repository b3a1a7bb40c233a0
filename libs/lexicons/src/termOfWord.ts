import { wordLevels } from './levels.js';
import type { Level, Lexicon, Term } from './lexicon.js';

/** The term that covers a level on this scale; `null` where it has none (PHIA has no word for 50 %). */
export function termOfLevel(lexicon: Lexicon, level: Level): Term | null {
  const id = lexicon.levels[level];
  return lexicon.terms.find((term) => term.id === id) ?? null;
}

/**
 * The term that a printed word means on this scale; upper case, hyphens and spaces do not matter.
 *
 * The scale's own labels and synonyms come first, then plain English ("doubtful" is unlikely everywhere).
 * `null`: the word names no band here ("possible", "may", or an unknown word).
 */
export function termOfWord(lexicon: Lexicon, word: string): Term | null {
  const wanted = plainWord(word);
  const own = lexicon.terms.find((term) => term.label === wanted || term.synonyms.includes(wanted));
  if (own) return own;
  return Object.hasOwn(wordLevels, wanted) ? termOfLevel(lexicon, wordLevels[wanted]!) : null;
}

/** A printed word as it is compared and counted: lower case, single spaces, no hyphens. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** Every printed word that means a term on this scale, as `plainWord` writes it: what `termOfWord` gives back to it. */
export function wordsOfTerm(lexicon: Lexicon, term: Term): string[] {
  const printed = [...lexicon.terms.flatMap(({ label, synonyms }) => [label, ...synonyms]), ...Object.keys(wordLevels)];
  return [...new Set(printed)].filter((word) => termOfWord(lexicon, word)?.id === term.id);
}
