import { SOLID_FROM } from './gate.js';
import { type Range, wilson } from './wilson.js';

/** One forecast that was given in a word. */
export interface WordPoint {
  /** key of the lexicon's term */
  readonly term: string;
  /** the number it stood for, 0 to 1 */
  readonly chance: number;
  readonly happened: boolean;
}

/** What a word meant. */
export interface WordRow {
  readonly term: string;
  /** above 0 */
  readonly n: number;
  readonly happened: number;
  /** average chance given with the word, 0 to 1 */
  readonly meanGiven: number;
  /** 90 % Wilson range of the share that happened */
  readonly range: Range;
  /** the average given lies outside the range, at n ≥ 10 */
  readonly off: boolean;
  /** n < 10: drawn hollow */
  readonly hollow: boolean;
}

/** What each word meant in practice, most certain on top. One point per forecast: the first word it was given. */
export function wordTable(points: readonly WordPoint[]): WordRow[] {
  const byTerm = new Map<string, WordPoint[]>();
  for (const point of points) {
    if (!byTerm.has(point.term)) byTerm.set(point.term, []);
    byTerm.get(point.term)!.push(point);
  }
  const rows = [...byTerm].map(([term, given]) => rowOf(term, given));
  return rows.sort((a, b) => b.meanGiven - a.meanGiven || (a.term < b.term ? -1 : 1));
}

/** How far the average given lies outside the range of what happened, 0 to 1; 0 inside. */
export function distanceOutside({ meanGiven, range }: Pick<WordRow, 'meanGiven' | 'range'>): number {
  return Math.max(0, range.lo - meanGiven, meanGiven - range.hi);
}

function rowOf(term: string, given: readonly WordPoint[]): WordRow {
  const n = given.length;
  const happened = given.filter((point) => point.happened).length;
  const chances = Float64Array.from(given, (point) => point.chance).sort();
  const meanGiven = chances.reduce((sum, chance) => sum + chance, 0) / n;
  const range = wilson(happened, n)!;
  const hollow = n < SOLID_FROM;
  const off = !hollow && distanceOutside({ meanGiven, range }) > 0;
  return { term, n, happened, meanGiven, range, off, hollow };
}
