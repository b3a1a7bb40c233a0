import type { Notice, NoticePage, PageQuery } from '@app/contract';
import { Db, readNotice, readNoticeBy, readNotices } from '@app/db';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { moment, pageOfRows, placeOf } from '../http/cursor.js';
import { found } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { noticeOf } from './noticeOf.js';

const place = z.object({ at: moment, id: z.uuid() });

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
