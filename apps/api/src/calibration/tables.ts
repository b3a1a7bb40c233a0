import type { Calibration, CalibrationTableQuery } from '@app/contract';
import { type CsvValue, csvOf } from '../http/csv.js';

type Range = { readonly lo: number; readonly hi: number } | null;
type Table = readonly [header: readonly string[], rows: readonly (readonly CsvValue[])[]];

const endsOf = (range: Range): [CsvValue, CsvValue] => [range?.lo ?? null, range?.hi ?? null];

const tables: Record<Exclude<CalibrationTableQuery['chart'], 'results'>, (shown: Calibration) => Table> = {
  reliability: ({ groups, curve }) => [
    ['from', 'to', 'n', 'happened', 'mean_given'],
    (curve?.histogram ?? groups).map((bin) => [bin.from, bin.to, bin.n, bin.happened, bin.meanGiven]),
  ],
  words: ({ words }) => [
    ['word', 'scale_lo', 'scale_hi', 'n', 'happened', 'range_lo', 'range_hi', 'mean_given', 'off'],
    words.map((word) => [
      ...[word.term, word.scale.lo, word.scale.hi, word.n, word.happened],
      ...[...endsOf(word.range), word.meanGiven, word.off],
    ]),
  ],
  decomposition: ({ decomposition }) => [
    ['part', 'value', 'meaning'],
    decomposition?.parts
      ? [
          ['uncertainty', decomposition.parts.unc, 'of always saying the share that happened'],
          ['discrimination', decomposition.parts.dsc, 'gained by telling cases apart'],
          ['miscalibration', decomposition.parts.mcb, 'lost by saying the wrong number'],
          ['miscalibration_by_chance', decomposition.parts.mcbByChance, 'of a perfectly calibrated forecaster'],
          ['score', decomposition.parts.score, 'uncertainty less discrimination plus miscalibration'],
        ]
      : [],
  ],
  quarters: ({ quarters }) => [
    ['quarter', 'n', 'mean_score', 'range_lo', 'range_hi'],
    quarters.map(({ from, n, mean, range }) => [from, n, mean, ...endsOf(range)]),
  ],
};

/** The table of a chart; what is withheld from the chart is not in it either. */
export function tableOf(chart: keyof typeof tables, shown: Calibration): string {
  const [header, rows] = tables[chart](shown);
  return csvOf(header, rows);
}

const columns = [
  'number',
  'statement',
  'closed_on',
  'topic',
  'word',
  'chance',
  'happened',
  'loss',
  'score',
  'early',
] as const;

/** The forecasts behind the figures as a table. */
export function resultsTable(rows: readonly { readonly [key: string]: unknown }[]): string {
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return csvOf(
    columns,
    rows.map((row) => columns.map((column) => (row[camel(column)] ?? null) as CsvValue)),
  );
}
