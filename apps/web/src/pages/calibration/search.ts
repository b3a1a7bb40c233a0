import type { CalibrationForecastsQuery, CalibrationQuery } from '@app/contract';
import type { z } from 'zod';

/** What the address of the page may carry; what it leaves out is the default. Values are those of the API. */
export interface CalibrationSearch {
  scope?: 'me' | 'desk' | undefined;
  desk?: string | undefined;
  period?: Period | undefined;
  from?: string | undefined;
  to?: string | undefined;
  topic?: string | undefined;
  at?: 'first' | '90d' | '7d' | 'last' | undefined;
  analyst?: string | undefined;
  report?: string | undefined;
  horizon?: CalibrationQuery['horizon'];
  term?: string | undefined;
  kind?: 'choice' | 'number' | 'date' | undefined;
  importance?: CalibrationQuery['importance'];
  early?: 'true' | undefined;
  lexicon?: CalibrationQuery['lexicon'];
}

/** The same, and which number it is whose forecasts are listed. */
export interface BehindSearch extends CalibrationSearch {
  bin?: string | undefined;
  word?: string | undefined;
  quarter?: string | undefined;
}

/** Spans of scheduled close that are named instead of dated. */
export const periods = {
  '12m': 'Last 12 months',
  '24m': 'Last 24 months',
  year: 'This year',
  'last-year': 'Last year',
} as const;
export type Period = keyof typeof periods;

const day = /^\d{4}-\d{2}-\d{2}$/;
const id = /^[0-9a-f-]{36}$/;
/** An address is read with what looks like a number or a truth value as one. */
const asWritten = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
const text = (given: unknown): string | undefined => {
  const value = asWritten(given);
  const words = typeof value === 'string' ? value.trim() : '';
  return words === '' || words.length > 80 ? undefined : words;
};
const like = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;
const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find((known) => known === value);

/** Reads an address; what it does not understand it leaves out. */
export function calibrationSearch(search: Record<string, unknown>): CalibrationSearch {
  const desk = like(search.desk, id);
  const scope = oneOf(search.scope, ['me', 'desk']);
  return {
    scope: scope === 'desk' && !desk ? undefined : scope,
    desk,
    period: oneOf(search.period, Object.keys(periods) as Period[]),
    from: like(search.from, day),
    to: like(search.to, day),
    topic: text(search.topic),
    at: oneOf(search.at, ['first', '90d', '7d', 'last']),
    analyst: like(search.analyst, id),
    report: like(search.report, id),
    horizon: oneOf(search.horizon, ['short', 'medium', 'long']),
    term: text(search.term),
    kind: oneOf(search.kind, ['choice', 'number', 'date']),
    importance: oneOf(search.importance, ['low', 'normal', 'high']),
    early: oneOf(asWritten(search.early), ['true']),
    lexicon: oneOf(search.lexicon, ['icd203', 'phia', 'nato', 'kent', 'ipcc', 'efsa']),
  };
}

/** The same for the list behind a number. */
export function behindSearch(search: Record<string, unknown>): BehindSearch {
  return {
    ...calibrationSearch(search),
    bin: like(search.bin, /^(0|1|0\.\d{1,6})-(0|1|0\.\d{1,6})$/),
    word: text(search.word),
    quarter: like(search.quarter, day),
  };
}

const monthsBefore = (today: string, months: number): string => {
  const date = new Date(`${today}T00:00:00Z`);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return target.toISOString().slice(0, 10);
};

/** First and last day of a named span. */
export function daysOf(period: Period, today: string): { from: string; to?: string } {
  const year = Number(today.slice(0, 4));
  if (period === 'year') return { from: `${year}-01-01` };
  if (period === 'last-year') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  return { from: monthsBefore(today, period === '12m' ? 12 : 24) };
}

/** What an address asks the API for; days of one's own stand above a named span. */
export function queryOf(
  { period, ...asked }: BehindSearch,
  today: string,
): Partial<z.input<typeof CalibrationForecastsQuery>> {
  const dated = asked.from !== undefined || asked.to !== undefined;
  const all = { ...(period && !dated && daysOf(period, today)), ...given(asked) };
  return { ...all, scope: asked.scope ?? 'all' };
}

/** What an address carries, without what it leaves out. */
export function given<Search extends object>(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}

/** The address of a chart's facts as CSV from the server. */
export function tableAddress(search: CalibrationSearch, today: string, chart: string): string {
  const query = Object.entries(queryOf(search, today)).map(([name, value]): [string, string] => [name, String(value)]);
  return `/api/v1/calibration/table.csv?${new URLSearchParams([...query, ['chart', chart]])}`;
}
