import type { Calibration } from '@app/contract';
import { Card } from '../parts/Card.js';
import { Chart } from './Chart.js';
import css from './chart.module.css';
import { type PartBar, waterfallOf } from './waterfall.js';

type Decomposition = NonNullable<Calibration['decomposition']>;

export interface ScorePartsProps {
  readonly decomposition: Decomposition;
  /** "Our score" */
  readonly owner: string;
  readonly n: number;
}

/** Where the score comes from: below a hundred outcomes in words alone, then as a waterfall whose parts add up. */
export function ScoreParts({ decomposition, owner, n }: ScorePartsProps) {
  const { parts, verdict } = decomposition;
  const consistency = `Our numbers are ${verdict}.`;
  if (!parts)
    return (
      <Card title="Where the score comes from" aside={<span className="meta">n = {n}</span>}>
        <p>{consistency}</p>
        <p className={`meta ${css.verdict}`}>
          p: how often a perfectly calibrated forecaster would look at least as far off. The parts themselves appear at
          100 outcomes.
        </p>
      </Card>
    );
  const bars = waterfallOf(parts, owner);
  return (
    <Chart
      title="Where the score comes from"
      label={`Where the score comes from, ${n} outcomes: ${bars.map((bar) => `${bar.name} ${bar.value}`).join(', ')}. ${consistency}`}
      aside={`n = ${n}`}
      file="score-parts"
      caption={`Half Brier, lower is better. ${consistency}`}
      table={{
        columns: ['Part', 'Value', 'Meaning'],
        numeric: [1],
        rows: bars.map((bar) => ({ key: bar.key, cells: [bar.name, bar.value, bar.means] })),
      }}
      plot={(width) => {
        const x = (value: number) => (value / Math.max(...bars.map((bar) => bar.to))) * (width - 54);
        const y = (row: number) => row * 52;
        return {
          height: 206,
          points: bars.map((bar, row) => ({
            key: bar.key,
            x: (x(bar.from) + x(bar.to)) / 2,
            y: y(row) + 26,
            says: `${bar.name}: ${bar.value}. ${bar.means}`,
            tip: <PartTip bar={bar} />,
          })),
          marks: (active) => (
            <>
              {bars.map((bar, row) => (
                <Part key={bar.key} bar={bar} next={bars[row + 1]} x={x} y={y(row)} active={active?.key === bar.key} />
              ))}
              {parts.range && <ScoreRange x={x} y={y(3) + 40} range={parts.range} />}
            </>
          ),
        };
      }}
    />
  );
}

function PartTip({ bar }: { bar: PartBar }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>{bar.name}</b>
        <span>{bar.value}</span>
      </div>
      <p>{bar.means}</p>
    </>
  );
}

const fills: Record<PartBar['key'], string | undefined> = {
  unc: css.neutral,
  dsc: css.for,
  mcb: css.against,
  score: css.inkBar,
};

interface PartProps {
  readonly bar: PartBar;
  readonly next: PartBar | undefined;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly active: boolean;
}

function Part({ bar, next, x, y, active }: PartProps) {
  const strong = bar.key === 'score' || active ? css.strong : undefined;
  const end = bar.key === 'dsc' ? x(bar.from) : x(bar.to);
  return (
    <>
      <text y={y + 12} className={strong}>
        {bar.name}
      </text>
      <rect
        className={fills[bar.key]}
        x={x(bar.from)}
        y={y + 19}
        width={Math.max(1, x(bar.to) - x(bar.from))}
        height="14"
        rx="1.5"
      />
      <text className={css.strong} x={x(bar.to) + 6} y={y + 30}>
        {bar.value}
      </text>
      {next && <line className={css.connector} x1={end} x2={end} y1={y + 33} y2={y + 71} />}
    </>
  );
}

function ScoreRange({ x, y, range }: { x: (value: number) => number; y: number; range: { lo: number; hi: number } }) {
  const [from, to] = [x(range.lo), x(range.hi)];
  return (
    <>
      <path className={css.inkWhisker} fill="none" d={`M${from} ${y}H${to}M${from} ${y - 3}v6M${to} ${y - 3}v6`} />
      <text className={css.axis} x={to + 7} y={y + 4}>
        90%
      </text>
    </>
  );
}
