import type { Today } from '@app/contract';
import { scaleLinear } from 'd3-scale';
import { dayOf, shortDay } from '../format/dates.js';
import { Chart, type ChartPoint, type Plot } from './Chart.js';
import css from './chart.module.css';
import { monthsOf, type Stack, stacksOf, stripDays } from './deadlineStacks.js';

export interface DeadlinesProps {
  readonly deadlines: Today['deadlines'];
  /** today, `YYYY-MM-DD` in the reader's zone */
  readonly day: string;
  readonly onOpen: (number: number) => void;
}

const step = 9;
/** Stacks are drawn this high at most; the label tells the count. */
const tallest = 6;
/** Due dates this near are drawn in the colour of "due soon". */
const soonDays = 14;
const mostLate = 4;

/** The next twelve weeks: due dates above the line, checks below, what is late in the gutter. */
export function Deadlines({ deadlines, day, onOpen }: DeadlinesProps) {
  const { late, stacks } = stacksOf(deadlines, day);
  const due = stacks.filter((stack) => stack.kind === 'due').reduce((sum, stack) => sum + stack.items.length, 0);
  const checks = stacks.filter((stack) => stack.kind === 'check').reduce((sum, stack) => sum + stack.items.length, 0);
  return (
    <Chart
      bare
      title="The next twelve weeks"
      label={`The next twelve weeks: ${late.length} late, ${due} due, ${checks} checks.`}
      file="deadlines"
      table={{
        columns: ['Date', 'What', 'Forecast', 'Statement'],
        rows: deadlines.map((item) => ({
          key: `${item.forecast.id} ${item.kind} ${item.day}`,
          cells: [
            dayOf(item.day),
            `${item.kind}${item.overdue ? ', late' : ''}`,
            `F-${item.forecast.number}`,
            item.forecast.statement,
          ],
        })),
      }}
      plot={(width) => stripPlot(width, late, stacks, day, onOpen)}
    />
  );
}

function stripPlot(
  width: number,
  late: Today['deadlines'],
  stacks: readonly Stack[],
  day: string,
  onOpen: (number: number) => void,
): Plot {
  const narrow = width < 560;
  const start = narrow ? 70 : 142;
  const high = Math.min(
    tallest,
    Math.max(1, ...stacks.filter((stack) => stack.kind === 'due').map((stack) => stack.items.length)),
  );
  const base = 26 + Math.max(2, high) * step;
  const x = scaleLinear([0, stripDays], [start + 5, width - 8]);
  const strip = { narrow, start, base, x, width, late, stacks, day, top: 8, low: base + 20, text: base + 34 };
  return {
    height: base + 40,
    points: pointsOf(strip, onOpen),
    marks: (active) => <Marks strip={strip} active={active} />,
  };
}

interface Strip {
  readonly narrow: boolean;
  readonly start: number;
  readonly base: number;
  readonly top: number;
  readonly low: number;
  readonly text: number;
  readonly width: number;
  readonly x: (ahead: number) => number;
  readonly late: Today['deadlines'];
  readonly stacks: readonly Stack[];
  readonly day: string;
}

const stackY = (base: number, stack: Stack) =>
  stack.kind === 'due' ? base - 10 - (Math.min(tallest, stack.items.length) - 1) * step : base + 9;

function pointsOf({ late, stacks, base, x, narrow }: Strip, onOpen: (number: number) => void): ChartPoint[] {
  const first = late[0];
  const inGutter = first
    ? [
        {
          key: 'late',
          x: narrow ? 24 : 80,
          y: base - 10,
          says: `${late.length} late: ${late.map((item) => item.forecast.statement).join('; ')}`,
          tip: <StackTip head={`${late.length} late`} items={late} />,
          open: () => onOpen(first.forecast.number),
        },
      ]
    : [];
  const ahead = stacks.map((stack) => {
    const what = stack.kind === 'due' ? 'due' : stack.items.length === 1 ? 'check' : 'checks';
    return {
      key: `${stack.day} ${stack.kind}`,
      x: x(stack.ahead),
      y: stackY(base, stack),
      says: `${dayOf(stack.day)}: ${stack.items.length} ${what}: ${stack.items.map((item) => item.forecast.statement).join('; ')}`,
      tip: <StackTip head={`${stack.items.length} ${what}`} on={dayOf(stack.day)} items={stack.items} />,
      open: () => onOpen(stack.items[0]!.forecast.number),
    };
  });
  return [...inGutter, ...ahead];
}

