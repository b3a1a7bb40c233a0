import type { Dismissal, Horizon, Judgement, JudgementEdit } from '@app/contract';
import { addAudit, Db, decideJudgement, editJudgement, lockJudgement, readJudgement, type Tx } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { judgementOf } from '../reports/reportOf.js';

@Injectable()
export class JudgementsService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** Corrects how a judgement is put before it is decided; what was proposed stays beside it. */
  edit(actor: Actor, submission: Submission, id: string, edit: JudgementEdit): Promise<Judgement> {
    return this.write(actor, submission, id, { action: 'judgement.edit', detail: { ...edit } }, async (tx) => {
      const judgement = found(await lockJudgement(tx, id));
      if (judgement.state !== 'proposed') throw new Refused('already-decided');
      await editJudgement(tx, id, {
        statement: edit.statement ?? judgement.statement,
        horizon: horizonOf(judgement.horizon, edit.due),
        condition: edit.condition === undefined ? judgement.condition : edit.condition,
      });
    });
  }

  dismiss(actor: Actor, submission: Submission, id: string, { reason }: Dismissal): Promise<Judgement> {
    return this.write(actor, submission, id, { action: 'judgement.dismiss' }, async (tx) => {
      const judgement = found(await lockJudgement(tx, id));
      if (judgement.state !== 'proposed') throw new Refused('already-decided');
      await decideJudgement(tx, id, {
        state: 'dismissed',
        by: actor.memberId,
        at: await tx.now(),
        reason: reason ?? null,
      });
    });
  }

  /** Takes a dismissal back. */
  restore(actor: Actor, submission: Submission, id: string): Promise<Judgement> {
    return this.write(actor, submission, id, { action: 'judgement.restore' }, async (tx) => {
      const judgement = found(await lockJudgement(tx, id));
      if (judgement.state === 'proposed') throw new Refused('not-decided');
      if (judgement.state !== 'dismissed') throw new Refused('already-decided');
      await decideJudgement(tx, id, { state: 'proposed' });
    });
  }

  private async write(
    actor: Actor,
    submission: Submission,
    id: string,
    told: { action: string; detail?: Record<string, unknown> },
    work: (tx: Tx) => Promise<void>,
  ): Promise<Judgement> {
    await this.writes.once(actor, submission, async (tx) => {
      await work(tx);
      await addAudit(tx, { ...told, by: actor.memberId, on: { kind: 'judgement', id } });
      return { id };
    });
    return judgementOf(found(await this.db.read(actor, (prisma) => readJudgement(prisma, id))));
  }
}

/** A day that a person gave takes the place of the one that was read or assumed; `undefined` leaves it. */
function horizonOf(read: Horizon | null, due: string | null | undefined): Horizon | null {
  if (due === undefined) return read;
  if (due === null) return null;
  return { text: read?.text ?? '', due, origin: 'person' };
}
