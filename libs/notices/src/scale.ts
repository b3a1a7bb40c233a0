import { defaultLexicon, isLexiconId, type Lexicon, lexicons } from '@app/lexicons';

/** A workspace's scale of words; the usual one where it names none that we know. */
export const scaleOf = (lexicon: string): Lexicon => lexicons[isLexiconId(lexicon) ? lexicon : defaultLexicon];
