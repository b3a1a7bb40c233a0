import type { NoticeSettings } from '@app/contract';
import { addAudit, Db, noticeSettingsOf, saveNoticeSettings } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';

@Injectable()
export class NoticeSettingsService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  show(actor: Actor): Promise<NoticeSettings> {
    return this.db.transaction(actor, (tx) => noticeSettingsOf(tx, actor.memberId));
  }

  /** Keeps how somebody wants to be told. Plans stay: when a message may leave is asked when it is about to. */
  async save(actor: Actor, submission: Submission, settings: NoticeSettings): Promise<NoticeSettings> {
    const { memberId } = actor;
    await this.writes.once(actor, submission, async (tx) => {
      await saveNoticeSettings(tx, memberId, settings);
      await addAudit(tx, {
        action: 'noticeSettings.change',
        by: memberId,
        on: { kind: 'member', id: memberId },
        detail: settings,
      });
      return {};
    });
    return this.show(actor);
  }
}
