import type { Calibration } from '@app/contract';
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { Chart } from './Chart.js';
import css from './chart.module.css';
import { labelRoom } from './labelRoom.js';
import { joinedRuns, quarterWords, yearsOf } from './quarters.js';

type Quarter = Calibration['quarters'][number];

export interface ScoreQuartersProps {
  readonly quarters: readonly Quarter[];
  /** half Brier of yes or no questions: "always 50%" has a place on the axis */
  readonly half: boolean;
  readonly onOpen: (from: string) => void;
}

/** A quarter with fewer outcomes than this is hollow and outside the line. */
const few = 10;

const rangeWords = ({ range }: Quarter) => range && `${range.lo.toFixed(2)} to ${range.hi.toFixed(2)}`;
const saying = (quarter: Quarter) =>
  `${quarterWords(quarter.from)}: score ${quarter.mean.toFixed(2)}${quarter.range ? `, 90% range ${rangeWords(quarter)}` : ''}, ${quarter.n} outcomes.`;

/** Mean score by quarter of scheduled close with its 90 % range; a thin line joins quarters of ten and more. */
export function ScoreQuarters({ quarters, half, onOpen }: ScoreQuartersProps) {
  return (
    <Chart
      title="Score by quarter"
      label={`Mean score by quarter of scheduled close, ${quarters.length} quarters.`}
      file="score-by-quarter"
      caption="Lower is better, 90% range. Hollow: under 10 outcomes."
      table={{
        columns: ['Quarter', 'n', 'Score', '90% range'],
        numeric: [1, 2],
        rows: quarters.map((quarter) => ({
          key: quarter.from,
          cells: [quarterWords(quarter.from), quarter.n, quarter.mean.toFixed(2), rangeWords(quarter)],
        })),
      }}
      plot={(width) => {
        const highest = max(quarters, (quarter) => quarter.range?.hi ?? quarter.mean) ?? 0;
        const top = Math.max(0.4, Math.ceil(highest * 10 - 1e-9) / 10);
        const y = scaleLinear([0, top], [172, 14]);
        const step = (width - 40) / quarters.length;
        const x = (index: number) => 34 + step * (index + 0.5);
        return {
          height: 214,
          points: quarters.map((quarter, index) => ({
            key: quarter.from,
            x: x(index),
            y: y(quarter.mean),
            says: saying(quarter),
            open: () => onOpen(quarter.from),
            tip: <QuarterTip quarter={quarter} />,
          })),
          marks: (active) => (
            <>
              <Scale width={width} top={top} y={y} half={half} />
              <Years quarters={quarters} x={x} step={step} />
              {joinedRuns(quarters, few).map((run) => (
                <path
                  key={run[0]}
                  className={css.joint}
                  d={line<number>(x, (index) => y(quarters[index]!.mean))(run) ?? ''}
                />
              ))}
              {quarters.map((quarter, index) => (
                <QuarterMark
                  key={quarter.from}
                  quarter={quarter}
                  x={x(index)}
                  y={y}
                  active={active?.key === quarter.from}
                />
              ))}
            </>
          ),
        };
      }}
    />
  );
}

function QuarterTip({ quarter }: { quarter: Quarter }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>{quarterWords(quarter.from)}</b>
        <span>n = {quarter.n}</span>
      </div>
      <p>Score {quarter.mean.toFixed(2)}</p>
      {quarter.range && <p className={css.tipDim}>90% range {rangeWords(quarter)}</p>}
    </>
  );
}

type Y = (score: number) => number;

function Scale({ width, top, y, half }: { width: number; top: number; y: Y; half: boolean }) {
  const by = top > 0.6 ? 2 : 1;
  const ticks = Array.from({ length: Math.round((top * 10) / by) + 1 }, (_, at) => (at * by) / 10);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? css.base : css.grid} x1="30" x2={width} y1={y(tick)} y2={y(tick)} />
          <text className={css.axis} x="22" y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {half && (
        <>
          <line className={css.diagonal} x1="30" x2={width} y1={y(0.25)} y2={y(0.25)} />
          <text className={css.halo} x={width - 2} y={y(0.25) - 6} textAnchor="end">
            Always 50%
          </text>
        </>
      )}
    </>
  );
}

function Years({ quarters, x, step }: { quarters: readonly Quarter[]; x: (index: number) => number; step: number }) {
  const counts = labelRoom(quarters.map(({ n }, index) => ({ at: x(index), half: String(n).length * 3.6 })));
  const years = yearsOf(quarters);
  const named = labelRoom(years.map(({ first, last }) => ({ at: (x(first) + x(last)) / 2, half: 14 })));
  return (
    <>
      <text className={css.axis} x="22" y="190" textAnchor="end">
        n
      </text>
      {counts.map((index) => (
        <text key={quarters[index]!.from} className={css.axis} x={x(index)} y="190" textAnchor="middle">
          {quarters[index]!.n}
        </text>
      ))}
      {named.map((place) => (
        <text
          key={years[place]!.year}
          className={css.axis}
          x={(x(years[place]!.first) + x(years[place]!.last)) / 2}
          y="208"
          textAnchor="middle"
        >
          {years[place]!.year}
        </text>
      ))}
      {years.slice(1).map(({ year, first }) => (
        <line key={year} className={css.base} x1={x(first) - step / 2} x2={x(first) - step / 2} y1="178" y2="211" />
      ))}
    </>
  );
}

function QuarterMark({ quarter, x, y, active }: { quarter: Quarter; x: number; y: Y; active: boolean }) {
  return (
    <>
      {quarter.range && (
        <line className={css.fineWhisker} x1={x} x2={x} y1={y(quarter.range.lo)} y2={y(quarter.range.hi)} />
      )}
      <circle className={quarter.n < few ? css.kept : css.changed} cx={x} cy={y(quarter.mean)} r={active ? 6 : 4.6} />
    </>
  );
}
