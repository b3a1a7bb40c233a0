import type { SecondOpinion } from '@app/contract';
import { addAudit, Db, readJudgement, readReport } from '@app/db';
import { OpinionFault, questionAbout, type SecondOpinionModel } from '@app/judgements';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';

/** What the model is injected by; `null` where none is set up. */
export const modelToken = Symbol('second opinion');

/** Questions open at one time; a model on the same machine answers no faster for being asked more. */
const mostOpen = 4;

@Injectable()
export class SecondOpinionsService {
  private open = 0;

  constructor(
    private readonly db: Db,
    @Inject(modelToken) private readonly model: SecondOpinionModel | null,
  ) {}

  /** Asks the model. That it was asked is on record before anything is sent; the report stays as it is. */
  async ask(actor: Actor, id: string): Promise<SecondOpinion> {
    const { model } = this;
    const { reportId, mentions } = found(await this.db.read(actor, (prisma) => readJudgement(prisma, id)));
    if (!model) throw new Refused('second-opinion-off');
    if (this.open >= mostOpen) throw new Refused('too-many-tries', { retryAfter: 10 });
    const { text, publishedOn } = found(await this.db.read(actor, (prisma) => readReport(prisma, reportId)));
    this.open += 1;
    try {
      await this.db.transaction(actor, (tx) =>
        addAudit(tx, {
          action: 'judgement.askSecondOpinion',
          by: actor.memberId,
          on: { kind: 'judgement', id },
          detail: { model: model.name },
        }),
      );
      return await model.ask(questionAbout(text, mentions, publishedOn)).catch(refuseFault);
    } finally {
      this.open -= 1;
    }
  }
}

function refuseFault(fault: unknown): never {
  if (fault instanceof OpinionFault) throw new Refused('second-opinion-failed', { detail: fault.message });
  throw fault;
}
