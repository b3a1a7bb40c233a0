import type { Tx } from '../tx.js';

/** What every worker of an installation has to agree on, and the database's moment beside it. */
export interface Agreement {
  /** the clock of every rule, epoch milliseconds */
  readonly now: number;
  /** the server's own clock, epoch milliseconds; the same but in test databases */
  readonly serverNow: number;
  /** the latest moment that any sweep saw; `null`: none ran yet */
  readonly watermark: number | null;
  /** not `null`: nothing fires until the clock is confirmed */
  readonly pausedWhy: string | null;
  /** how often somebody confirmed it */
  readonly confirmations: number;
}

/** Reads it; for every sweep. */
export function readAgreement(tx: Tx): Promise<Agreement> {
  return tx.one<Agreement>(
    `SELECT app_now() AS now, statement_timestamp() AS "serverNow", watermark, paused_why AS "pausedWhy", confirmations
     FROM instance`,
  );
}

/**
 * Makes this database the named installation's, at the start of a worker. Where another one sent from it before, or it
 * was restored, nothing of before now goes out by itself: what waits is held for the administrator, and what was due is
 * told in the inbox alone. Once for all workers that start. Worker's role only.
 *
 * @returns how many deliveries were held; `null`: it was this one's already
 */
export async function takeOver(tx: Tx, name: string): Promise<number | null> {
  const taken = await tx.maybeOne<{ first: boolean }>(
    `UPDATE instance SET name = $1, restored_at = NULL,
       held_before = CASE WHEN before.first THEN instance.held_before ELSE app_now() END
     FROM (SELECT id, name IS NULL AND restored_at IS NULL AS first FROM instance FOR UPDATE) AS before
     WHERE instance.id = before.id AND (instance.name IS DISTINCT FROM $1 OR restored_at IS NOT NULL)
     RETURNING before.first`,
    [name],
  );
  if (!taken || taken.first) return null;
  const held = await tx.query(
    `UPDATE deliveries SET state = 'held', lease_until = NULL, hinted_at = NULL,
       last_error = 'it waited when this database was restored or copied'
     WHERE state IN ('pending', 'sending') RETURNING id`,
  );
  return held.length;
}

/** Marks the database as restored from a backup: the next worker that starts holds what it would send late. */
export async function markRestored(tx: Tx): Promise<void> {
  await tx.query('UPDATE instance SET restored_at = app_now()');
}

/** Stops firing everywhere until somebody confirms the clock; `null`: the clock is right again by itself. */
export async function pauseFiring(tx: Tx, why: string | null): Promise<void> {
  await tx.query(
    `UPDATE instance SET paused_why = $1, paused_at = CASE WHEN $1::text IS NOT NULL THEN coalesce(paused_at, app_now()) END`,
    [why],
  );
}

/** An administrator says that the database's clock is right as it is: firing goes on. `false`: it was not paused. */
export async function confirmClock(tx: Tx): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE instance SET paused_at = NULL, paused_why = NULL, confirmations = confirmations + 1
     WHERE paused_at IS NOT NULL RETURNING id`,
  );
  return rows.length === 1;
}

/** A worker's sign of life. */
export interface Beat {
  readonly instance: string;
  /** tells the processes of one installation apart */
  readonly process: string;
  /** its own clock less the server's, milliseconds */
  readonly skewMs: number | null;
  /** why it fires nothing; `null`: it does */
  readonly notFiring: string | null;
  /** whether it has a mail server */
  readonly mailSetUp: boolean;
}

/**
 * Says that this process swept, and forgets processes that are gone; the api's health reads how late the oldest unfired
 * reminder is. Worker's role only.
 */
export async function recordSweep(tx: Tx, { instance, process, skewMs, notFiring, mailSetUp }: Beat): Promise<void> {
  await tx.query(
    `INSERT INTO heartbeats (instance, role, process, seen_at, last_sweep_at, oldest_unfired_at, skew_ms, not_firing,
       mail_set_up)
     VALUES ($1, 'worker', $2, app_now(), app_now(),
       (SELECT min(fire_at) FROM reminders WHERE state = 'scheduled' AND fire_at <= (SELECT app_now())), $3, $4, $5)
     ON CONFLICT (instance, role, process) DO UPDATE SET seen_at = EXCLUDED.seen_at,
       last_sweep_at = EXCLUDED.last_sweep_at, oldest_unfired_at = EXCLUDED.oldest_unfired_at,
       skew_ms = EXCLUDED.skew_ms, not_firing = EXCLUDED.not_firing, mail_set_up = EXCLUDED.mail_set_up`,
    [instance, process, skewMs, notFiring, mailSetUp],
  );
  await tx.query(
    `DELETE FROM heartbeats WHERE role = 'worker' AND seen_at < app_now() - interval '1 hour'
       AND (instance, process) <> ($1, $2)`,
    [instance, process],
  );
  if (notFiring !== null) return;
  // seconds are enough, and most sweeps then leave the one row that all of them share alone
  await tx.query(
    `UPDATE instance SET watermark = app_now()
     WHERE watermark IS NULL OR app_now() - watermark > interval '10 s' OR app_now() < watermark`,
  );
}
