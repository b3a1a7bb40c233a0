import type { Notice, NoticePage, PageQuery } from '@app/contract';
import { addAudit, Db, readNotice, readNoticeBy, readNotices } from '@app/db';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../http/actor.js';
import { pageOfRows, placeOf } from '../http/cursor.js';
import { found } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { iso } from '../http/wire.js';
import { Writes } from '../http/writes.js';
import { noticeOf } from './noticeOf.js';
import { snooze, wake } from './snooze.js';

const place = z.object({ id: z.uuid() });

@Injectable()
export class NoticesService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** One's own inbox, newest first, without what one put off until later. */
  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<z.infer<typeof NoticePage>> {
    const after = placeOf(place, cursor)?.id ?? null;
    const rows = await this.db.read(actor, (prisma, now) =>
      readNotices(prisma, actor, { now, after, limit: limit + 1 }),
    );
    return pageOfRows(
      rows,
      limit,
      (row) => noticeOf(row, actor.timeZone),
      ({ id }) => ({ id }),
    );
  }

  /** Marks one's own notice as read; the first reading counts. */
  async read(actor: Actor, submission: Submission, id: string): Promise<Notice> {
    await this.writes.once(actor, submission, async (tx) => {
      found((await readNoticeBy(tx, id, actor.memberId)) || null);
      return { id };
    });
    return this.show(actor, id);
  }

  /** Puts one's own prompt off until a moment, epoch milliseconds. */
  async snooze(actor: Actor, submission: Submission, id: string, until: number): Promise<Notice> {
    const { memberId: by } = actor;
    await this.writes.once(actor, submission, async (tx) => {
      await snooze(tx, by, id, until);
      const detail = { until: iso(until) };
      await addAudit(tx, { action: 'notice.snooze', by, on: { kind: 'notice', id }, detail });
      return { id };
    });
    return this.show(actor, id);
  }

  /** Brings one's own prompt back that was put off. */
  async wake(actor: Actor, submission: Submission, id: string): Promise<Notice> {
    const { memberId: by } = actor;
    await this.writes.once(actor, submission, async (tx) => {
      await wake(tx, by, id);
      await addAudit(tx, { action: 'notice.wake', by, on: { kind: 'notice', id } });
      return { id };
    });
    return this.show(actor, id);
  }

  private async show(actor: Actor, id: string): Promise<Notice> {
    const row = await this.db.read(actor, (prisma) => readNotice(prisma, actor.memberId, id));
    return noticeOf(found(row), actor.timeZone);
  }
}
