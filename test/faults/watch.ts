import type pg from 'pg';
import { type Observed } from './check.js';
import { within } from './figures.js';

/** What can be seen of a workspace from outside, and how late it came. */
export interface Seen extends Observed {
  /** milliseconds from being due to standing in the inbox */
  readonly late: {
    readonly lateLeast: number;
    readonly lateP50: number;
    readonly lateP99: number;
    readonly lateMost: number;
  };
}

/** Whether nothing is left to do; a server that is just recovering has no say yet. */
export async function drained(pool: pg.Pool, workspaceId: string): Promise<boolean> {
  const { rows } = await pool
    .query(
      `SELECT EXISTS (SELECT FROM reminders WHERE workspace_id = $1 AND state = 'scheduled')
         OR EXISTS (SELECT FROM deliveries WHERE workspace_id = $1 AND state IN ('pending', 'sending')) AS left`,
      [workspaceId],
    )
    .catch(() => ({ rows: [{ left: true }] }));
  return !rows[0].left;
}

/**
 * Compares nothing yet: lists what was planned, what stands in the inbox and what the mail server took, each by its
 * reminder. A digest is a mail of every reminder that it carries.
 */
export async function observe(pool: pg.Pool, workspaceId: string, taken: readonly string[]): Promise<Seen> {
  const ask = async <Row extends object>(sql: string) => (await pool.query<Row>(sql, [workspaceId])).rows;
  const expected = await ask<{ id: string }>('SELECT id FROM reminders WHERE workspace_id = $1');
  const inbox = await ask<{ id: string; lateMs: number }>(
    `SELECT r.id, extract(epoch FROM n.created_at - r.fire_at)::float8 * 1000 AS "lateMs"
     FROM notices n JOIN reminders r USING (workspace_id) WHERE workspace_id = $1 AND r.id = n.reminder_id
     ORDER BY 2`,
  );
  const sent = await ask<{ delivery: string; ids: string[] }>(
    `SELECT d.id AS delivery, array_agg(n.reminder_id) AS ids
     FROM deliveries d
     LEFT JOIN deliveries f ON f.workspace_id = d.workspace_id AND f.digest_id = d.carries_digest_id
     JOIN notices n ON n.workspace_id = d.workspace_id AND n.id IN (d.notice_id, f.notice_id)
     WHERE d.workspace_id = $1 GROUP BY d.id`,
  );
  const remindersOf = new Map(sent.map(({ delivery, ids }) => [delivery, ids]));
  const late = inbox.map(({ lateMs }) => Math.round(lateMs));
  return {
    expected: expected.map(({ id }) => id),
    inbox: inbox.map(({ id }) => id),
    mails: taken.flatMap((delivery) => remindersOf.get(delivery) ?? [`unknown: ${delivery}`]),
    late: {
      lateLeast: within(0, late),
      lateP50: within(0.5, late),
      lateP99: within(0.99, late),
      lateMost: within(1, late),
    },
  };
}
