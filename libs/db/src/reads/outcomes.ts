import type { Prisma } from '../generated/prisma/client.js';
import { momentOf } from './columns.js';

/** A forecast whose outcome is recorded, as calibration counts it. */
export interface OutcomeRow {
  readonly forecastId: string;
  readonly number: number;
  readonly statement: string;
  readonly reportId: string | null;
  readonly outcome: 'happened' | 'did-not-happen' | 'void';
  /** the scheduled close; `null`: never dated, or undated since */
  readonly dueAt: number | null;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  /** the newest version of each lead's belief; a lead at which nothing stood is missing */
  readonly points: ReadonlyMap<string, { readonly chance: number; readonly term: string | null }>;
  /** of the standing line; `null` where there was nothing to score */
  readonly score: { readonly score: number; readonly coverage: number } | null;
}

/** Every recorded outcome of the workspace, or of the forecasts that one member owns; newest due date first. */
export async function readOutcomes(prisma: Prisma.TransactionClient, ownerId: string | null): Promise<OutcomeRow[]> {
  const newest = { version: 'desc' } as const;
  const rows = await prisma.forecast.findMany({
    where: { closedAt: { not: null }, ...(ownerId && { ownerId }) },
    orderBy: [{ dueAt: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }],
    select: {
      id: true,
      number: true,
      statement: true,
      reportId: true,
      dueAt: true,
      dueDate: true,
      resolutions: {
        where: { outcome: { not: 'reopened' }, supersededBy: null },
        select: {
          outcome: true,
          points: { orderBy: newest },
          scores: { where: { subject: 'forecast' }, orderBy: newest, take: 1 },
        },
      },
    },
  });
  return rows.flatMap((row): OutcomeRow[] => {
    const [standing] = row.resolutions;
    if (!standing) return [];
    const points = new Map<string, { chance: number; term: string | null }>();
    for (const { lead, chancePpm, term } of standing.points) {
      if (!points.has(lead)) points.set(lead, { chance: chancePpm / 1_000_000, term });
    }
    const [score] = standing.scores;
    return [
      {
        forecastId: row.id,
        number: row.number,
        statement: row.statement,
        reportId: row.reportId,
        outcome: standing.outcome as OutcomeRow['outcome'],
        dueAt: momentOf(row.dueAt),
        dueOn: row.dueDate?.toISOString().slice(0, 10) ?? null,
        points,
        score: score ? { score: score.score, coverage: score.coverage } : null,
      },
    ];
  });
}

/** How many forecasts are still open. */
export function countOpen(prisma: Prisma.TransactionClient, ownerId: string | null): Promise<number> {
  return prisma.forecast.count({ where: { closedAt: null, withdrawnAt: null, ...(ownerId && { ownerId }) } });
}
