import type { NewEvidence } from '@app/contract';
import { addAudit, addBearing, addEvidence, leaningOn } from '@app/db';
import { Injectable } from '@nestjs/common';
import { prompt } from '../forecasts/duty.js';
import { lockUnchangedWith } from '../forecasts/lockUnchanged.js';
import type { Actor } from '../http/actor.js';
import { refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { isAhead } from '../http/wire.js';
import { Writes } from '../http/writes.js';

@Injectable()
export class EvidenceService {
  constructor(private readonly writes: Writes) {}

  /**
   * Logs something learned and how it weighs on this forecast; its day may lie in the past, never ahead. Strong evidence
   * asks the owner for a look, and a worse grade of its source asks the owners of all that leaned on that source.
   */
  log(actor: Actor, submission: Submission, key: string, evidence: NewEvidence): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      const { forecast, beside: leaning } = await lockUnchangedWith(tx, key, submission, () => leaningOn(tx, evidence));
      refuseIf(isAhead(evidence.occurredOn, await tx.now()) ? 'date-in-future' : null);
      const { direction, odds, ...learned } = evidence;
      const by = actor.memberId;
      const { id } = await addEvidence(tx, { ...learned, by });
      await addBearing(tx, forecast.id, { evidenceId: id, direction, odds, by });
      const ratio = oddsFor(evidence);
      if (ratio !== null) await prompt(tx, [forecast.id], { kind: 'evidence', id, odds: ratio });
      await prompt(tx, leaning, { kind: 'source', id });
      await addAudit(tx, { action: 'evidence.log', by, on: { kind: 'forecast', id: forecast.id } });
      return { id: forecast.id };
    });
  }
}

/** Odds as one ratio, above 1 for and below 1 against; `null` where nothing was weighed. */
function oddsFor({ direction, odds }: NewEvidence): number | null {
  if (odds === null || direction === 'neutral') return null;
  return direction === 'for' ? odds : 1 / odds;
}
