import { addSums, type Mean, meanOfScores, meanOfSums } from '@app/calibration';
import type { Calibration, CalibrationScore } from '@app/contract';
import type { DrawnScores, MonthCell } from '@app/db';

/** Quarters stand in a row, so each of them is drawn again only while it is small. */
const DRAWN_PER_QUARTER = 100;
/** A record without skill of so many questions is put beside a skill that is shown. */
const PRIOR_QUESTIONS = 50;

/** Scores of one filter: what its months add up to, and the scores themselves where there are few enough. */
export interface Scored {
  readonly months: readonly MonthCell[];
  /** `null`: too many to be drawn again */
  readonly drawn: DrawnScores | null;
}

/** Mean horizon score and what belongs beside it; `atLead` is the mean at the chosen lead. */
export function scoreOf(
  { months, drawn }: Scored,
  atLead: CalibrationScore['atLead'],
  shows: { readonly ranges: boolean; readonly skill: boolean },
): CalibrationScore | null {
  const mean = drawn ? meanOfScores(drawn.scores, drawn.reports) : meanOfSums(addSums(months));
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
export function quartersOf({ months, drawn }: Scored): Calibration['quarters'] {
  const quarters = [...new Set(months.filter(({ scored }) => scored > 0).map(({ month }) => quarterOf(month)))].sort();
  return quarters.flatMap((from) => {
    const mean = drawn
      ? meanOfScores(...within(drawn, from), DRAWN_PER_QUARTER)
      : meanOfSums(addSums(months.filter(({ month }) => quarterOf(month) === from)));
    return mean ? [{ from, n: mean.n, mean: mean.mean, range: asScores(mean.range) }] : [];
  });
}

/** A score lies between 0 and 1, and so do the ends of its range. */
export const asScores = (range: Mean['range']): Mean['range'] =>
  range && { lo: Math.max(0, range.lo), hi: Math.min(1, range.hi) };

function within({ scores, reports, months }: DrawnScores, quarter: string): [number[], (string | null)[]] {
  const places = [...months.keys()].filter((i) => quarterOf(months[i]!) === quarter);
  return [places.map((i) => scores[i]!), places.map((i) => reports[i] ?? null)];
}

/** First day of the quarter that a day lies in. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}
