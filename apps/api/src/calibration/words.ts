import { type Headline, headline, SOLID_FROM, wilson } from '@app/calibration';
import type { Calibration, WordMeaning } from '@app/contract';
import type { WordCell } from '@app/db';
import { type Lexicon, plainWord, readersOf, type Term, termFor, termOfWord } from '@app/lexicons';
import { brier } from '@app/scoring';

/** Every word of the scale, also those nobody has used yet; most certain on top. */
export function wordsOf(cells: readonly WordCell[], lexicon: Lexicon): WordMeaning[] {
  const total = cells.reduce((sum, { n }) => sum + n, 0);
  const said = grouped(cells, ({ term }) => (term === null ? null : termOfWord(lexicon, term)));
  const numbers = grouped(cells, ({ term, chance }) => {
    const found = term === null ? termFor(lexicon, chance) : null;
    return found?.kind === 'term' ? found.term : null;
  });
  return [...lexicon.terms]
    .sort((one, other) => other.lo + other.hi - one.lo - one.hi)
    .map((term) => meaningOf(term, said.get(term.id) ?? [], numbers.get(term.id) ?? [], total >= SOLID_FROM));
}

/** The sentence over the page; `null` before the first outcome. */
export function headlineOf(words: readonly WordMeaning[], counted: number): Calibration['headline'] {
  if (counted === 0) return null;
  const rows = words.flatMap((word) => {
    const { id, n, happened, meanGiven, off } = word;
    const range = wilson(happened, n);
    return range && meanGiven !== null
      ? [{ term: id, n, happened, meanGiven, range, off, hollow: n < SOLID_FROM }]
      : [];
  });
  const found: Headline = headline(rows, (id) => words.find((word) => word.id === id)?.term ?? id);
  return found;
}

function meaningOf(term: Term, said: readonly WordCell[], numbers: readonly WordCell[], ranges: boolean): WordMeaning {
  const { n, happened } = sumOf(said);
  const meanGiven = n === 0 ? null : said.reduce((sum, cell) => sum + cell.n * cell.chance, 0) / n;
  const range = wilson(happened, n);
  const outside = range !== null && meanGiven !== null && (meanGiven < range.lo || meanGiven > range.hi);
  const byNumber = sumOf(numbers);
  return {
    id: term.id,
    term: term.label,
    scale: { lo: term.lo, hi: term.hi },
    n,
    happened,
    range: ranges ? range : null,
    meanGiven: ranges ? meanGiven : null,
    off: n >= SOLID_FROM && outside,
    verbalOnly: ranges ? verbalOnly(said) : null,
    numbers: byNumber.n === 0 ? null : { ...byNumber, range: ranges ? wilson(byNumber.happened, byNumber.n) : null },
    readers: readersOf(plainWord(term.label)),
  };
}

/** A word without a number is scored as a range: the least and the most that a number in its band would have cost. */
function verbalOnly(cells: readonly WordCell[]): WordMeaning['verbalOnly'] {
  let [n, least, most] = [0, 0, 0];
  for (const cell of cells) {
    if (cell.lo === null || cell.hi === null) continue;
    n += cell.n;
    for (const [count, happened] of [
      [cell.happened, true],
      [cell.n - cell.happened, false],
    ] as const) {
      const ends = [brier(cell.lo, happened), brier(cell.hi, happened)];
      least += count * Math.min(...ends);
      most += count * Math.max(...ends);
    }
  }
  return n === 0 ? null : { n, scoreLo: least / n, scoreHi: most / n };
}

const sumOf = (cells: readonly WordCell[]) => ({
  n: cells.reduce((sum, cell) => sum + cell.n, 0),
  happened: cells.reduce((sum, cell) => sum + cell.happened, 0),
});

function grouped(cells: readonly WordCell[], termOf: (cell: WordCell) => Term | null): Map<string, WordCell[]> {
  const groups = new Map<string, WordCell[]>();
  for (const cell of cells) {
    const term = termOf(cell);
    if (term) groups.set(term.id, [...(groups.get(term.id) ?? []), cell]);
  }
  return groups;
}
