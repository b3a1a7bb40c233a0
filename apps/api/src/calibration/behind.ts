import type { CalibrationForecastsQuery, CountedForecast } from '@app/contract';
import type { Behind, CountedFilter, CountedRow } from '@app/db';
import { type Lexicon, wordsOfTerm } from '@app/lexicons';
import { z } from 'zod';
import { counter, moment } from '../http/cursor.js';
import { termNamed } from './asked.js';
import { quarterOf } from './scores.js';

/** Where a page of counted forecasts ends. */
export const countedPlace = z.object({ closeAt: moment, number: counter });

/**
 * Which forecasts lie behind a bar, a word or a quarter. A bar counts those with a belief at the lead, as the curve
 * does; a quarter all that were scored, as its mean does; without any of them it is the curve's.
 */
export function behindOf(
  { bin, word, quarter }: CalibrationForecastsQuery,
  lexicon: Lexicon,
): { behind: Behind; within: (filter: CountedFilter) => CountedFilter } {
  const [lo, hi] = bin ? bin.split('-').map(Number) : [];
  const behind: Behind = {
    held: bin !== undefined || (word === undefined && quarter === undefined),
    ...(lo !== undefined && hi !== undefined && { bin: { lo, hi } }),
    ...(word !== undefined && { words: wordsOfTerm(lexicon, termNamed(lexicon, word, 'word')) }),
  };
  return { behind, within: (filter) => (quarter === undefined ? filter : inQuarter(filter, quarter)) };
}

function inQuarter(filter: CountedFilter, day: string): CountedFilter {
  const from = new Date(quarterOf(day));
  const end = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 3, 1);
  return {
    ...filter,
    since: Math.max(filter.since ?? from.getTime(), from.getTime()),
    until: Math.min(filter.until ?? end, end),
  };
}

/** A counted forecast on the wire. */
export function countedForecastOf({ closeAt, ...row }: CountedRow, now: number): CountedForecast {
  return { ...row, early: closeAt > now };
}
