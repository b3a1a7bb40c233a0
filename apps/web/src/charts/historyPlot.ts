import type { Evidence, ForecastDetail } from '@app/contract';
import { weightOf } from '@app/evidence';
import type { Lexicon } from '@app/lexicons';
import { scaleLinear } from 'd3-scale';
import { percent } from '../format/percent.js';
import { trackOf } from '../parts/yardstickLayout.js';
import type { ChartPoint } from './Chart.js';
import { type History, type HistoryStep, spanOf, stepPath } from './history.js';
import { historyPoints } from './historyPoints.js';
import { triangle } from './keys.js';
import { labelRoom } from './labelRoom.js';
import { type TimeTick, timeTicks } from './timeTicks.js';

export interface HistoryInput {
  readonly forecast: ForecastDetail;
  readonly history: History;
  readonly lexicon: Lexicon;
  readonly now: number;
  readonly me: string;
  readonly dueAt: number | null;
  readonly until: 'date' | 'deadline';
  readonly zone: string;
  readonly width: number;
}

/** A piece of evidence in its lane. */
export interface LaneMark {
  readonly key: string;
  readonly path: string;
  readonly direction: Evidence['direction'];
}

/** The chart of a forecast's history in pixels. */
export interface HistoryPlot {
  readonly height: number;
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** middle of the evidence lane */
  readonly lane: number;
  readonly axis: number;
  readonly cuts: readonly { y: number; percent: number | null }[];
  readonly words: readonly { y: number; text: string }[];
  readonly ticks: readonly (TimeTick & { x: number })[];
  readonly path: string;
  readonly dots: readonly { key: string; x: number; y: number; kind: 'changed' | 'kept' | 'report' }[];
  readonly reported: {
    x: number;
    y: number;
    text: string;
    anchor: 'above' | 'below';
    lo: number | null;
    hi: number | null;
  } | null;
  readonly marks: readonly LaneMark[];
  /** the vertical line: today, the outcome */
  readonly edge: { x: number; text: string };
  readonly end: { x: number; y: number; text: string } | null;
  readonly outcome: { x: number; y: number; text: string } | null;
  readonly due: number | null;
  readonly points: readonly ChartPoint[];
}

