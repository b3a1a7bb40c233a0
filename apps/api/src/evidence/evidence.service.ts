import type { NewEvidence } from '@app/contract';
import { addAudit, addBearing, addEvidence } from '@app/db';
import { Injectable } from '@nestjs/common';
import { lockUnchanged } from '../forecasts/lockUnchanged.js';
import type { Actor } from '../http/actor.js';
import { refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { isAhead } from '../http/wire.js';
import { Writes } from '../http/writes.js';

@Injectable()
export class EvidenceService {
  constructor(private readonly writes: Writes) {}

  /** Logs something learned and how it weighs on this forecast; its day may lie in the past, never ahead. */
  log(actor: Actor, submission: Submission, key: string, evidence: NewEvidence): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      const forecast = await lockUnchanged(tx, key, submission);
      refuseIf(isAhead(evidence.occurredOn, await tx.now()) ? 'date-in-future' : null);
      const { direction, odds, ...learned } = evidence;
      const by = actor.memberId;
      const { id } = await addEvidence(tx, { ...learned, by });
      await addBearing(tx, forecast.id, { evidenceId: id, direction, odds, by });
      await addAudit(tx, { action: 'evidence.log', by, on: { kind: 'forecast', id: forecast.id } });
      return { id: forecast.id };
    });
  }
}
