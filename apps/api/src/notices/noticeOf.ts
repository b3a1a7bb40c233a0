import type { Notice } from '@app/contract';
import type { ListedNotice } from '@app/db';
import { sentence } from '@app/notices';
import { dayIn, promptReason } from '@app/schedule';
import { iso, isoOrNull } from '../http/wire.js';

const mailStates: Readonly<Record<string, Notice['mail']>> = {
  pending: 'waiting',
  sending: 'waiting',
  held: 'waiting',
  sent: 'sent',
  folded: 'digest',
  dead: 'failed',
};

/** A notice as its recipient reads it, with days counted on their wall clock. */
export function noticeOf(row: ListedNotice, zone: string): Notice {
  const { dueOn, lastCheckAt, ...forecast } = row.forecast;
  const kind = row.kind as Notice['kind'];
  const mail = mailStates[row.mail?.state ?? ''] ?? 'none';
  return {
    id: row.id,
    kind,
    says: sentence({
      kind,
      day: dayIn(row.at, zone),
      forecast: {
        number: forecast.number,
        due: dueOn === null ? null : { date: dueOn },
        lastCheckOn: lastCheckAt === null ? null : dayIn(lastCheckAt, zone),
      },
    }),
    why: row.rule === null ? '' : promptReason(row.rule),
    at: iso(row.at),
    readAt: isoOrNull(row.readAt),
    doneAt: isoOrNull(row.doneAt),
    snoozedUntil: isoOrNull(row.snoozedUntil),
    forecast,
    mail,
    mailError: mail === 'failed' ? (row.mail?.error ?? null) : null,
  };
}
