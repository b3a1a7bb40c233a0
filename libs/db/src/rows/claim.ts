import type { ReminderKind } from '@app/contract';
import type { Tx } from '../tx.js';
import { moment } from './moment.js';
import { wayOf } from './take.js';

/** What a claimed delivery carries, for writing its message. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly token: string;
  readonly attempts: number;
  /** epoch milliseconds; `null`: this is the first try */
  readonly firstTriedAt: number | null;
  readonly channel: 'email' | 'webhook' | 'chat';
  /** `null`: mail, which goes to the person's address */
  readonly endpoint: ClaimedEndpoint | null;
  readonly recipient: { readonly id: string; readonly name: string; readonly email: string; readonly zone: string };
  readonly workspace: { readonly id: string; readonly name: string; readonly lexicon: string };
  /** the slot of one message for many notices; `null`: one notice by itself */
  readonly digest: { readonly localDate: string; readonly slot: string } | null;
  /** one, or what the digest still has to tell, oldest first */
  readonly items: readonly ClaimedItem[];
}

/** Where a webhook or a chat message goes. */
export interface ClaimedEndpoint {
  readonly id: string;
  readonly kind: 'webhook' | 'chat';
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  /** signs beside the new one while it still counts; `null`: over, or never was */
  readonly formerSecret: string | null;
}

/** One notice of a claimed delivery. */
export interface ClaimedItem {
  readonly noticeId: string;
  readonly kind: ReminderKind;
  readonly noticeAt: number;
  readonly forecast: {
    readonly id: string;
    readonly number: number;
    readonly statement: string;
    /** `null` when undated */
    readonly due: { readonly date: string } | null;
    /** epoch milliseconds; `null` when nobody looked yet */
    readonly lastCheckAt: number | null;
    /** rows in its check table, undone ones and undoings included; only ever grows */
    readonly checksRecorded: number;
    /** not `null`: messages say nothing of it but its number */
    readonly marking: string | null;
    /** what its report and the recipient said, oldest first, for the picture; colleagues' numbers stay out of mail */
    readonly history: readonly ClaimedSaying[];
    /** what stands, where its report or the recipient said it; `null`: nothing, no plain chance, or a colleague's */
    readonly standing: { readonly chance: number; readonly reason: string | null } | null;
  };
}

/** One number of a history. */
export interface ClaimedSaying {
  readonly at: number;
  readonly chance: number;
  readonly by: 'report' | 'recipient';
  /** looked at and left as it was */
  readonly kept: boolean;
}

/** The hours in which somebody wants nothing sent, `HH:MM` on their own wall clock. */
interface QuietHours {
  readonly from: string;
  readonly to: string;
}

interface Claim {
  readonly id: string;
  readonly token: string;
  readonly leaseSeconds: number;
  /** when a message may go out to somebody with such hours: `now` itself, or their end (epoch milliseconds) */
  readonly endOfQuiet: (now: number, quiet: QuietHours, zone: string) => number;
}

/**
 * Takes a delivery for `leaseSeconds`, asking once more whether it may still go out: the person still a member who
 * wants mail, the endpoint on, the forecast open, its due date not moved since, and nobody did meanwhile what it asks
 * for. What may not is cancelled here, with the reason; a digest loses what is not asked any more and is cancelled once
 * it is empty. In somebody's quiet hours, and while the way out rests, it waits without using up a try. `null`: taken by
 * another, cancelled, or not due. The lease makes a dead worker's delivery free again; `token` makes a slow worker's
 * late answer count for nothing.
 */
