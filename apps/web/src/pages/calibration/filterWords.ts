import { quarterWords } from '../../charts/quarters.js';
import { dayOf } from '../../format/dates.js';
import { percent } from '../../format/percent.js';
import { type BehindSearch, type CalibrationSearch, periods } from './search.js';

/** Which belief counts, as the chip and sentences say it. */
export const moments = {
  first: 'First number',
  '90d': '90 days before the close',
  '30d': '30 days before the close',
  '7d': '7 days before the close',
  last: 'Last number before the outcome',
} as const;

export const kinds = { binary: 'Yes or no', choice: 'One of several', number: 'A number', date: 'A day' } as const;
export const horizons = { short: 'Up to 30 days', medium: 'Up to 180 days', long: 'Longer than 180 days' } as const;
export const importances = { low: 'Low', normal: 'Normal', high: 'High' } as const;
export const scales = {
  icd203: 'ICD 203',
  phia: 'PHIA yardstick',
  nato: 'NATO AJP-2.1',
  kent: 'Kent',
  ipcc: 'IPCC',
  efsa: 'EFSA',
} as const;

/** What keys in an address stand for. */
export interface Names {
  readonly report?: string | undefined;
  readonly analyst?: string | undefined;
  readonly term?: string | undefined;
  readonly word?: string | undefined;
}

/** The span of scheduled close that an address asks for, in words. */
export function periodWords({ period, from, to }: CalibrationSearch): string {
  if (from && to) return `${dayOf(from)} to ${dayOf(to)}`;
  if (from) return `From ${dayOf(from)}`;
  if (to) return `Until ${dayOf(to)}`;
  return period ? periods[period] : 'All time';
}

type Removable = Exclude<keyof CalibrationSearch, 'scope' | 'desk' | 'period' | 'at' | 'from' | 'to' | 'topic'>;

/** The less usual filters that are set: each with its words, in a fixed order. */
export function setFilters(
  search: CalibrationSearch,
  names: Names,
): { readonly key: Removable; readonly says: string }[] {
  const { kind, importance, horizon, lexicon } = search;
  const all: [Removable, string | undefined][] = [
    ['kind', kind && `Kind: ${kinds[kind].toLowerCase()}`],
    ['analyst', search.analyst && `Analyst: ${names.analyst ?? 'one person'}`],
    ['report', search.report && `Report: ${names.report ?? 'one report'}`],
    ['term', search.term && `Word: ${names.term ?? search.term}`],
    ['horizon', horizon && `Horizon: ${horizons[horizon].toLowerCase()}`],
    ['importance', importance && `Importance: ${importances[importance].toLowerCase()}`],
    ['early', search.early && 'With early outcomes'],
    ['lexicon', lexicon && `Words read by ${scales[lexicon]}`],
  ];
  return all.flatMap(([key, says]) => (says ? [{ key, says }] : []));
}

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1);

/** Everything that a figure is filtered by, in one sentence: what must stand below it on paper. */
export function filterSentence(search: CalibrationSearch, names: Names): string {
  const who = search.scope === 'me' ? 'One person’s forecasts' : search.scope === 'desk' ? 'One desk' : 'Everyone';
  const when =
    search.period || search.from || search.to ? `scheduled close: ${lower(periodWords(search))}` : 'all time';
  const parts = [
    who,
    when,
    search.topic ? `topic ${search.topic}` : 'all topics',
    `counted: ${lower(moments[search.at ?? '30d'])}`,
    ...setFilters(search, names).map(({ says }) => lower(says)),
  ];
  return `${parts.join('; ')}.`;
}

/** Which number a list stands behind. */
export function behindTitle({ bin, word, quarter }: BehindSearch, names: Names): string {
  if (bin) {
    const [lo, hi] = bin.split('-').map(Number);
    return `Said ${percent(lo!).replace('%', '')} to ${percent(hi!)}`;
  }
  if (word) return `“${names.word ?? word}”`;
  if (quarter) return quarterWords(quarter);
  return 'Every forecast counted';
}
