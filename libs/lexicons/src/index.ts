export { midpoint, mirror, toPpm } from './bands.js';
export { levels, mirrorLevel, wordLevels } from './levels.js';
export type { Band, Level, Lexicon, LexiconId, Term } from './lexicon.js';
export { defaultLexicon, isLexiconId, lexicons } from './lexicons.js';
export { cutPoints, type TermOfChance, termFor, wordFor } from './termFor.js';
export { termOfLevel, termOfWord } from './termOfWord.js';