export async function claimDelivery(tx: Tx, claim: Claim): Promise<ClaimedDelivery | null> {
  const { id, token } = claim;
  const found = await lockFree(tx, id);
  if (!found) return null;
  const { whyNot, quiet, rests, ...delivery } = found;
  const items = whyNot === null ? await itemsOf(tx, id) : [];
  const asked = items.filter((item) => item.whyNot === null);
  if (asked.length === 0) {
    const empty = delivery.digest
      ? 'nothing in it is asked any more'
      : (items[0]?.whyNot ?? 'there is nothing to tell');
    await cancel(tx, id, whyNot ?? empty);
    return null;
  }
  if (rests || quiet !== null) {
    const now = await tx.now();
    const from = quiet ? claim.endOfQuiet(now, quiet, delivery.recipient.zone) : now;
    if (rests || from > now) {
      await putOff(tx, id, from > now ? from : null);
      return null;
    }
  }
  await lend(tx, claim);
  const attempts = delivery.attempts + 1;
  return { ...delivery, token, attempts, items: asked.map(({ whyNot: _, ...item }) => item) };
}

type Found = Omit<ClaimedDelivery, 'token' | 'items'> & {
  /** why it goes to nobody */
  readonly whyNot: string | null;
  /** `null`: none, or they do not hold for this one */
  readonly quiet: QuietHours | null;
  /** its way out does */
  readonly rests: boolean;
};

/** A delivery that is due and that nobody holds, locked, and to whom it goes. */
function lockFree(tx: Tx, id: string): Promise<Found | null> {
  return tx.maybeOne<Found>(
    `SELECT d.id, d.attempts, d.channel, d.first_tried_at AS "firstTriedAt",
       jsonb_build_object('id', m.id, 'name', u.name, 'email', u.email, 'zone', m.time_zone) AS recipient,
       jsonb_build_object('id', w.id, 'name', w.name, 'lexicon', w.lexicon) AS workspace,
       CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id, 'kind', e.kind, 'name', e.name, 'url', e.url,
         'secret', e.secret,
         'formerSecret', CASE WHEN e.former_until > app_now() THEN e.former_secret END) END AS endpoint,
       CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('localDate', c.local_date, 'slot', c.slot) END AS digest,
       CASE
         WHEN w.is_example THEN 'the example workspace sends no mail'
         WHEN m.left_at IS NOT NULL THEN 'the person has left'
         WHEN d.channel = 'email' AND NOT coalesce(s.mail, true) THEN 'unsubscribed'
         WHEN e.state <> 'on' THEN 'the endpoint is not on'
       END AS "whyNot",
       CASE WHEN s.quiet_from IS NOT NULL AND NOT d.urgent AND (e.id IS NULL OR e.member_id IS NOT NULL)
         THEN jsonb_build_object('from', s.quiet_from, 'to', s.quiet_to) END AS quiet,
       coalesce(way.open_until > app_now(), false) AS rests
     FROM deliveries d
     JOIN members m ON m.workspace_id = d.workspace_id AND m.id = d.recipient_id
     JOIN users u ON u.id = m.user_id
     JOIN workspaces w ON w.id = d.workspace_id
     LEFT JOIN notice_settings s ON s.workspace_id = d.workspace_id AND s.member_id = d.recipient_id
     LEFT JOIN endpoints e ON e.workspace_id = d.workspace_id AND e.id = d.endpoint_id
     LEFT JOIN digests c ON c.workspace_id = d.workspace_id AND c.id = d.carries_digest_id
     LEFT JOIN channel_states way ON way.channel = ${wayOf('d')}
     WHERE d.workspace_id = $1 AND d.id = $2 AND d.state IN ('pending', 'sending') AND d.next_attempt_at <= app_now()
       AND (d.lease_until IS NULL OR d.lease_until < app_now())
     FOR UPDATE OF d SKIP LOCKED`,
    [tx.workspaceId, id],
  );
}

/** From here on it is being sent; the try counts. */
async function lend(tx: Tx, { id, token, leaseSeconds }: Claim): Promise<void> {
  await tx.query(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1, lease_token = $3, last_error = NULL,
       first_tried_at = coalesce(first_tried_at, app_now()), lease_until = app_now() + make_interval(secs => $4)
     WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, token, leaseSeconds],
  );
}

