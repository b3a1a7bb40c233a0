/** A range of chance, both ends 0 to 1, `lo ≤ hi`. */
export interface Band {
  readonly lo: number;
  readonly hi: number;
}

/** One probability term of a scale. */
export interface Term extends Band {
  readonly id: string;
  /** as printed in running text */
  readonly label: string;
  /** other words that the source itself, or plain usage of that scale, puts in the same band */
  readonly synonyms: readonly string[];
  /** true: the upper end itself is outside the band ("less than 50 %") */
  readonly hiOpen?: boolean;
}

/**
 * The seven steps that estimative English distinguishes, whatever scale a publisher uses. A word such as
 * "doubtful" or "in all probability" means a level; a lexicon says which of its terms covers that level.
 */
export type Level = 'remote' | 'very_unlikely' | 'unlikely' | 'even' | 'likely' | 'very_likely' | 'almost_certain';

export type LexiconId = 'icd203' | 'phia' | 'nato' | 'kent' | 'ipcc' | 'efsa';

/** A named, versioned scale of probability terms. */
export interface Lexicon {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** where the figures were published */
  readonly source: string;
  /** ascending by `lo`, then by `hi` */
  readonly terms: readonly Term[];
  /**
   * Which term a number gets when several cover it. `even`: the band nearer 50 %, so that the word for
   * 1 − p is the mirror of the word for p where the scale itself is symmetric. `narrowest`: the most
   * informative one, for nested scales.
   */
  readonly overlap: 'even' | 'narrowest';
  /** id of the term that covers each level; a missing level has no term on this scale */
  readonly levels: Readonly<Partial<Record<Level, string>>>;
}
