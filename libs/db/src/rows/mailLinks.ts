import type { Tx } from '../tx.js';
import { lockForecast } from './forecasts.js';
import { newId } from './ids.js';

/** A link in a mail, and how what it is about stands now. */
export interface MailLinkRow {
  readonly id: string;
  readonly action: 'keep' | 'snooze' | 'unsubscribe';
  readonly memberId: string;
  readonly person: string;
  readonly workspace: string;
  /** `null`: it is about no forecast */
  readonly forecast: {
    readonly id: string;
    readonly number: number;
    readonly statement: string;
    /** `null`: may be shown to whoever has the link */
    readonly marking: string | null;
  } | null;
  readonly noticeId: string | null;
  /** epoch milliseconds */
  readonly expiresAt: number;
  /** `null`: not yet */
  readonly usedAt: number | null;
  /**
   * whether what it offers is not asked any more: done, put off, closed, withdrawn, or the person has left; a number is not
   * kept either once anybody looked, for it need not be the one that the mail says
   */
  readonly tooLate: boolean;
}

const selected = `SELECT link.id, link.action, link.member_id AS "memberId", users.name AS person, workspaces.name AS workspace,
    CASE WHEN forecasts.id IS NOT NULL THEN jsonb_build_object('id', forecasts.id, 'number', forecasts.number,
      'statement', forecasts.statement, 'marking', forecasts.marking) END AS forecast,
    link.notice_id AS "noticeId", link.expires_at AS "expiresAt", link.used_at AS "usedAt",
    members.left_at IS NOT NULL OR forecasts.closed_at IS NOT NULL OR forecasts.withdrawn_at IS NOT NULL
      OR notices.done_at IS NOT NULL
      OR (link.action = 'snooze' AND notices.snoozed_until IS NOT NULL)
      OR (link.action = 'keep' AND link.checks_recorded <> (
        SELECT count(*) FROM checks WHERE checks.workspace_id = link.workspace_id AND checks.forecast_id = link.forecast_id
      )) AS "tooLate"
  FROM mail_links link
  JOIN members ON members.workspace_id = link.workspace_id AND members.id = link.member_id
  JOIN users ON users.id = members.user_id
  JOIN workspaces ON workspaces.id = link.workspace_id
  LEFT JOIN forecasts ON forecasts.workspace_id = link.workspace_id AND forecasts.id = link.forecast_id
  LEFT JOIN notices ON notices.workspace_id = link.workspace_id AND notices.id = link.notice_id
  WHERE link.workspace_id = $1 AND link.token_hash = $2`;

/** The link whose token has this hash; `null` when this workspace has none. */
export function mailLinkOf(tx: Tx, tokenHash: string): Promise<MailLinkRow | null> {
  return tx.maybeOne<MailLinkRow>(selected, [tx.workspaceId, tokenHash]);
}

/**
 * The same, locked until the transaction ends with the forecast it is about: of two who confirm at once one comes second,
 * and so does who confirms while somebody looks.
 */
export async function lockMailLink(tx: Tx, tokenHash: string): Promise<MailLinkRow | null> {
  const held = await tx.maybeOne<{ forecastId: string | null }>(
    `SELECT forecast_id AS "forecastId" FROM mail_links WHERE workspace_id = $1 AND token_hash = $2 FOR UPDATE`,
    [tx.workspaceId, tokenHash],
  );
  if (held?.forecastId) await lockForecast(tx, held.forecastId);
  // a statement of its own: one that waited for the lock would still answer from before it was given
  return mailLinkOf(tx, tokenHash);
}

/** What the link offered was done. */
export async function spendMailLink(tx: Tx, id: string): Promise<void> {
  await tx.query('UPDATE mail_links SET used_at = app_now() WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
}

/** No mail to this member any more; what waits is not sent. Their inbox goes on holding everything. */
export async function stopMail(tx: Tx, memberId: string): Promise<void> {
  await tx.query(
    `INSERT INTO notice_settings (workspace_id, member_id, mail) VALUES ($1, $2, false)
     ON CONFLICT (workspace_id, member_id) DO UPDATE SET mail = false, changed_at = app_now()`,
    [tx.workspaceId, memberId],
  );
  await tx.query(
    `UPDATE deliveries SET state = 'cancelled', last_error = 'they want no mail any more'
     WHERE workspace_id = $1 AND recipient_id = $2 AND channel = 'email' AND state IN ('pending', 'held')`,
    [tx.workspaceId, memberId],
  );
}

/** A link that a mail is about to carry. */
export interface NewMailLink {
  readonly action: 'keep' | 'snooze' | 'unsubscribe';
  readonly memberId: string;
  /** both `null`: for every mail of this workspace */
  readonly forecastId: string | null;
  readonly noticeId: string | null;
  /** how many checks the forecast had when its number was read for the mail; `null`: it keeps none */
  readonly checksRecorded: number | null;
  /** SHA-256 of the token, hexadecimal; the token itself is in the mail alone */
  readonly tokenHash: string;
}

/**
 * Keeps what the links of a mail may do, from now: keeping and putting off for seven days, unsubscribing for two years,
 * since the button of a mail program has to work in old mail too.
 */
export async function addMailLinks(tx: Tx, links: readonly NewMailLink[]): Promise<void> {
  await tx.query(
    `INSERT INTO mail_links (workspace_id, id, member_id, forecast_id, notice_id, action, token_hash, checks_recorded,
       expires_at)
     SELECT $1, link.id, link.member_id, link.forecast_id, link.notice_id, link.action, link.token_hash,
       link.checks_recorded,
       app_now() + CASE link.action WHEN 'unsubscribe' THEN interval '2 years' ELSE interval '7 days' END
     FROM jsonb_to_recordset($2::jsonb) AS link (id uuid, member_id uuid, forecast_id uuid, notice_id uuid, action text,
       token_hash text, checks_recorded integer)`,
    [
      tx.workspaceId,
      JSON.stringify(
        links.map(({ action, memberId, forecastId, noticeId, tokenHash, checksRecorded }) => ({
          id: newId(),
          member_id: memberId,
          forecast_id: forecastId,
          notice_id: noticeId,
          action,
          token_hash: tokenHash,
          checks_recorded: checksRecorded,
        })),
      ),
    ],
  );
}
