/** What readers of a survey took a word for, 0 to 1. */
export interface Readers {
  /** the middle answer */
  readonly median: number;
  /** between `lo` and `hi` lay 90 % of the answers */
  readonly lo: number;
  readonly hi: number;
  /** how many were asked */
  readonly n: number;
  readonly source: string;
}

const survey = { n: 123, source: 'W. Fagen-Ulmschneider, Perception of Probability Words, survey, 2019' };
const asked = (median: number, lo: number, hi: number): Readers => ({
  median: median / 100,
  lo: lo / 100,
  hi: hi / 100,
  ...survey,
});

/** Median, 5 % and 95 % of the answers, recomputed from the raw ones. */
const answers: Readonly<Record<string, Readers>> = {
  'almost certain': asked(95, 80, 99),
  'almost certainly': asked(95, 80, 99),
  'highly likely': asked(90, 70, 99),
  'very good chance': asked(80, 65, 95),
  probable: asked(70, 46, 90),
  likely: asked(70, 50, 90),
  probably: asked(70, 50, 90),
  'we believe': asked(75, 50, 99),
  'better than even': asked(60, 51, 75),
  'about even': asked(50, 50, 55),
  'we doubt': asked(20, 3, 50),
  improbable: asked(10, 0, 40),
  unlikely: asked(20, 5, 39),
  'probably not': asked(25, 5, 44),
  'little chance': asked(10, 2, 25),
  'almost no chance': asked(2, 0, 10),
  'highly unlikely': asked(5, 1, 30),
  'chances are slight': asked(10, 3, 30),
};

/** What readers took a word for, as `plainWord` writes it; `null` where nobody asked them. */
export function readersOf(word: string): Readers | null {
  return Object.hasOwn(answers, word) ? answers[word]! : null;
}
