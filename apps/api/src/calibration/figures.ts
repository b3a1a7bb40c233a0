import {
  bootstrapMean,
  CURVE_FROM,
  coarseGroups,
  consistencyBand,
  corp,
  curveOf,
  gate,
  headline,
  histogram,
  type WordRow,
  wordTable,
} from '@app/calibration';
import type { Calibration, ResultRow, WordMeaning } from '@app/contract';
import type { OutcomeRow } from '@app/db';
import { defaultLexicon, isLexiconId, type Lexicon, lexicons, termOfWord } from '@app/lexicons';

/** An outcome with the belief that counts for it. */
export type Counted = OutcomeRow & {
  readonly chance: number;
  readonly term: string | null;
  readonly happened: boolean;
};

type Figures = Omit<Calibration, 'lexicon' | 'n'>;

/**
 * Everything the calibration page draws; what too few outcomes cannot bear is left empty.
 *
 * @param counted  one belief per forecast, at the chosen lead
 * @param first    those at their first belief, which is where words stand
 * @param past     all that are past their close: the mean score leaves none out for lacking a belief at the lead
 */
export function figuresOf(
  counted: readonly Counted[],
  first: readonly Counted[],
  past: readonly OutcomeRow[],
  lexiconId: string,
): Figures {
  const lexicon = lexicons[isLexiconId(lexiconId) ? lexiconId : defaultLexicon];
  const chances = counted.map(({ chance }) => chance);
  const outcomes = counted.map(({ happened }) => happened);
  const shown = gate(counted.length);
  const rows = wordTable(first.flatMap((row) => wordPointOf(row, lexicon)));
  return {
    gate: shown,
    headline: first.length === 0 ? null : headline(rows, (id) => labelOf(lexicon, id)),
    score: scoreOf(past),
    results: counted.length < CURVE_FROM ? counted.map(resultOf) : [],
    groups: shown === 'groups' ? coarseGroups(chances, outcomes) : [],
    curve:
      shown === 'curve'
        ? {
            fitted: curveOf(corp(chances, outcomes)!.blocks),
            band: consistencyBand(chances),
            histogram: histogram(chances, outcomes).map(({ from, to, n, happened }) => ({ from, to, n, happened })),
          }
        : null,
    words: meaningsOf(rows, lexicon),
  };
}

function scoreOf(past: readonly OutcomeRow[]): Figures['score'] {
  const scored = past.flatMap(({ score, reportId }) => (score ? [{ ...score, reportId }] : []));
  const scores = scored.map(({ score }) => score);
  const mean = bootstrapMean(
    scores,
    scored.map(({ reportId }) => reportId),
  );
  if (!mean) return null;
  const coverage = scored.reduce((sum, one) => sum + one.coverage, 0) / scored.length;
  return { mean: mean.mean, range: mean.range, coverage };
}

const resultOf = ({ forecastId, number, statement, chance, happened, dueOn, score }: Counted): ResultRow => ({
  forecastId,
  number,
  statement,
  chance,
  happened,
  closedOn: dueOn!,
  score: score?.score ?? null,
});

/** The lexicon's term for the word a report printed; words that it does not know mean nothing on this scale. */
function wordPointOf({ term: word, chance, happened }: Counted, lexicon: Lexicon) {
  const term = word === null ? null : termOfWord(lexicon, word);
  return term ? [{ term: term.id, chance, happened }] : [];
}

const labelOf = (lexicon: Lexicon, id: string): string => lexicon.terms.find((term) => term.id === id)?.label ?? id;

/** Every word of the scale, also those nobody has used yet; most certain on top. */
function meaningsOf(rows: readonly WordRow[], lexicon: Lexicon): WordMeaning[] {
  const unused = { n: 0, happened: 0, range: null, meanGiven: null, off: false };
  return [...lexicon.terms]
    .sort((one, other) => other.lo + other.hi - one.lo - one.hi)
    .map(({ id, label, lo, hi }) => {
      const row = rows.find(({ term }) => term === id) ?? unused;
      const { n, happened, range, meanGiven, off } = row;
      return { term: label, scale: { lo, hi }, n, happened, range, meanGiven, off };
    });
}
