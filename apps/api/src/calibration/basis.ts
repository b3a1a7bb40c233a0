import type { Calibration } from '@app/contract';
import type { MonthCell } from '@app/db';
import type { Lexicon } from '@app/lexicons';
import { METHOD_VERSION, methods } from '@app/scoring';

/** What figures rest on: how many questions and beliefs, of which months, on which scale, by which method. */
export function basisOf(
  kind: Calibration['kind'],
  { judged, counted, months }: { judged: number; counted: number; months: readonly MonthCell[] },
  { id, version }: Lexicon,
): Calibration['basis'] {
  const held = months.filter((month) => month.judged > 0).map(({ month }) => month);
  return {
    questions: judged,
    beliefs: counted,
    from: held.at(0) ?? null,
    to: held.length > 0 ? lastDayOf(held.at(-1)!) : null,
    lexicon: { id, version },
    engine: { method: methods[kind === 'number' || kind === 'date' ? 'line' : kind], version: METHOD_VERSION },
  };
}

function lastDayOf(month: string): string {
  const [year, place] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, place, 0)).toISOString().slice(0, 10);
}
