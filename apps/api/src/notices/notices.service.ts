import type { Notice, NoticePage, PageQuery } from '@app/contract';
import { Db, type ListedNotice, readNotice, readNoticeBy, readNotices } from '@app/db';
import { sentence } from '@app/notices';
import { dayIn } from '@app/schedule';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { moment, pageOfRows, placeOf } from '../http/cursor.js';
import { found } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { iso, isoOrNull } from '../http/wire.js';
import { Writes } from '../http/writes.js';

const place = z.object({ at: moment, id: z.uuid() });

const mailStates: Readonly<Record<string, Notice['mail']>> = {
  pending: 'waiting',
  sending: 'waiting',
  held: 'waiting',
  sent: 'sent',
  dead: 'failed',
};

@Injectable()
export class NoticesService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** One's own inbox, newest first. */
  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<z.infer<typeof NoticePage>> {
    const after = placeOf(place, cursor);
    const rows = await this.db.read(actor, (prisma) =>
      readNotices(prisma, actor.memberId, { after, limit: limit + 1 }),
    );
    return pageOfRows(
      rows,
      limit,
      (row) => noticeOf(row, actor.timeZone),
      ({ at, id }) => ({ at, id }),
    );
  }

  /** Marks one's own notice as read; the first reading counts. */
  async read(actor: Actor, submission: Submission, id: string): Promise<Notice> {
    await this.writes.once(actor, submission, async (tx) => {
      found((await readNoticeBy(tx, id, actor.memberId)) || null);
      return { id };
    });
    const row = await this.db.read(actor, (prisma) => readNotice(prisma, actor.memberId, id));
    return noticeOf(found(row), actor.timeZone);
  }
}

function noticeOf(row: ListedNotice, zone: string): Notice {
  const { dueOn, lastCheckAt, ...forecast } = row.forecast;
  const kind = row.kind as Notice['kind'];
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
    at: iso(row.at),
    readAt: isoOrNull(row.readAt),
    doneAt: isoOrNull(row.doneAt),
    snoozedUntil: isoOrNull(row.snoozedUntil),
    forecast,
    mail: mailStates[row.mail ?? ''] ?? 'none',
  };
}
