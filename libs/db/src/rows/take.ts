import type { Tx } from '../tx.js';

/** A delivery as a hint names it. */
export interface DueDelivery {
  readonly workspaceId: string;
  readonly id: string;
  readonly attempt: number;
  /** it was hinted before and nobody took it: whoever carries hints may be dead */
  readonly again: boolean;
}

/** The ways out that are set up, each with how many messages a second may go to one mail server or endpoint. */
export type Rates = { readonly [Channel in 'email' | 'webhook' | 'chat']?: number };

/** When a message that piled up counts as late, and how many of one person's may be late and still go by themselves. */
export interface Piling {
  readonly lateAfterMs: number;
  readonly mostSingly: number;
}

interface Taking {
  readonly limit: number;
  readonly leaseSeconds: number;
  readonly rates: Rates;
  readonly piling: Piling;
  /** false: nothing may fire now, so no digest waits for what is still to fire into it */
  readonly firing: boolean;
}

/** The mail server, or an endpoint: what has a bucket and a circuit of its own. */
export const wayOf = (row: string): string => `coalesce(${row}.endpoint_id::text, 'smtp')`;

/** Free to be taken: waits, or its lease ran out. */
const free = `state IN ('pending', 'sending') AND next_attempt_at <= (SELECT app_now())
  AND (lease_until IS NULL OR lease_until < (SELECT app_now()))
  AND (hinted_at IS NULL OR hinted_at < (SELECT app_now()) - make_interval(secs => $2))`;

/**
 * Takes up deliveries that wait, or whose lease ran out, and were not hinted within the last lease: the only
 * rebuilding that a lost queue needs. Each way out gives as many as its bucket holds, in turn by workspace; one whose
 * circuit is open gives none, and one afterwards to try. Mail that belongs into a digest, or into the one that gathers
 * what piled up, waits until it is folded, and the digest for it. Worker's role only.
 */
export async function takeDueDeliveries(
  tx: Tx,
  { limit, leaseSeconds, rates, piling, firing }: Taking,
): Promise<DueDelivery[]> {
  const budgets = await refill(tx, leaseSeconds, rates);
  if (budgets.length === 0) return [];
  const taken = await tx.query<DueDelivery & { way: string }>(
    `WITH open AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS given ("workspaceId" uuid, way text, channel text,
         "endpointId" uuid, budget integer)
     ), candidates AS MATERIALIZED (
       SELECT open.way, open.budget, row.*,
         row_number() OVER (PARTITION BY open.way, row.workspace_id ORDER BY row.next_attempt_at) AS turn
       FROM open CROSS JOIN LATERAL (
         SELECT workspace_id, id, next_attempt_at FROM deliveries d
         WHERE d.workspace_id = open."workspaceId" AND d.channel = open.channel
           AND d.endpoint_id IS NOT DISTINCT FROM open."endpointId" AND ${free}
           AND NOT (d.channel = 'email' AND ${unfolded('d')} AND (${inDigest('d')} OR ${piledUp('d', '$4', '$5')}))
           AND NOT (d.carries_digest_id IS NOT NULL AND d.first_tried_at IS NULL AND ${filling('d', '$6')})
         ORDER BY next_attempt_at LIMIT open.budget
       ) AS row
     ), chosen AS (
       SELECT workspace_id, id, way FROM (
         SELECT *, row_number() OVER (PARTITION BY way ORDER BY turn, next_attempt_at) AS place FROM candidates
       ) AS placed WHERE place <= budget ORDER BY place LIMIT $1
     ), held AS (
       SELECT d.workspace_id, d.id, d.hinted_at IS NOT NULL AS again, chosen.way
       FROM deliveries d JOIN chosen ON chosen.workspace_id = d.workspace_id AND chosen.id = d.id
       WHERE ${free} FOR UPDATE OF d SKIP LOCKED
     )
     UPDATE deliveries SET hinted_at = app_now() FROM held
     WHERE deliveries.workspace_id = held.workspace_id AND deliveries.id = held.id
     RETURNING deliveries.workspace_id AS "workspaceId", deliveries.id, deliveries.attempts AS attempt,
       held.again, held.way`,
    [limit, leaseSeconds, JSON.stringify(budgets), piling.lateAfterMs, piling.mostSingly, firing],
  );
  const rateOf = new Map(budgets.map(({ way, rate }) => [way, rate]));
  const counts = new Map<string, number>();
  for (const { way } of taken) counts.set(way, (counts.get(way) ?? 0) + 1);
  await spend(
    tx,
    [...counts].map(([way, count]) => ({ way, count, pauseTokens: rateOf.get(way)! * probePauseSeconds })),
  );
  return taken.map(({ way: _, ...due }) => due);
}

interface Budget {
  readonly workspaceId: string;
  readonly way: string;
  readonly channel: string;
  readonly endpointId: string | null;
  readonly budget: number;
  /** messages a second */
  readonly rate: number;
}

/**
 * Fills the buckets of the ways that something waits for, and locks them until the transaction ends: workers take
 * turns. A bucket holds one second's worth, one message at least.
 */