function StackTip({ head, on, items }: { head: string; on?: string; items: Stack['items'] }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>{head}</b>
        {on && <span>{on}</span>}
      </div>
      {items.slice(0, 4).map((item) => (
        <p key={`${item.forecast.id}${item.kind}`}>
          F-{item.forecast.number} {item.forecast.statement}
        </p>
      ))}
      {items.length > 4 && <p className={css.tipDim}>and {items.length - 4} more</p>}
    </>
  );
}

function Marks({ strip, active }: { strip: Strip; active: ChartPoint | null }) {
  const { base, x, start, top, low, text, width, narrow } = strip;
  return (
    <>
      {monthsOf(strip.day).map((month) => {
        const from = month.from === 0 ? start : x(month.from);
        const room = x(month.to) - from;
        const label = room < month.label.length * 6.6 ? month.label.slice(0, 3) : month.label;
        return (
          <g key={month.from}>
            {month.shaded && <rect className={css.halfBlock} x={from} y={top} width={room} height={low - top} />}
            {room > 26 && from + label.length * 6.6 + 8 < width - (narrow ? 38 : 44) && (
              <text className={css.axis} x={from + (month.from === 0 ? 0 : 5)} y={text}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      <line className={css.base} x1={narrow ? 0 : 44} x2={width} y1={base} y2={base} />
      {!narrow && (
        <>
          <text className={css.axis} x={0} y={base - 6}>
            Due
          </text>
          <text className={css.axis} x={0} y={base + 17}>
            Check
          </text>
        </>
      )}
      <Late strip={strip} />
      <line className={css.now} x1={start} x2={start} y1={top - 2} y2={low} />
      <text className={`${css.strong} ${css.halo}`} x={start + 4} y={top + 5}>
        Today
      </text>
      {strip.stacks.map((stack) => (
        <Dots key={`${stack.day} ${stack.kind}`} stack={stack} strip={strip} />
      ))}
      {active && active.key !== 'late' && <circle className={css.ringed} cx={active.x} cy={active.y} r="7" />}
    </>
  );
}

function Dots({ stack, strip: { base, x, start, narrow, width } }: { stack: Stack; strip: Strip }) {
  const shown = stack.items.slice(0, stack.kind === 'due' ? tallest : 2);
  const at = x(stack.ahead);
  const label = narrow
    ? `${stack.items.length} on ${shortDay(stack.day)}`
    : `${stack.items.length} due on ${shortDay(stack.day)}`;
  const toLeft = at - label.length * 6.4 - 8 > start + 44 || at + label.length * 6.4 + 8 > width;
  if (stack.kind === 'check')
    return shown.map((item, index) => (
      <circle key={item.forecast.id} className={css.checkDot} cx={at} cy={base + 9 + index * step} r="3.1" />
    ));
  return (
    <>
      {shown.map((item, index) => (
        <circle
          key={item.forecast.id}
          className={stack.ahead <= soonDays ? css.soonDot : css.dueDot}
          cx={at}
          cy={base - 10 - index * step}
          r="3.7"
        />
      ))}
      {stack.items.length >= 3 && (
        <text
          className={css.halo}
          x={at + (toLeft ? -8 : 8)}
          y={base - 10 - (shown.length - 1) * step + 8}
          textAnchor={toLeft ? 'end' : 'start'}
        >
          {label}
        </text>
      )}
    </>
  );
}

function Late({ strip: { late, base, narrow, text } }: { strip: Strip }) {
  if (late.length === 0) return null;
  const left = narrow ? 4 : 60;
  const due = late.filter((item) => item.kind === 'due').slice(0, narrow ? 3 : mostLate);
  const checks = late.filter((item) => item.kind === 'check').slice(0, narrow ? 3 : mostLate);
  return (
    <>
      {due.map((item, index) => (
        <g
          key={item.forecast.id}
          className={css.lateGlyph}
          transform={`translate(${left + index * 17} ${base - 17.5}) scale(.8125)`}
        >
          <path d="M8 1.6 15 14H1z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
          <path d="M8 6v4" stroke="var(--bg)" strokeWidth="1.8" strokeLinecap="round" />
          <circle cx="8" cy="12" r="1" fill="var(--bg)" />
        </g>
      ))}
      {checks.map((item, index) => (
        <g
          key={item.forecast.id}
          className={css.reassessGlyph}
          transform={`translate(${left + 1 + index * 17} ${base + 7.5}) scale(.6875)`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        >
          <path d="M13.2 8A5.2 5.2 0 1 1 11.4 4.1" />
          <path d="M11.9 1.2v3.5H8.4" strokeLinejoin="round" />
        </g>
      ))}
      <text className={css.late} x={left} y={text}>
        {late.length} late
      </text>
    </>
  );
}