/** `until` the end of quiet hours; `null`: until its way out is open, which moves nothing: a message is as late as it was. */
async function putOff(tx: Tx, id: string, until: number | null): Promise<void> {
  await tx.query(
    `UPDATE deliveries SET state = 'pending', next_attempt_at = coalesce($3, next_attempt_at), lease_until = NULL,
       hinted_at = NULL
     WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, until === null ? null : moment(until)],
  );
}

async function cancel(tx: Tx, id: string, why: string): Promise<void> {
  await tx.query(
    `UPDATE deliveries SET state = 'cancelled', lease_until = NULL, last_error = $3
     WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, why],
  );
}

/** What it tells, oldest first: its own notice, or those of the deliveries that were folded into its digest. */
function itemsOf(tx: Tx, id: string): Promise<(ClaimedItem & { whyNot: string | null })[]> {
  return tx.query(
    `SELECT n.id AS "noticeId", n.kind, n.created_at AS "noticeAt",
       jsonb_build_object('id', f.id, 'number', f.number, 'statement', f.statement,
         'due', CASE WHEN f.due_date IS NOT NULL THEN jsonb_build_object('date', f.due_date) END,
         'lastCheckAt', floor(extract(epoch FROM f.last_check_at) * 1000), 'marking', f.marking,
         'checksRecorded', (
           SELECT count(*) FROM checks c WHERE c.workspace_id = f.workspace_id AND c.forecast_id = f.id
         ),
         'history', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('at', floor(extract(epoch FROM c.effective_at) * 1000),
             'chance', c.chance_ppm / 1e6, 'by', CASE c.origin WHEN 'report' THEN 'report' ELSE 'recipient' END,
             'kept', c.kind = 'kept') ORDER BY c.effective_at, c.id), '[]')
           FROM checks c WHERE c.workspace_id = f.workspace_id AND c.forecast_id = f.id AND c.chance_ppm IS NOT NULL
             AND (c.origin = 'report' OR c.by = n.recipient_id)
             AND NOT EXISTS (SELECT FROM checks u WHERE u.workspace_id = c.workspace_id AND u.undoes = c.id)
         ),
         'standing', (
           SELECT CASE WHEN (last.origin = 'report' OR last.by = n.recipient_id) AND last.chance_ppm IS NOT NULL
             THEN jsonb_build_object('chance', last.chance_ppm / 1e6, 'reason', last.reason) END
           FROM (
             SELECT c.origin, c.by, c.chance_ppm, c.reason FROM checks c
             WHERE c.workspace_id = f.workspace_id AND c.forecast_id = f.id AND c.kind <> 'undone'
               AND NOT EXISTS (SELECT FROM checks u WHERE u.workspace_id = c.workspace_id AND u.undoes = c.id)
             ORDER BY c.effective_at DESC, c.recorded_at DESC LIMIT 1
           ) AS last
         )) AS forecast,
       CASE
         WHEN f.closed_at IS NOT NULL THEN 'the outcome was recorded'
         WHEN f.withdrawn_at IS NOT NULL THEN 'the forecast was withdrawn'
         WHEN f.due_rev IS DISTINCT FROM told.due_rev THEN 'the due date was moved'
         WHEN n.done_at IS NOT NULL THEN 'what it asks for was done'
         WHEN n.snoozed_until > app_now() THEN 'it was put off'
       END AS "whyNot"
     FROM deliveries d
     JOIN deliveries told ON told.workspace_id = d.workspace_id
       AND (told.id = d.id AND d.carries_digest_id IS NULL
         OR told.digest_id = d.carries_digest_id AND told.state = 'folded')
     JOIN notices n ON n.workspace_id = told.workspace_id AND n.id = told.notice_id
     JOIN forecasts f ON f.workspace_id = n.workspace_id AND f.id = n.forecast_id
     WHERE d.workspace_id = $1 AND d.id = $2
     ORDER BY n.created_at, n.id`,
    [tx.workspaceId, id],
  );
}