async function refill(tx: Tx, leaseSeconds: number, rates: Rates): Promise<Budget[]> {
  return await tx.query<Budget>(
    `WITH ways AS MATERIALIZED (
       SELECT DISTINCT d.workspace_id, d.channel, d.endpoint_id, ${wayOf('d')} AS way, rate.per_second
       FROM deliveries d JOIN jsonb_each_text($1::jsonb) AS given (channel, rate) ON given.channel = d.channel
       CROSS JOIN LATERAL (SELECT given.rate::float8 AS per_second) AS rate
       WHERE ${free}
     ), filled AS (
       INSERT INTO channel_states AS state (channel, tokens, refilled_at)
       SELECT DISTINCT ON (way) way, greatest(1, per_second), app_now() FROM ways ORDER BY way
       ON CONFLICT (channel) DO UPDATE SET refilled_at = app_now(), tokens = least(
         EXCLUDED.tokens,
         state.tokens + extract(epoch FROM greatest(app_now() - state.refilled_at, '0'))
           * (SELECT min(per_second) FROM ways WHERE way = state.channel))
       RETURNING channel, tokens, open_until, failures
     )
     SELECT ways.workspace_id AS "workspaceId", way, ways.channel, endpoint_id AS "endpointId",
       CASE WHEN failures > 0 AND open_until IS NOT NULL THEN 1 ELSE floor(tokens)::integer END AS budget,
       per_second AS rate
     FROM ways JOIN filled ON filled.channel = ways.way
     WHERE tokens >= 1 AND (open_until IS NULL OR open_until <= app_now())`,
    [JSON.stringify(rates), leaseSeconds],
  );
}

/** After one message tried a way that did not answer, the next one waits for so long. */
const probePauseSeconds = 5;

async function spend(
  tx: Tx,
  spent: readonly { readonly way: string; readonly count: number; readonly pauseTokens: number }[],
): Promise<void> {
  if (spent.length === 0) return;
  await tx.query(
    `UPDATE channel_states SET tokens =
       CASE WHEN failures > 0 AND open_until IS NOT NULL THEN 1 - given."pauseTokens" ELSE tokens - given.count END
     FROM jsonb_to_recordset($1::jsonb) AS given (way text, count integer, "pauseTokens" float8)
     WHERE channel = given.way`,
    [JSON.stringify(spent)],
  );
}

/** One notice's mail that was never tried: only such may go into a digest, or it might be told twice. */
export const unfolded = (row: string): string =>
  `${row}.carries_digest_id IS NULL AND ${row}.first_tried_at IS NULL AND ${row}.replays = 0`;

/**
 * The moment from which it counts as late: when it should have been told, or the end of the quiet hours that put it off
 * until then. Nothing but those moves a delivery that was never tried.
 */
export const awaitedAt = (row: string): string =>
  `CASE WHEN ${row}.next_attempt_at > ${row}.created_at THEN ${row}.next_attempt_at ELSE ${row}.nominal_at END`;

/** Its person wants one mail for all. */
const inDigest = (row: string): string =>
  `NOT ${row}.urgent AND EXISTS (SELECT FROM notice_settings s WHERE s.workspace_id = ${row}.workspace_id
     AND s.member_id = ${row}.recipient_id AND s.digest_every IS NOT NULL)`;

/** Mail for a digest of its person is being told or gathered, by another worker too: left behind, it would go a day or week late. */
const filling = (row: string, firing: string): string =>
  `((${row}.workspace_id, ${row}.recipient_id) IN (SELECT r.workspace_id, r.recipient_id FROM reminders r
      WHERE ${firing} AND r.state = 'scheduled' AND r.fire_at <= (SELECT app_now()) AND NOT r.urgent
        AND 'email' = ANY (r.channels))
    OR EXISTS (SELECT FROM deliveries o WHERE o.workspace_id = ${row}.workspace_id
      AND o.recipient_id = ${row}.recipient_id AND o.state = 'pending' AND o.channel = 'email'
      AND ${unfolded('o')} AND ${inDigest('o')}))`;

/** It is late, and either more of that kind is still to fire or its person has so many that they go as one. */
const piledUp = (row: string, lateAfterMs: string, mostSingly: string): string => {
  const lateBefore = `(SELECT app_now()) - make_interval(secs => ${lateAfterMs}::float8 / 1000)`;
  return `${awaitedAt(row)} < ${lateBefore} AND (
    EXISTS (SELECT FROM reminders r WHERE r.workspace_id = ${row}.workspace_id AND r.state = 'scheduled'
      AND r.fire_at < ${lateBefore})
    OR ${mostSingly} < (SELECT count(*) FROM deliveries o WHERE o.workspace_id = ${row}.workspace_id
      AND o.recipient_id = ${row}.recipient_id AND o.state = 'pending' AND o.channel = 'email'
      AND ${unfolded('o')} AND ${awaitedAt('o')} < ${lateBefore}))`;
};

/**
 * Milliseconds until the next reminder fires or delivery can be taken up; `null` when nothing is waiting. A delivery
 * that somebody holds or was hinted waits for its lease, one whose way out is resting for that, and none waits for
 * anything where its way is not set up. Where nothing may fire, reminders are not waited for. Worker's role only.
 */
export async function untilNextDue(
  tx: Tx,
  { rates, leaseSeconds, firing = true }: { rates: Rates; leaseSeconds: number; firing?: boolean },
): Promise<number | null> {
  const { ms } = await tx.one<{ ms: number | null }>(
    `SELECT extract(epoch FROM least(
         (SELECT min(fire_at) FROM reminders WHERE $3 AND state = 'scheduled'),
         (SELECT min(greatest(waiting.free_at, s.open_until,
             s.refilled_at + make_interval(secs => (greatest(1, rate / 2) - s.tokens) / rate)))
          FROM (
            SELECT ${wayOf('d')} AS way, min(given.rate::float8) AS rate,
              min(greatest(next_attempt_at, lease_until, hinted_at + make_interval(secs => $2))) AS free_at
            FROM deliveries d JOIN jsonb_each_text($1::jsonb) AS given (channel, rate) ON given.channel = d.channel
            WHERE state IN ('pending', 'sending') GROUP BY 1
          ) AS waiting LEFT JOIN channel_states s ON s.channel = waiting.way)
       ) - app_now())::float8 * 1000 AS ms`,
    [JSON.stringify(rates), leaseSeconds, firing],
  );
  return ms;
}
