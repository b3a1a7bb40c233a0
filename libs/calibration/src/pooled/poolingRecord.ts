import {
  type Asked,
  type CameTrue,
  geometricPool,
  headlineLoss,
  LEARN_FROM,
  learnExtremising,
  optionsOf,
  type Pooled,
  pooled,
  type Stated,
  type Way,
  waysFor,
} from '@app/scoring';
import { type Mean, meanOfScores } from '../cells/means.js';
import { CURVE_FROM, SOLID_FROM } from '../gate.js';
import type { Range } from '../wilson.js';

/** What several people said of one forecast at a lead. */
export interface SeveralHeads {
  readonly asked: Asked;
  readonly came: CameTrue;
  /** epoch milliseconds */
  readonly knownAt: number;
  /** what ranges take as one draw where there are five of them; `null` stands alone */
  readonly report: string | null;
  /** one for each person, oldest first, `from` in epoch milliseconds; two or more */
  readonly beliefs: readonly { readonly from: number; readonly stated: Stated }[];
  /** what stood on the forecast, whoever had said it; `null`: nothing */
  readonly standing: Stated | null;
}

/** How well one way of making several beliefs one did. */
export interface WayRecord {
  readonly way: Way | 'individuals' | 'standing';
  readonly n: number;
  /** mean loss, 0 to 1, lower is better */
  readonly mean: number;
  readonly range: Range | null;
  readonly by: Mean['by'];
  /** its loss − that of the individuals on the same forecasts; `null` below 30 forecasts, and for the individuals */
  readonly gain: { readonly difference: number; readonly range: Range | null } | null;
}

export interface PoolingRecord {
  /** empty below 10 forecasts */
  readonly ways: readonly WayRecord[];
  /** `null` where beliefs are no chances of options */
  readonly extremised: {
    /** what the next forecast would be extremised by */
    readonly a: number;
    /** outcomes that it is learned on; below 100 it is 1 */
    readonly learnedOn: number;
    /** forecasts of the record that were pooled with a learned one */
    readonly learnedFor: number;
  } | null;
}

/**
 * The track record of every way of pooling, each beside the mean loss of the people themselves on the same forecasts.
 *
 * No forecast is pooled with what its own outcome taught: each is extremised by the `a` learned from outcomes known
 * before the month began in which the last of its beliefs was stated. (Learned on all of them at once it would look
 * better than it can be.)
 *
 * Source: `docs/scoring.md`, several people on one forecast.
 */
export function poolingRecord(heads: readonly SeveralHeads[]): PoolingRecord {
  const several = heads.filter(({ beliefs }) => beliefs.length > 1);
  const known = several.flatMap((one) => lesson(one) ?? []).sort((one, other) => one.knownAt - other.knownAt);
  const learned = learner(known);
  const losses = new Map<WayRecord['way'], Lost[]>();
  let learnedFor = 0;
  for (const one of several) {
    const a = learned(Math.max(...one.beliefs.map(({ from }) => from)));
    if (a.learnedOn >= LEARN_FROM && one.asked.kind !== 'line') learnedFor++;
    for (const [way, loss, individuals] of lossesOf(one, a.value)) {
      const list = losses.get(way) ?? [];
      list.push({ loss, individuals, report: one.report });
      losses.set(way, list);
    }
  }
  const ways = [...losses].flatMap(([way, lost]) => recordOf(way, lost) ?? []);
  const a = known.length > 0 ? learnExtremising(known) : 1;
  return { ways, extremised: known.length > 0 ? { a, learnedOn: known.length, learnedFor } : null };
}

interface Lost {
  readonly loss: number;
  readonly individuals: number;
  readonly report: string | null;
}

interface Lesson extends Pooled {
  readonly knownAt: number;
}

/** What an outcome teaches about extremising; `null` for numbers and days, whose beliefs have no odds. */
function lesson({ asked, beliefs, came, knownAt }: SeveralHeads): Lesson | null {
  if (asked.kind === 'line') return null;
  const chances = geometricPool(beliefs.map(({ stated }) => optionsOf(stated)));
  return { logs: chances.map(Math.log), came: typeof came === 'boolean' ? (came ? 0 : 1) : came, knownAt };
}

/** The `a` that could have been known at a moment, learned anew each month. */
function learner(known: readonly Lesson[]) {
  const byMonth = new Map<number, { value: number; learnedOn: number }>();
  return (moment: number): { value: number; learnedOn: number } => {
    const date = new Date(moment);
    const month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    const found = byMonth.get(month);
    if (found) return found;
    const before = known.filter(({ knownAt }) => knownAt < month);
    const learned = { value: learnExtremising(before), learnedOn: before.length };
    byMonth.set(month, learned);
    return learned;
  };
}

function lossesOf({ asked, beliefs, came, standing }: SeveralHeads, a: number) {
  const stated = beliefs.map((belief) => belief.stated);
  const lossOf = (belief: Stated) => headlineLoss(asked, belief, came).loss;
  const individuals = stated.reduce((sum, belief) => sum + lossOf(belief), 0) / stated.length;
  const losses: [WayRecord['way'], number][] = [
    ['individuals', individuals],
    ...(standing ? ([['standing', lossOf(standing)]] as [WayRecord['way'], number][]) : []),
    ...waysFor(asked).map((way): [WayRecord['way'], number] => [way, lossOf(pooled(asked, stated, way, a))]),
  ];
  return losses.map(([way, loss]) => [way, loss, individuals] as const);
}

function recordOf(way: WayRecord['way'], lost: readonly Lost[]): WayRecord | null {
  if (lost.length < SOLID_FROM) return null;
  const reports = lost.map(({ report }) => report);
  const { n, mean, range, by } = meanOfScores(
    lost.map(({ loss }) => loss),
    reports,
  )!;
  const compared = way !== 'individuals' && n >= CURVE_FROM;
  const gain = compared
    ? meanOfScores(
        lost.map(({ loss, individuals }) => loss - individuals),
        reports,
      )
    : null;
  return { way, n, mean, range, by, gain: gain && { difference: gain.mean, range: gain.range } };
}
