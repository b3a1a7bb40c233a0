import type { Calibration } from '@app/contract';
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Chart } from './Chart.js';
import css from './chart.module.css';

type Row = Calibration['options'][number];

const rangeWords = ({ range }: Row) => range && `${range.lo.toFixed(2)} to ${range.hi.toFixed(2)}`;
const name = ({ options }: Row) => `${options} options`;

/** Mean score by how many options there were: more options are harder, so their means are not one mean. */
export function OptionScores({ options }: { options: readonly Row[] }) {
  return (
    <Chart
      title="Score by number of options"
      label={`Mean score by number of options: ${options.map((row) => `${name(row)} ${row.mean.toFixed(2)}`).join(', ')}.`}
      file="score-by-options"
      caption="Lower is better, 90% range. Hollow: under 10 outcomes."
      table={{
        columns: ['Options', 'n', 'Score', '90% range'],
        numeric: [0, 1, 2],
        rows: options.map((row) => ({
          key: String(row.options),
          cells: [row.options, row.n, row.mean.toFixed(2), rangeWords(row)],
        })),
      }}
      plot={(width) => {
        const highest = max(options, (row) => row.range?.hi ?? row.mean) ?? 0;
        const x = scaleLinear([0, Math.max(0.4, Math.ceil(highest * 10) / 10)], [96, width - 64]);
        const y = (index: number) => 24 + index * 36;
        const bottom = y(options.length) - 12;
        return {
          height: bottom + 24,
          points: options.map((row, index) => ({
            key: String(row.options),
            x: x(row.mean),
            y: y(index),
            says: `${name(row)}: score ${row.mean.toFixed(2)}${row.range ? `, 90% range ${rangeWords(row)}` : ''}, ${row.n} outcomes.`,
            tip: (
              <>
                <div className={css.tipHead}>
                  <b>{name(row)}</b>
                  <span>n = {row.n}</span>
                </div>
                <p>Score {row.mean.toFixed(2)}</p>
                {row.range && <p className={css.tipDim}>90% range {rangeWords(row)}</p>}
              </>
            ),
          })),
          marks: (active) => (
            <>
              {x.ticks(4).map((tick) => (
                <g key={tick}>
                  <line className={css.grid} x1={x(tick)} x2={x(tick)} y1="8" y2={bottom} />
                  <text className={css.axis} x={x(tick)} y={bottom + 18} textAnchor="middle">
                    {tick}
                  </text>
                </g>
              ))}
              {options.map((row, index) => (
                <g key={row.options}>
                  <text className={active?.key === String(row.options) ? css.strong : undefined} y={y(index) + 4}>
                    {name(row)}
                  </text>
                  {row.range && (
                    <line
                      className={css.whisker}
                      x1={x(row.range.lo)}
                      x2={x(row.range.hi)}
                      y1={y(index)}
                      y2={y(index)}
                    />
                  )}
                  <circle className={row.n < 10 ? css.kept : css.changed} cx={x(row.mean)} cy={y(index)} r="5" />
                  <text className={css.axis} x={width} y={y(index) + 4} textAnchor="end">
                    n = {row.n}
                  </text>
                </g>
              ))}
            </>
          ),
        };
      }}
    />
  );
}
