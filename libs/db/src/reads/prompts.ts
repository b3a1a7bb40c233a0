import type { Prisma } from '../generated/prisma/client.js';

/** Prompts of one person at one moment that will go out alike. */
export interface PromptGroup {
  readonly recipientId: string;
  /** epoch milliseconds */
  readonly fireAt: number;
  /** whether their rules say mail too */
  readonly mail: boolean;
  readonly urgent: boolean;
  readonly count: number;
}

/** How somebody wants to be told; who never said is missing from the list. */
export interface TellingRow {
  readonly memberId: string;
  readonly mail: boolean;
  readonly quiet: { readonly from: string; readonly to: string } | null;
  readonly digest: { readonly every: 'day' | 'week'; readonly weekday?: number; readonly at: string } | null;
}

/** Prompts that are planned to fire before a moment (epoch milliseconds), with those that should have fired already. */
export async function readPromptGroups(prisma: Prisma.TransactionClient, before: number): Promise<PromptGroup[]> {
  const rows = await prisma.$queryRaw<
    { recipient_id: string; fire_at: Date; mail: boolean; urgent: boolean; count: number }[]
  >`
    SELECT recipient_id, fire_at, 'email' = ANY (channels) AS mail, urgent, count(*)::int AS count FROM reminders
    WHERE state = 'scheduled' AND fire_at < ${new Date(before)}::timestamptz
    GROUP BY recipient_id, fire_at, 'email' = ANY (channels), urgent ORDER BY fire_at, recipient_id`;
  return rows.map(({ recipient_id, fire_at, ...rest }) => ({
    ...rest,
    recipientId: recipient_id,
    fireAt: fire_at.getTime(),
  }));
}

/** How everybody in the workspace wants to be told. */
export async function readTelling(prisma: Prisma.TransactionClient): Promise<TellingRow[]> {
  const rows = await prisma.noticeSettings.findMany();
  return rows.map((row) => ({
    memberId: row.memberId,
    mail: row.mail,
    quiet: row.quietFrom === null || row.quietTo === null ? null : { from: row.quietFrom, to: row.quietTo },
    digest:
      row.digestEvery === null || row.digestAt === null
        ? null
        : {
            every: row.digestEvery as 'day' | 'week',
            ...(row.digestWeekday !== null && { weekday: row.digestWeekday }),
            at: row.digestAt,
          },
  }));
}
