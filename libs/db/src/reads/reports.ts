import type { Block, Horizon, Mention, Proposal, ReportFormat } from '@app/contract';
import type { Prisma } from '../generated/prisma/client.js';
import type { JudgementRow } from '../rows/judgements.js';
import { bandOf, dayOf } from './columns.js';
import { type PersonRow, personOf, readPeople } from './people.js';

/** A report without its text. */
export interface ListedReport {
  readonly id: string;
  /** workspace counter */
  readonly number: number;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly format: ReportFormat;
  readonly characters: number;
  readonly sha256: string;
  /** ISO 639-1, or `und` */
  readonly language: string;
  /** of a PDF */
  readonly pages: number | null;
  /** the file it was read from; `null`: it came as text */
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null;
  readonly addedBy: PersonRow;
  readonly addedAt: number;
  readonly counts: {
    readonly proposed: number;
    readonly accepted: number;
    readonly dismissed: number;
    /** accepted ones whose outcome is recorded */
    readonly closed: number;
  };
}

/** A report with its text, the structure its file had (`null`: it follows from the text) and its judgements. */
export interface ShownReport extends ListedReport {
  readonly text: string;
  readonly layout: readonly Block[] | null;
  readonly judgements: readonly ListedJudgement[];
}

/** A judgement with the forecast it became. */
export interface ListedJudgement extends Omit<JudgementRow, 'state' | 'markedBy' | 'mergedInto'> {
  readonly state: 'proposed' | 'accepted' | 'dismissed';
  readonly why: Proposal['why'];
  readonly forecast: { readonly id: string; readonly number: number } | null;
  readonly dismissalReason: string | null;
  /** `null`: the extractor proposed it */
  readonly markedBy: PersonRow | null;
}

const listed = {
  id: true,
  number: true,
  title: true,
  publishedOn: true,
  format: true,
  characters: true,
  sha256: true,
  language: true,
  pages: true,
  file: { select: { name: true, bytes: true, sha256: true } },
  createdBy: true,
  createdAt: true,
  judgements: { select: { state: true, forecast: { select: { closedAt: true } } } },
} as const satisfies Prisma.ReportSelect;

/** Reports, newest first, from before a counter (`null`: the newest) and at most so many. */
export async function readReports(
  prisma: Prisma.TransactionClient,
  { before, limit }: { before: number | null; limit: number },
): Promise<ListedReport[]> {
  const where = before === null ? {} : { number: { lt: before } };
  const rows = await prisma.report.findMany({ where, select: listed, orderBy: { number: 'desc' }, take: limit });
  const people = await readPeople(prisma);
  return rows.map((row) => listedReport(row, people));
}

/** A report with its text and its judgements in reading order, by counter or key; `null` when it is not visible. */
export async function readReport(prisma: Prisma.TransactionClient, key: string): Promise<ShownReport | null> {
  const row = await prisma.report.findFirst({ where: byKey(key), select: { ...listed, text: true, layout: true } });
  if (!row) return null;
  const judgements = await prisma.judgement.findMany({
    where: { reportId: row.id, mergedInto: null },
    include: itsForecast,
    orderBy: { ordinal: 'asc' },
  });
  const people = await readPeople(prisma);
  const inOrder = judgements.map((judgement) => listedJudgement(judgement, people)).sort(byPlace);
  const layout = row.layout as unknown as Block[] | null;
  return { ...listedReport(row, people), text: row.text, layout, judgements: inOrder };
}

/** The file that a report was read from, by the report's counter or key; `null`: not visible, or it came as text. */
export async function readReportFile(
  prisma: Prisma.TransactionClient,
  key: string,
): Promise<{ name: string; content: Uint8Array } | null> {
  return prisma.reportFile.findFirst({ where: { report: byKey(key) }, select: { name: true, content: true } });
}

const byKey = (key: string) => (/^\d+$/.test(key) ? { number: Number(key) } : { id: key });

/** One judgement, or the one it was merged into; `null` when it is not visible. */
export async function readJudgement(prisma: Prisma.TransactionClient, id: string): Promise<ListedJudgement | null> {
  const row = await prisma.judgement.findFirst({ where: { id }, include: itsForecast });
  if (row?.mergedInto) return readJudgement(prisma, row.mergedInto);
  return row && listedJudgement(row, await readPeople(prisma));
}

/** Reading order of the first mentions; two of one sentence by their phrases, then by ordinal. */
function byPlace(one: ListedJudgement, other: ListedJudgement): number {
  const [first, second] = [one.mentions[0]!, other.mentions[0]!];
  return first.start - second.start || first.phrase.start - second.phrase.start || one.ordinal - other.ordinal;
}

const itsForecast = { forecast: { select: { id: true, number: true } } } as const satisfies Prisma.JudgementInclude;

function listedReport(
  row: Prisma.ReportGetPayload<{ select: typeof listed }>,
  people: ReadonlyMap<string, PersonRow>,
): ListedReport {
  const { createdBy, createdAt, judgements, publishedOn, format, ...rest } = row;
  const inState = (state: string) => judgements.filter((judgement) => judgement.state === state);
  return {
    ...rest,
    format: format as ListedReport['format'],
    publishedOn: dayOf(publishedOn),
    addedBy: personOf(people, createdBy),
    addedAt: createdAt.getTime(),
    counts: {
      proposed: inState('proposed').length,
      accepted: inState('accepted').length,
      dismissed: inState('dismissed').length,
      closed: inState('accepted').filter(({ forecast }) => forecast?.closedAt).length,
    },
  };
}

const listedJudgement = (
  row: Prisma.JudgementGetPayload<{ include: typeof itsForecast }>,
  people: ReadonlyMap<string, PersonRow>,
): ListedJudgement => ({
  id: row.id,
  reportId: row.reportId,
  ordinal: row.ordinal,
  statement: row.statement,
  term: row.term ?? '',
  band: bandOf(row.bandLoPpm, row.bandHiPpm),
  polarity: row.polarity as ListedJudgement['polarity'],
  strength: row.strength as ListedJudgement['strength'],
  horizon: row.horizon as unknown as Horizon | null,
  condition: row.condition,
  mentions: row.mentions as unknown as Mention[],
  why: row.why as unknown as Proposal['why'],
  state: row.state as ListedJudgement['state'],
  revision: row.revision,
  forecast: row.forecast,
  dismissalReason: row.dismissalReason,
  markedBy: row.markedBy === null ? null : personOf(people, row.markedBy),
});

/** Keys of the forecasts that a report led to, by counter. */
export async function reportForecastIds(prisma: Prisma.TransactionClient, reportId: string): Promise<string[]> {
  const rows = await prisma.forecast.findMany({
    where: { reportId },
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ id }) => id);
}
