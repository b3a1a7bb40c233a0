import type { Prisma } from '../generated/prisma/client.js';
import { momentOf } from './columns.js';

/** An open forecast and the moments at which it asks for something. */
export interface DeadlineRow {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  /** epoch milliseconds */
  readonly dueAt: number;
  readonly nextCheckAt: number | null;
}

/** A member's open, dated forecasts, the earliest due first. */
export async function readDeadlines(prisma: Prisma.TransactionClient, ownerId: string): Promise<DeadlineRow[]> {
  const rows = await prisma.forecast.findMany({
    where: { ownerId, closedAt: null, withdrawnAt: null, dueAt: { not: null } },
    select: { id: true, number: true, statement: true, dueAt: true, nextCheckAt: true },
    orderBy: [{ dueAt: 'asc' }, { number: 'asc' }],
  });
  return rows.map((row) => ({ ...row, dueAt: row.dueAt!.getTime(), nextCheckAt: momentOf(row.nextCheckAt) }));
}

/** How much the workspace holds. */
export async function readCounts(
  prisma: Prisma.TransactionClient,
): Promise<{ forecasts: number; reports: number; proposed: number }> {
  const forecasts = await prisma.forecast.count();
  const reports = await prisma.report.count();
  const proposed = await prisma.judgement.count({ where: { state: 'proposed' } });
  return { forecasts, reports, proposed };
}
