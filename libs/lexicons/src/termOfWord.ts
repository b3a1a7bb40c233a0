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
  const wanted = word
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
  const own = lexicon.terms.find((term) => term.label === wanted || term.synonyms.includes(wanted));
  if (own) return own;
  return Object.hasOwn(wordLevels, wanted) ? termOfLevel(lexicon, wordLevels[wanted]!) : null;
}
