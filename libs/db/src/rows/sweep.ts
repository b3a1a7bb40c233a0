import type { Tx } from '../tx.js';

/** A delivery as a hint names it. */
export interface DueDelivery {
  readonly workspaceId: string;
  readonly id: string;
  readonly attempt: number;
  /** it was hinted before and nobody took it: whoever carries hints may be dead */
  readonly again: boolean;
}

/**
 * Fires what is due, earliest first: the reminder is marked, the notice is written and, for each way out that its rule
 * names, a delivery, all in one statement. After an outage only the newest fires of a cadence, of the prompts before
 * due and of those that ask for the outcome; the older ones are marked missed (`catchUp` of libs/schedule says the same).
 * Escalations, and what an event caused or somebody put off, always fire. Two sweeps at once share the rows and never take the same one.
 * Worker's role only: the statement serves every workspace.
 *
 * @returns how many were fired or missed; fewer than `limit` means none are left
 */
export async function fireDue(tx: Tx, { limit, mail }: { limit: number; mail: boolean }): Promise<number> {
  const { settled } = await tx.one<{ settled: number }>(
    `WITH due AS (
       SELECT workspace_id, id, (
         SELECT CASE WHEN reminders.kind = 'before-due' AND newer.kind <> 'before-due'
           THEN 'the outcome was asked for first' ELSE 'a newer one took its place' END
         FROM reminders newer
         WHERE newer.workspace_id = reminders.workspace_id AND newer.forecast_id = reminders.forecast_id
           AND newer.recipient_id = reminders.recipient_id AND newer.state IN ('scheduled', 'fired')
           AND newer.rule <> 'snooze' AND newer.fire_at > reminders.fire_at AND newer.fire_at <= (SELECT app_now())
           AND CASE
             WHEN reminders.rule = 'reassess' THEN newer.rule = 'reassess'
             WHEN reminders.kind = 'before-due' AND reminders.rule <> 'snooze'
               THEN newer.kind IN ('before-due', 'at-due', 'due-now', 'overdue')
             WHEN reminders.kind IN ('at-due', 'due-now', 'overdue') AND reminders.rule <> 'snooze'
               THEN newer.kind IN ('at-due', 'due-now', 'overdue')
             ELSE false
           END
         ORDER BY newer.fire_at DESC LIMIT 1
       ) AS overtaken
       FROM reminders
       WHERE state = 'scheduled' AND fire_at <= (SELECT app_now())
       ORDER BY fire_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ), settled AS (
       UPDATE reminders SET
         state = CASE WHEN overtaken IS NOT NULL THEN 'missed' ELSE 'fired' END,
         fired_at = CASE WHEN overtaken IS NULL THEN app_now() END,
         reason = overtaken
       FROM due WHERE reminders.workspace_id = due.workspace_id AND reminders.id = due.id
       RETURNING reminders.*
     ), fired AS (
       SELECT * FROM settled WHERE state = 'fired'
     ), told AS (
       INSERT INTO notices (workspace_id, id, reminder_id, forecast_id, recipient_id, kind, created_at)
       SELECT workspace_id, gen_random_uuid(), id, forecast_id, recipient_id, kind, app_now() FROM fired
       ON CONFLICT (workspace_id, reminder_id, recipient_id) DO NOTHING
       RETURNING *
     ), posted AS (
       INSERT INTO deliveries
         (workspace_id, id, notice_id, recipient_id, channel, endpoint_id, due_rev, urgent, created_at, next_attempt_at)
       SELECT told.workspace_id, gen_random_uuid(), told.id, told.recipient_id, way.channel, way.endpoint_id,
         fired.due_rev, fired.urgent, app_now(), app_now()
       FROM told JOIN fired ON fired.workspace_id = told.workspace_id AND fired.id = told.reminder_id
       CROSS JOIN LATERAL (
         SELECT 'email' AS channel, NULL::uuid AS endpoint_id WHERE $2 AND 'email' = ANY (fired.channels)
         UNION ALL
         SELECT kind, id FROM endpoints
         WHERE 'webhook' = ANY (fired.channels) AND endpoints.workspace_id = told.workspace_id AND state = 'on'
           AND (member_id IS NULL OR member_id = told.recipient_id)
       ) AS way
       ON CONFLICT ON CONSTRAINT deliveries_once DO NOTHING
     )
     SELECT count(*) AS settled FROM settled`,
    [limit, mail],
  );
  return settled;
}

/**
 * Takes up deliveries that wait, or whose lease ran out, and were not hinted within the last lease: the only
 * rebuilding that a lost queue needs. Worker's role only.
 */
export async function takeDueDeliveries(
  tx: Tx,
  { limit, leaseSeconds }: { limit: number; leaseSeconds: number },
): Promise<DueDelivery[]> {
  return await tx.query<DueDelivery>(
    `UPDATE deliveries SET hinted_at = app_now()
     FROM (
       SELECT workspace_id, id, hinted_at IS NOT NULL AS again FROM deliveries
       WHERE state IN ('pending', 'sending') AND next_attempt_at <= (SELECT app_now())
         AND (lease_until IS NULL OR lease_until < (SELECT app_now()))
         AND (hinted_at IS NULL OR hinted_at < (SELECT app_now()) - make_interval(secs => $2))
       ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ) AS waiting
     WHERE deliveries.workspace_id = waiting.workspace_id AND deliveries.id = waiting.id
     RETURNING deliveries.workspace_id AS "workspaceId", deliveries.id, deliveries.attempts AS attempt,
       waiting.again`,
    [limit, leaseSeconds],
  );
}

/** Says that this process swept; the api's health reads how late the oldest unfired reminder is. Worker's role only. */
export async function recordSweep(tx: Tx, instance: string): Promise<void> {
  await tx.query(
    `INSERT INTO heartbeats (instance, role, seen_at, last_sweep_at, oldest_unfired_at)
     VALUES ($1, 'worker', app_now(), app_now(),
       (SELECT min(fire_at) FROM reminders WHERE state = 'scheduled' AND fire_at <= (SELECT app_now())))
     ON CONFLICT (instance, role) DO UPDATE SET seen_at = EXCLUDED.seen_at,
       last_sweep_at = EXCLUDED.last_sweep_at, oldest_unfired_at = EXCLUDED.oldest_unfired_at`,
    [instance],
  );
}

/**
 * Milliseconds until the next reminder fires or delivery can be taken up; `null` when nothing is waiting. A delivery
 * that somebody holds or was hinted waits for its lease, and none waits for anything where no mail is set up. Worker's
 * role only.
 */
export async function untilNextDue(
  tx: Tx,
  { mail, leaseSeconds }: { mail: boolean; leaseSeconds: number },
): Promise<number | null> {
  const { ms } = await tx.one<{ ms: number | null }>(
    `SELECT extract(epoch FROM least(
         (SELECT min(fire_at) FROM reminders WHERE state = 'scheduled'),
         (SELECT min(greatest(next_attempt_at, lease_until, hinted_at + make_interval(secs => $2))) FROM deliveries
          WHERE $1 AND state IN ('pending', 'sending'))
       ) - app_now())::float8 * 1000 AS ms`,
    [mail, leaseSeconds],
  );
  return ms;
}