/** Lays a forecast's history out for one width, in pixels. */
export function historyPlot(input: HistoryInput): HistoryPlot {
  const { history, width, now, dueAt, until, lexicon } = input;
  const narrow = width < 560;
  const height = narrow ? 226 : 318;
  const left = narrow ? 30 : 34;
  const right = width - (narrow ? 52 : 118);
  const [top, bottom] = [12, height - 80];
  const { from, to } = spanOf(history, Date.parse(input.forecast.opensAt), now, dueAt, until);
  const x = scaleLinear([from, to], [left + 10, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const lane = bottom + 30;
  const axis = height - 20;
  const last = history.ending?.at ?? now;
  const edge = { x: x(Math.min(last, to)), text: history.ending ? 'Outcome' : 'Today' };
  const end = endOf(input, edge.x, y);
  const dots = history.steps
    .filter((step) => step.chance !== null)
    .map((step) => ({ key: step.key, x: x(step.at), y: y(step.chance!), kind: dotOf(step) }));
  /** noon of the event's day; what happened before or after the time shown stands at its edge */
  const placeOf = (item: Evidence) => ({
    x: x(Math.min(to, Math.max(from, Date.parse(`${item.occurredOn}T12:00:00Z`)))),
    y: lane + { for: -9, against: 9, neutral: 0 }[item.direction],
  });
  const marks = history.evidence.map((item) => laneMark(item, placeOf(item), narrow));
  return {
    height,
    narrow,
    left,
    right,
    top,
    bottom,
    lane,
    axis,
    cuts: cutsOf(lexicon, y),
    words: narrow ? [] : wordsOf(lexicon, y, end?.y ?? null),
    ticks: ticksOf(from, to, x, right - left, edge),
    path: stepPath(history.steps, x, y, edge.x),
    dots,
    reported: reportedOf(input, x, y),
    marks,
    edge,
    end,
    outcome: outcomeOf(history, x, y),
    due: until === 'deadline' && dueAt !== null ? x(dueAt) : null,
    points: historyPoints(input, (step) => ({ x: x(step.at), y: y(step.chance ?? step.before ?? 0) }), placeOf),
  };
}

const dotOf = (step: HistoryStep): HistoryPlot['dots'][number]['kind'] =>
  step.check.origin === 'report' ? 'report' : step.check.kind === 'kept' ? 'kept' : 'changed';

function cutsOf(lexicon: Lexicon, y: (chance: number) => number) {
  const track = trackOf(lexicon);
  const order = [0, track.length - 1, ...track.map((_, index) => index).slice(1, -1)];
  const named = new Set(
    labelRoom(
      order.map((index) => ({ at: y(track[index]!), half: 7 })),
      3,
    ).map((at) => order[at]!),
  );
  return track.map((cut, index) => ({ y: y(cut), percent: named.has(index) ? Math.round(cut * 100) : null }));
}

function wordsOf(lexicon: Lexicon, y: (chance: number) => number, taken: number | null) {
  const words = lexicon.terms.map((term) => ({
    y: y((term.lo + term.hi) / 2),
    text: (term.label.slice(0, 1).toUpperCase() + term.label.slice(1)).replace(
      ' chance',
      term.id === 'roughly_even_chance' ? '' : ' chance',
    ),
    tall: y(term.lo) - y(term.hi),
  }));
  return words.filter((word) => word.tall > 14 && (taken === null || Math.abs(word.y - taken) > 16));
}

function ticksOf(from: number, to: number, x: (at: number) => number, width: number, edge: { x: number }) {
  const wide = (label: string) => label.length * 6.8;
  const ticks = timeTicks(from, to, Math.max(5, Math.floor(width / 110)))
    .map((tick) => ({ ...tick, x: x(tick.at) }))
    .filter((tick) => tick.x + wide(tick.label) < edge.x - (width < 320 ? 30 : 6) || tick.x > edge.x + 44);
  const room = labelRoom(
    ticks.map((tick) => ({ at: tick.x + wide(tick.label) / 2, half: wide(tick.label) / 2 })),
    10,
  );
  return room.map((index) => ticks[index]!);
}

function endOf({ history, forecast, me, width }: HistoryInput, x: number, y: (chance: number) => number) {
  const last = history.steps.at(-1);
  if (!last || last.chance === null) return null;
  const holder = forecast.belief?.by ?? null;
  const by = holder === null ? 'report' : holder.id === me ? 'you' : holder.name.split(' ')[0];
  const text = width < 560 ? percent(last.chance) : `${percent(last.chance)} ${by}`;
  return forecast.outcome === null ? { x, y: y(last.chance), text } : null;
}

function reportedOf(
  { forecast, history, width }: HistoryInput,
  x: (at: number) => number,
  y: (chance: number) => number,
): HistoryPlot['reported'] {
  const said = forecast.reported;
  const step = history.steps.find((one) => one.check.origin === 'report');
  if (!said || said.chance === null || !step) return null;
  const banded = said.band !== null && said.band.lo < said.band.hi;
  const words = banded && said.term ? said.term : percent(said.chance);
  const text = width < 560 ? words : `Report said ${words}`;
  return {
    x: x(step.at),
    y: y(said.chance),
    text,
    anchor: freeSide(history, said.chance, (at) => x(at) < x(step.at) + 12 + text.length * 6.8),
    lo: banded ? y(said.band!.lo) : null,
    hi: banded ? y(said.band!.hi) : null,
  };
}

/** Height of a label on the probability axis, with the space around it. */
const labelRise = 0.14;

/** The side of the report's line where its label meets fewer beliefs. */
function freeSide(history: History, said: number, isNear: (at: number) => boolean): 'above' | 'below' {
  const near = history.steps.filter((step) => isNear(step.at) && step.chance !== null);
  const above = near.filter((step) => step.chance! > said && step.chance! < said + labelRise).length;
  const below = near.filter((step) => step.chance! < said && step.chance! > said - labelRise).length;
  return above > below ? 'below' : 'above';
}

function outcomeOf(history: History, x: (at: number) => number, y: (chance: number) => number): HistoryPlot['outcome'] {
  if (!history.ending) return null;
  const { at, outcome } = history.ending;
  if (outcome === 'void') return { x: x(at), y: y(0.5), text: 'Could not be judged' };
  return {
    x: x(at),
    y: y(outcome === 'happened' ? 1 : 0),
    text: outcome === 'happened' ? 'Happened' : 'Did not happen',
  };
}

function laneMark(item: Evidence, { x, y }: { x: number; y: number }, narrow: boolean): LaneMark {
  const size = (narrow ? 8 : 9) + weightOf(item.odds) * 3.5;
  const path =
    item.direction === 'neutral' ? `M${x - 4} ${y - 4}h8v8h-8Z` : triangle(x, y, size, item.direction === 'for');
  return { key: item.id, path, direction: item.direction };
}
