import type { ResultRow } from '@app/contract';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { dayOf } from '../format/dates.js';
import { percent } from '../format/percent.js';
import { Chart } from './Chart.js';
import css from './chart.module.css';
import { stackDots } from './stackDots.js';

export interface OutcomeDotsProps {
  readonly results: readonly ResultRow[];
  readonly caption: ReactNode;
  readonly onOpen: (number: number) => void;
}

/** Every outcome while there are few: its probability on one of two lines, happened or did not. */
export function OutcomeDots({ results, caption, onOpen }: OutcomeDotsProps) {
  const happened = results.filter((row) => row.happened).length;
  return (
    <Chart
      title={`${results.length} ${results.length === 1 ? 'outcome' : 'outcomes'} so far`}
      label={`${results.length} outcomes so far, ${happened} happened.`}
      file="outcomes"
      caption={caption}
      table={{
        columns: ['Forecast', 'Statement', 'Said', 'Happened', 'Known', 'Score'],
        numeric: [2, 5],
        rows: results.map((row) => ({
          key: row.forecastId,
          cells: [
            `F-${row.number}`,
            row.statement,
            percent(row.chance),
            row.happened ? 'happened' : 'did not',
            dayOf(row.closedOn),
            row.score === null ? null : row.score.toFixed(2),
          ],
        })),
      }}
      plot={(width) => {
        const x = scaleLinear([0, 1], [72, width - 22]);
        const dots = stackDots(results, x);
        const tallest = (line: boolean) =>
          Math.max(0, ...dots.filter((dot) => dot.row.happened === line).map((dot) => dot.stacked));
        const upper = 18 + tallest(true) * 13;
        const lower = upper + 54 + tallest(false) * 13;
        const y = (dot: (typeof dots)[number]) => (dot.row.happened ? upper : lower) - dot.stacked * 13;
        return {
          height: lower + 34,
          points: dots.map((dot) => ({
            key: dot.row.forecastId,
            x: dot.x,
            y: y(dot),
            says: `F-${dot.row.number}, said ${percent(dot.row.chance)}, ${dot.row.happened ? 'happened' : 'did not happen'}: ${dot.row.statement}`,
            open: () => onOpen(dot.row.number),
            tip: <OutcomeTip row={dot.row} />,
          })),
          marks: (active) => (
            <>
              {[upper, lower].map((line) => (
                <line key={line} className={css.base} x1={x(0)} x2={x(1)} y1={line} y2={line} />
              ))}
              <text x={x(0) - 10} y={upper + 4} textAnchor="end">
                Happened
              </text>
              <text x={x(0) - 10} y={lower + 4} textAnchor="end">
                Did not
              </text>
              {[0, 0.5, 1].map((at) => (
                <text key={at} className={css.axis} x={x(at)} y={lower + 28} textAnchor="middle">
                  {at * 100}
                  {at === 1 && '%'}
                </text>
              ))}
              {dots.map((dot) => (
                <circle
                  key={dot.row.forecastId}
                  className={dot.row.happened ? css.outDot : css.outHollow}
                  cx={dot.x}
                  cy={y(dot)}
                  r={active?.key === dot.row.forecastId ? 7.5 : 6.2}
                />
              ))}
            </>
          ),
        };
      }}
    />
  );
}

function OutcomeTip({ row }: { row: ResultRow }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>
          {percent(row.chance)}, {row.happened ? 'happened' : 'did not happen'}
        </b>
        <span>F-{row.number}</span>
      </div>
      <p>{row.statement}</p>
      <p className={css.tipDim}>
        {dayOf(row.closedOn)}
        {row.score !== null && `, score ${row.score.toFixed(2)}`}
      </p>
    </>
  );
}
