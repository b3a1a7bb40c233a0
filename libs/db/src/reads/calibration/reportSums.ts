import type { Prisma } from '../../generated/prisma/client.js';
import { type CountedFilter, whereOf, within } from './filter.js';

/** What the scores of reports add up to: their number, and over them the sums of n², (Σ score)² and n × Σ score. */
export interface ReportSums {
  readonly reportN: number;
  readonly reportSizes: number;
  readonly reportSquares: number;
  readonly reportProducts: number;
}

const noReports: ReportSums = { reportN: 0, reportSizes: 0, reportSquares: 0, reportProducts: 0 };

/** What is counted of one month of scheduled close. */
interface Counted {
  readonly month: string;
  readonly judged: number;
  readonly scored: number;
  readonly scoreSum: number;
}

/** Reports of about so many forecasts tell how far judgements of one report move together. */
const ENOUGH = 10_000;

/**
 * What whole reports add up to, whatever months their forecasts close in. Of more than 10,000 forecasts the newest
 * months that hold so many stand for all: their sums are scaled to the whole number, and to the mean of all scores.
 *
 * @param months what is counted, ascending
 */
export async function readReportSums(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  months: readonly Counted[],
  enough = ENOUGH,
): Promise<ReportSums> {
  const newest = newestOf(months, enough);
  const whole = newest.length === months.length;
  const { since = null, until = null } = filter;
  const from = whole ? since : Math.max(Date.parse(newest[0]!.month), since ?? 0);
  const where = within(whereOf(workspaceId, filter), [{ since: from, until }]);
  const [sums] = await prisma.$queryRawUnsafe<[ReportSums]>(
    `SELECT count(*)::float8 AS "reportN", coalesce(sum(n * n), 0) AS "reportSizes",
       coalesce(sum(total * total), 0) AS "reportSquares", coalesce(sum(n * total), 0) AS "reportProducts"
     FROM (
       SELECT report_id, count(score)::float8 AS n, sum(score) AS total FROM results WHERE ${where.sql} GROUP BY report_id
     ) report WHERE n > 0 AND report_id IS NOT NULL`,
    ...where.params,
  );
  return whole ? sums : scaled(sums, newest, months);
}

/** The last months that hold enough forecasts; all of them where there are not so many. */
function newestOf(months: readonly Counted[], enough: number): readonly Counted[] {
  let [from, held] = [months.length, 0];
  while (from > 0 && held < enough) held += months[--from]!.judged;
  return months.slice(from);
}

/** As if each report were there so many times, its scores moved by what the means of the two differ by. */
function scaled(sums: ReportSums, part: readonly Counted[], whole: readonly Counted[]): ReportSums {
  const [some, all] = [totalOf(part), totalOf(whole)];
  if (some.scored === 0) return noReports;
  const times = all.scored / some.scored;
  const moved = all.sum / all.scored - some.sum / some.scored;
  const { reportN, reportSizes, reportSquares, reportProducts } = sums;
  return {
    reportN: Math.round(times * reportN),
    reportSizes: times * reportSizes,
    reportSquares: times * (reportSquares + 2 * moved * reportProducts + moved * moved * reportSizes),
    reportProducts: times * (reportProducts + moved * reportSizes),
  };
}

const totalOf = (months: readonly Counted[]) => ({
  scored: months.reduce((sum, { scored }) => sum + scored, 0),
  sum: months.reduce((sum, { scoreSum }) => sum + scoreSum, 0),
});
