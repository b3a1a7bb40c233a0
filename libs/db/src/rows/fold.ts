import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';
import { awaitedAt, type Piling, unfolded } from './take.js';

/** A person's mail that waits to be gathered, as far as that needs to be known. */
export interface Foldable {
  readonly workspaceId: string;
  /** delivery */
  readonly id: string;
  /** member */
  readonly recipientId: string;
  readonly zone: string;
  /** when it should have been told, epoch milliseconds */
  readonly fireAt: number;
  /** `null`: this one goes by itself, but that so many are late */
  readonly digest: { readonly every: 'day' | 'week'; readonly weekday?: number; readonly at: string } | null;
}

/** One mail for many notices, and what goes into it. */
export interface NewDigest {
  readonly workspaceId: string;
  readonly recipientId: string;
  /** `YYYY-MM-DD` in the person's zone; with `slot` it names the digest, so that there is one */
  readonly localDate: string;
  readonly slot: string;
  /** when it goes out, epoch milliseconds */
  readonly slotAt: number;
  /** deliveries */
  readonly ids: readonly string[];
}

/**
 * Mail that is to be gathered, and holds off everybody else who gathers until the transaction ends (`null`: somebody
 * does): that of people who want a digest, urgent mail aside, and that of people with more late mail than may go singly.
 * Only what was never tried, or it might be told twice; and what piled up not before all of it was told in the inbox, or
 * a person would get one digest for each batch of it. Worker's role only.
 *
 * @param limit people at a time, each with all that is theirs
 */
