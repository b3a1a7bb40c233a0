import { addSums, inflationOf, type Mean, meanOfScores, meanOfSums, type ScoreSums } from '@app/calibration';
import type { Calibration, CalibrationScore } from '@app/contract';
import type { DrawnScores, MonthCell, ReportSums } from '@app/db';

/** Quarters stand in a row, so each of them is drawn again only while it is small. */
const DRAWN_PER_QUARTER = 100;
/** A record without skill of so many questions is put beside a skill that is shown. */
const PRIOR_QUESTIONS = 50;

/** Scores of one filter: what its months add up to, and the scores themselves where there are few enough. */
export interface Scored {
  readonly months: readonly MonthCell[];
  /** `null`: too many to be drawn again */
  readonly drawn: DrawnScores | null;
  /** what whole reports add up to */
  readonly reports: ReportSums;
}

/** What all scores add up to. */
export const sumsOf = ({ months, reports }: Omit<Scored, 'drawn'>): ScoreSums => ({ ...addSums(months), ...reports });

/** Mean horizon score and what belongs beside it; `atLead` is the mean at the chosen lead. */
export function scoreOf(
  scored: Scored,
  atLead: CalibrationScore['atLead'],
  shows: { readonly ranges: boolean; readonly skill: boolean },
): CalibrationScore | null {
  const { months, drawn } = scored;
  const mean = drawn ? meanOfScores(drawn.scores, drawn.reports) : meanOfSums(sumsOf(scored));
  if (!mean) return null;
  const sum = (of: (month: MonthCell) => number) => months.reduce((total, month) => total + of(month), 0);
  const reference = sum(({ referenceSum }) => referenceSum) / mean.n;
  const activeN = sum((month) => month.activeN);
  const active = {
    mean: sum(({ activeSum }) => activeSum) / activeN,
    n: activeN,
    label: 'not comparable between people',
  };
  return {
    n: mean.n,
    mean: mean.mean,
    range: shows.ranges ? asScores(mean.range) : null,
    by: mean.by,
    standardError: shows.ranges ? mean.standardError : null,
    coverage: sum(({ coverageSum }) => coverageSum) / mean.n,
    reference,
    skill: shows.skill ? skillOf(mean, reference) : null,
    participation: activeN > 0 ? active : null,
    atLead,
  };
}

function skillOf({ mean, n }: Mean, reference: number): CalibrationScore['skill'] {
  const difference = reference - mean;
  // Sums of both stand over the same forecasts, so their ratio is that of the means.
  const ratio = reference > 0 ? 1 - mean / reference : null;
  return { difference, ratio, shrunken: (difference * n) / (n + PRIOR_QUESTIONS) };
}

/** Mean score by quarter of scheduled close, ascending. */
export function quartersOf(scored: Scored): Calibration['quarters'] {
  const means = scored.drawn ? drawnQuarters(scored.drawn) : addedQuarters(scored);
  return means
    .flatMap(([from, mean]) => (mean ? [{ from, n: mean.n, mean: mean.mean, range: asScores(mean.range) }] : []))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** A report may stand in several quarters, so each range is as many times wider as reports make that of the whole. */
function addedQuarters(scored: Scored) {
  const { months } = scored;
  const inflation = inflationOf(sumsOf(scored));
  return byQuarter(months.map(({ month }) => month)).map(
    ([from, places]) => [from, meanOfSums(addSums(places.map((i) => months[i]!)), inflation)] as const,
  );
}

const drawnQuarters = ({ scores, reports, months }: DrawnScores) =>
  byQuarter(months).map(([from, places]) => {
    const of = [places.map((i) => scores[i]!), places.map((i) => reports[i] ?? null)] as const;
    return [from, meanOfScores(...of, DRAWN_PER_QUARTER)] as const;
  });

/** Places in a list of months, by the quarter that each lies in. */
function byQuarter(months: readonly string[]): [quarter: string, places: number[]][] {
  const quarters = new Map<string, string>();
  const places = new Map<string, number[]>();
  for (const [i, month] of months.entries()) {
    const quarter = quarters.get(month) ?? quarterOf(month);
    quarters.set(month, quarter);
    const held = places.get(quarter);
    if (held) held.push(i);
    else places.set(quarter, [i]);
  }
  return [...places];
}

/** A score lies between 0 and 1, and so do the ends of its range. */
export const asScores = (range: Mean['range']): Mean['range'] =>
  range && { lo: Math.max(0, range.lo), hi: Math.min(1, range.hi) };

/** First day of the quarter that a day lies in. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}
