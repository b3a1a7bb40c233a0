import { Db, forgetKeys, keepAnswer, keptAnswer, type Tx, takeKey } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { Refused } from './refused.js';
import type { Submission } from './submission.js';

/** Keys are remembered for 48 hours, in milliseconds. */
const kept = 48 * 3_600_000;

/** Where every writing service method runs: one transaction, done once for each idempotency key. */
@Injectable()
export class Writes {
  constructor(private readonly db: Db) {}

  /**
   * Runs `work` in one transaction and keeps what it answers beside its facts. A second request with the same key waits
   * for the first and gets the same answer; with another body it is refused. The answer is kept for identity, not for
   * display: small JSON, usually the key of what was written.
   */
  once<Answer extends object>(
    actor: Actor,
    { key, requestHash }: Submission,
    work: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    return this.db.transaction(actor, async (tx) => {
      if (key === null) return work(tx);
      const { memberId } = actor;
      const earlier = await takeKey(tx, { memberId, key, requestHash }).catch(refuseBusy);
      if (earlier) {
        if (earlier.requestHash !== requestHash) throw new Refused('key-reused');
        return earlier.response as Answer;
      }
      const answer = await work(tx);
      await forgetKeys(tx, kept);
      await keepAnswer(tx, { memberId, key, status: 200, response: answer });
      return answer;
    });
  }

  /** What a request with this key was answered before; `null`: nothing yet, or it has no key. For work that is dear. */
  async earlier<Answer extends object>(actor: Actor, { key, requestHash }: Submission): Promise<Answer | null> {
    if (key === null) return null;
    const { memberId } = actor;
    const earlier = await this.db.transaction(actor, (tx) => keptAnswer(tx, { memberId, key }));
    if (earlier && earlier.requestHash !== requestHash) throw new Refused('key-reused');
    return earlier && (earlier.response as Answer);
  }
}

/** 55P03, lock not available: the first request holds the key for longer than a request may wait. */
function refuseBusy(fault: unknown): never {
  if ((fault as { code?: string }).code === '55P03') throw new Refused('key-in-progress');
  throw fault;
}
