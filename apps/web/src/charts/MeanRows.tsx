import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Chart, type ChartProps } from './Chart.js';
import css from './chart.module.css';

/** One row: a mean with its 90 % range. */
export interface MeanRow {
  readonly key: string;
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  readonly range: { readonly lo: number; readonly hi: number } | null;
  /** at the right end; "n = 30" when left out */
  readonly aside?: string;
  /** further sentences for the tooltip and the screen reader */
  readonly says?: string;
}

export interface MeanRowsProps extends Pick<ChartProps, 'title' | 'label' | 'file' | 'caption' | 'aside' | 'table'> {
  readonly rows: readonly MeanRow[];
  /** what the mean is called: "Score" */
  readonly measure: string;
  /** differences: the axis runs as far below 0 as above it, and 0 is marked */
  readonly around0?: string;
}

/** A row of fewer than this is drawn hollow. */
const few = 10;
const rowHeight = 36;

const figure = (value: number) => value.toFixed(2).replace('-', '−');
export const rangeWords = (range: MeanRow['range']) => range && `${figure(range.lo)} to ${figure(range.hi)}`;

/** Means on one axis, each with its range; lower, to the left, is better. */
export function MeanRows({ rows, measure, around0, ...chart }: MeanRowsProps) {
  return (
    <Chart
      {...chart}
      plot={(width) => {
        const left = width < 420 ? 124 : 150;
        const x = scaleLinear(domainOf(rows, around0 !== undefined), [left, width - 86]);
        const y = (index: number) => (around0 ? 40 : 24) + index * rowHeight;
        const bottom = y(rows.length) - 12;
        return {
          height: bottom + 24,
          points: rows.map((row, index) => ({
            key: row.key,
            x: x(row.mean),
            y: y(index),
            says: `${row.name}: ${measure.toLowerCase()} ${figure(row.mean)}${row.range ? `, 90% range ${rangeWords(row.range)}` : ''}, n = ${row.n}.${row.says ? ` ${row.says}` : ''}`,
            tip: (
              <>
                <div className={css.tipHead}>
                  <b>{row.name}</b>
                  <span>n = {row.n}</span>
                </div>
                <p>
                  {measure} {figure(row.mean)}
                </p>
                {row.range && <p className={css.tipDim}>90% range {rangeWords(row.range)}</p>}
                {row.says && <p className={css.tipDim}>{row.says}</p>}
              </>
            ),
          })),
          marks: (active) => (
            <>
              {x.ticks(4).map((tick) => (
                <g key={tick}>
                  <line className={css.grid} x1={x(tick)} x2={x(tick)} y1={around0 ? 24 : 8} y2={bottom} />
                  <text className={css.axis} x={x(tick)} y={bottom + 18} textAnchor="middle">
                    {String(tick).replace('-', '−')}
                  </text>
                </g>
              ))}
              {around0 && (
                <>
                  <line className={css.dotted} x1={x(0)} x2={x(0)} y1={24} y2={bottom} />
                  <text className={css.axis} x={x(0)} y={14} textAnchor="middle">
                    {around0}
                  </text>
                </>
              )}
              {rows.map((row, index) => (
                <g key={row.key}>
                  <text
                    className={active?.key === row.key ? css.strong : undefined}
                    style={{ fontSize: 13 }}
                    y={y(index) + 4}
                  >
                    {row.name}
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
                  <circle className={row.n < few ? css.kept : css.changed} cx={x(row.mean)} cy={y(index)} r="5" />
                  <text className={css.axis} x={width} y={y(index) + 4} textAnchor="end">
                    {row.aside ?? `n = ${row.n}`}
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

function domainOf(rows: readonly MeanRow[], signed: boolean): [number, number] {
  const highest = max(rows, ({ mean, range }) => range?.hi ?? mean) ?? 0;
  if (!signed) return [0, Math.max(0.4, Math.ceil(highest * 10) / 10)];
  const lowest = min(rows, ({ mean, range }) => range?.lo ?? mean) ?? 0;
  const reach = Math.max(0.05, Math.ceil(Math.max(highest, -lowest) * 20) / 20);
  return [-reach, reach];
}
