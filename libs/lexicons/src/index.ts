export { midpoint, mirror, toPpm } from './bands.js';
export { levels, mirrorLevel, wordLevels } from './levels.js';
export type { Band, Level, Lexicon, LexiconId, Term } from './lexicon.js';
export { defaultLexicon, isLexiconId, lexicons } from './lexicons.js';
export { type Readers, readersOf } from './readers.js';
export { cutPoints, type TermOfChance, termFor, wordFor } from './termFor.js';
export { plainWord, termOfLevel, termOfWord, wordsOfTerm } from './termOfWord.js';
