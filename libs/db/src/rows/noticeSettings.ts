import type { NoticeSettings } from '@app/contract';
import type { Tx } from '../tx.js';

/** How somebody who never said is told: each by itself, at any hour. */
export const usualNoticeSettings: NoticeSettings = { mail: true, quiet: null, digest: null };

/** A row of `notice_settings`, columns as they are. */
export interface FlatNoticeSettings {
  readonly mail: boolean;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly digestEvery: string | null;
  readonly digestWeekday: number | null;
  readonly digestAt: string | null;
}

/** How a member wants to be told, as they kept it; `usualNoticeSettings` where they never did. */
export async function noticeSettingsOf(tx: Tx, memberId: string): Promise<NoticeSettings> {
  const row = await tx.maybeOne<FlatNoticeSettings>(
    `SELECT mail, quiet_from AS "quietFrom", quiet_to AS "quietTo", digest_every AS "digestEvery",
       digest_weekday AS "digestWeekday", digest_at AS "digestAt"
     FROM notice_settings WHERE workspace_id = $1 AND member_id = $2`,
    [tx.workspaceId, memberId],
  );
  return noticeSettingsFrom(row);
}

/** The settings that a row holds; none: the usual ones. */
export function noticeSettingsFrom(row: FlatNoticeSettings | null | undefined): NoticeSettings {
  if (!row) return usualNoticeSettings;
  const { mail, quietFrom, quietTo, digestEvery, digestWeekday, digestAt } = row;
  return {
    mail,
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    digest:
      digestEvery === null || digestAt === null
        ? null
        : { every: digestEvery as 'day' | 'week', weekday: digestWeekday, at: digestAt },
  };
}

/** Keeps how a member wants to be told. */
export async function saveNoticeSettings(
  tx: Tx,
  memberId: string,
  { mail, quiet, digest }: NoticeSettings,
): Promise<void> {
  await tx.query(
    `INSERT INTO notice_settings (workspace_id, member_id, mail, quiet_from, quiet_to, digest_every, digest_weekday, digest_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (workspace_id, member_id) DO UPDATE SET mail = EXCLUDED.mail, quiet_from = EXCLUDED.quiet_from,
       quiet_to = EXCLUDED.quiet_to, digest_every = EXCLUDED.digest_every, digest_weekday = EXCLUDED.digest_weekday,
       digest_at = EXCLUDED.digest_at, changed_at = app_now()`,
    [
      ...[tx.workspaceId, memberId, mail, quiet?.from ?? null, quiet?.to ?? null],
      ...[digest?.every ?? null, digest?.weekday ?? null, digest?.at ?? null],
    ],
  );
}

/** Everybody here by member key, and how they want to be told. */
export async function recipientsOf(
  tx: Tx,
): Promise<Map<string, { recipient: { id: string; name: string }; settings: NoticeSettings }>> {
  const rows = await tx.query<{ id: string; name: string; settings: FlatNoticeSettings | null }>(
    `SELECT members.id, users.name, CASE WHEN kept.member_id IS NOT NULL THEN jsonb_build_object('mail', mail,
       'quietFrom', quiet_from, 'quietTo', quiet_to, 'digestEvery', digest_every, 'digestWeekday', digest_weekday,
       'digestAt', digest_at) END AS settings
     FROM members JOIN users ON users.id = members.user_id
     LEFT JOIN notice_settings kept ON kept.workspace_id = members.workspace_id AND kept.member_id = members.id
     WHERE members.workspace_id = $1`,
    [tx.workspaceId],
  );
  return new Map(
    rows.map(({ id, name, settings }) => [id, { recipient: { id, name }, settings: noticeSettingsFrom(settings) }]),
  );
}