export async function takeFoldable(
  tx: Tx,
  { limit, piling }: { limit: number; piling: Piling },
): Promise<{ now: number; rows: Foldable[] } | null> {
  const late = (moment: string) => `${moment} < (SELECT app_now()) - make_interval(secs => $2::float8 / 1000)`;
  const { mine } = await tx.one<{ mine: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('fold')) AS mine`);
  if (!mine) return null;
  const rows = await tx.query<Foldable>(
    `WITH piled AS MATERIALIZED (
       SELECT o.workspace_id, o.recipient_id FROM deliveries o
       WHERE o.state = 'pending' AND o.channel = 'email' AND ${unfolded('o')} AND ${late(awaitedAt('o'))}
         AND NOT EXISTS (SELECT FROM reminders r
           WHERE r.workspace_id = o.workspace_id AND r.state = 'scheduled' AND ${late('r.fire_at')})
       GROUP BY o.workspace_id, o.recipient_id HAVING count(*) > $3
     ), theirs AS MATERIALIZED (
       SELECT workspace_id, recipient_id FROM piled
       UNION
       SELECT o.workspace_id, o.recipient_id FROM deliveries o
       JOIN notice_settings t ON t.workspace_id = o.workspace_id AND t.member_id = o.recipient_id
       WHERE o.state = 'pending' AND o.channel = 'email' AND ${unfolded('o')}
         AND NOT o.urgent AND t.digest_every IS NOT NULL
       ORDER BY workspace_id, recipient_id LIMIT $1
     )
     SELECT d.workspace_id AS "workspaceId", d.id, d.recipient_id AS "recipientId", m.time_zone AS zone,
       coalesce(d.nominal_at, d.created_at) AS "fireAt",
       CASE WHEN NOT d.urgent AND s.digest_every IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object(
         'every', s.digest_every, 'weekday', s.digest_weekday, 'at', s.digest_at)) END AS digest
     FROM deliveries d
     JOIN theirs ON theirs.workspace_id = d.workspace_id AND theirs.recipient_id = d.recipient_id
     JOIN members m ON m.workspace_id = d.workspace_id AND m.id = d.recipient_id
     LEFT JOIN notice_settings s ON s.workspace_id = d.workspace_id AND s.member_id = d.recipient_id
     WHERE d.state = 'pending' AND d.channel = 'email' AND ${unfolded('d')} AND (
       (NOT d.urgent AND s.digest_every IS NOT NULL)
       OR (${late(awaitedAt('d'))} AND (d.workspace_id, d.recipient_id) IN (SELECT * FROM piled)))
     ORDER BY d.workspace_id, d.recipient_id, d.id FOR UPDATE OF d SKIP LOCKED`,
    [limit, piling.lateAfterMs, piling.mostSingly],
  );
  return { now: await tx.now(), rows };
}

/**
 * Gathers deliveries into digests: one of each name, made where it is missing, and what it takes in is folded. A digest
 * that somebody has begun to send takes nothing in any more, and nobody begins before the transaction ends. One that
 * takes in something urgent is urgent from then on, and waits for no quiet hours that put it off. Worker's role only.
 *
 * @returns those that could not take anything in: they need another slot
 */
export async function foldInto(tx: Tx, digests: readonly NewDigest[]): Promise<NewDigest[]> {
  if (digests.length === 0) return [];
  const given = JSON.stringify(
    digests.map((digest) => ({ ...digest, slotAt: moment(digest.slotAt), id: newId(), delivery: newId() })),
  );
  const shape = `jsonb_to_recordset($1::jsonb) AS given ("workspaceId" uuid, "recipientId" uuid, "localDate" date,
    slot text, "slotAt" timestamptz, ids uuid[], id uuid, delivery uuid)`;
  await tx.query(
    `INSERT INTO digests (workspace_id, id, member_id, channel, local_date, slot, slot_at)
     SELECT "workspaceId", id, "recipientId", 'email', "localDate", slot, "slotAt" FROM ${shape}
     ORDER BY "workspaceId", "recipientId", "localDate", slot ON CONFLICT DO NOTHING`,
    [given],
  );
  const joined = `${shape} JOIN digests c ON c.workspace_id = given."workspaceId" AND c.member_id = given."recipientId"
    AND c.channel = 'email' AND c.local_date = given."localDate" AND c.slot = given.slot`;
  await tx.query(
    `INSERT INTO deliveries (workspace_id, id, carries_digest_id, recipient_id, channel, next_attempt_at)
     SELECT c.workspace_id, given.delivery, c.id, c.member_id, 'email', c.slot_at FROM ${joined}
     ORDER BY c.workspace_id, c.id ON CONFLICT ON CONSTRAINT deliveries_once DO NOTHING`,
    [given],
  );
  const open = await tx.query<{ workspaceId: string; recipientId: string; localDate: string; slot: string }>(
    `WITH carrier AS MATERIALIZED (
       SELECT d.workspace_id, d.id AS delivery_id, d.carries_digest_id, c.slot_at, given.* FROM ${joined}
       JOIN deliveries d ON d.workspace_id = c.workspace_id AND d.carries_digest_id = c.id AND d.channel = 'email'
       WHERE d.state = 'pending' AND d.first_tried_at IS NULL
       ORDER BY d.workspace_id, d.id FOR UPDATE OF d
     ), folded AS (
       UPDATE deliveries SET state = 'folded', digest_id = carrier.carries_digest_id, hinted_at = NULL
       FROM carrier CROSS JOIN LATERAL unnest(carrier.ids) AS member (id)
       WHERE deliveries.workspace_id = carrier.workspace_id AND deliveries.id = member.id
         AND deliveries.state = 'pending' AND ${unfolded('deliveries')}
       RETURNING deliveries.workspace_id, deliveries.digest_id, deliveries.urgent
     ), raised AS (
       UPDATE deliveries SET urgent = true, next_attempt_at = carrier.slot_at FROM carrier
       WHERE deliveries.workspace_id = carrier.workspace_id AND deliveries.id = carrier.delivery_id
         AND NOT deliveries.urgent
         AND (carrier.workspace_id, carrier.carries_digest_id) IN (
           SELECT folded.workspace_id, folded.digest_id FROM folded WHERE folded.urgent)
     )
     SELECT "workspaceId", "recipientId", "localDate", slot FROM carrier`,
    [given],
  );
  const taken = new Set(open.map(nameOf));
  return digests.filter((digest) => !taken.has(nameOf(digest)));
}

const nameOf = ({
  workspaceId,
  recipientId,
  localDate,
  slot,
}: Pick<NewDigest, 'workspaceId' | 'recipientId' | 'localDate' | 'slot'>): string =>
  `${workspaceId} ${recipientId} ${localDate} ${slot}`;
