import { Prisma } from '../generated/prisma/client.js';

/** What a live inbox has to say of one person. */
export interface InboxNews {
  readonly memberId: string;
  /** notices ever told to them; only ever grows, so it marks how far somebody has read */
  readonly told: number;
  readonly unread: number;
}

/** Of these members of the workspace; who has left is missing. */
export async function readInboxNews(
  prisma: Prisma.TransactionClient,
  memberIds: readonly string[],
): Promise<InboxNews[]> {
  return prisma.$queryRaw<InboxNews[]>`
    SELECT members.id AS "memberId", count(notices.id)::int AS told,
      (count(notices.id) FILTER (WHERE notices.read_at IS NULL AND notices.done_at IS NULL))::int AS unread
    FROM members LEFT JOIN notices ON notices.workspace_id = members.workspace_id AND notices.recipient_id = members.id
    WHERE members.id = ANY (${[...memberIds]}::uuid[]) AND members.left_at IS NULL
    GROUP BY members.id`;
}
