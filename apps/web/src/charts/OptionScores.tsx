import type { Calibration } from '@app/contract';
import { MeanRows, rangeWords } from './MeanRows.js';

/** Mean score by how many options there were: more options are harder, so their means are not one mean. */
export function OptionScores({ options }: { options: Calibration['options'] }) {
  const rows = options.map((row) => ({ ...row, key: String(row.options), name: `${row.options} options` }));
  return (
    <MeanRows
      title="Score by number of options"
      measure="Score"
      label={`Mean score by number of options: ${rows.map(({ name, mean }) => `${name} ${mean.toFixed(2)}`).join(', ')}.`}
      file="score-by-options"
      caption="Lower is better, 90% range. Hollow: under 10 outcomes."
      table={{
        columns: ['Options', 'n', 'Score', '90% range'],
        numeric: [0, 1, 2],
        rows: rows.map((row) => ({
          key: row.key,
          cells: [row.options, row.n, row.mean.toFixed(2), rangeWords(row.range)],
        })),
      }}
      rows={rows}
    />
  );
}
