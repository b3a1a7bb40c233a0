import type { BeliefValue, NewForecast } from '@app/contract';
import {
  addAudit,
  addCheck,
  addCriteriaChange,
  addDueChange,
  addForecast,
  decideJudgement,
  holdPlans,
  lockJudgement,
  memberOf,
  publishedOn,
  type Tx,
  workspaceOf,
} from '@app/db';
import { firstChecks, whyNotAccept } from '@app/forecasts';
import { startOfDay } from '@app/schedule';
import { found, Refused, refuseIf } from '../http/refused.js';
import { refuseUnfitBeliefs } from './beliefs.js';
import { dueOf } from './due.js';
import { plan } from './duty.js';
import { refuseLongCadence } from './refuseLongCadence.js';

/** Of yes or no, what an instant without a belief scores as, unless the forecast declares otherwise. */
const evenChance = 0.5;

/** Who accepts, and in the example's invented past when; people's own acceptances are always now. */
export interface Acceptance {
  readonly memberId: string;
  readonly ownerId?: string;
  /** epoch milliseconds; obeyed in the example workspace only */
  readonly at?: number;
}

/**
 * Makes a forecast, usually of a judgement: its terms, the beliefs it starts with, the duties that follow, and the
 * judgement's end as a mere proposal. Opens with the report's publication, in the workspace's zone, or else now.
 *
 * @returns the new forecast's key
 */
export async function accept(tx: Tx, acceptance: Acceptance, given: NewForecast): Promise<string> {
  const { memberId: by, at } = acceptance;
  const ownerId = acceptance.ownerId ?? by;
  await holdPlans(tx, 'beside others');
  // gone between signing in and here: nothing may be left to somebody who has left
  if (found(await memberOf(tx, ownerId)).leftAt !== null) throw new Refused('not-signed-in');
  const now = at ?? (await tx.now());
  const judgement = given.judgementId === null ? null : found(await lockJudgement(tx, given.judgementId));
  const publishedAt = judgement && (await publicationOf(tx, judgement.reportId));
  const opensAt = Math.min(publishedAt ?? now, now);
  const due = await dueOf(tx, given.due);
  refuseUnfitBeliefs(given);
  refuseLongCadence(given.cadence);
  refuseIf(whyNotAccept(judgement, given, { opensAt, dueAt: due?.at ?? null }));

  const { statement, criteria, voidIf, condition, topic, importance, question, reversed, reason } = given;
  const terms = { statement, criteria, voidIf, condition, topic, importance };
  const { id } = await addForecast(tx, {
    ...terms,
    judgementId: judgement?.id ?? null,
    reportId: judgement?.reportId ?? null,
    question: question.kind === 'binary' ? null : question,
    ...referenceOf(given),
    reversed,
    opensAt,
    due: null, // dated by the fact that follows, so that every date is in the record alike
    cadence: given.cadence ?? null,
    cadenceByRule: given.cadence === undefined, // the plan that follows says how often that is
    nextCheckAt: null,
    ownerId,
    by,
    createdAt: at,
  });
  if (due) await addDueChange(tx, id, { due, reason: null, by, recordedAt: at });
  await addCriteriaChange(tx, id, { ...terms, reason: null, by, recordedAt: at });
  for (const check of firstChecks({ judgement, newForecast: given, publishedAt, now, by })) {
    await addCheck(tx, id, { ...check, recordedAt: at });
  }
  await plan(tx, id, 'accepted');
  if (judgement) await decideJudgement(tx, judgement.id, { state: 'accepted', by, at: now });
  await addAudit(tx, {
    action: 'forecast.accept',
    by,
    on: { kind: 'forecast', id },
    detail: { reason },
    recordedAt: at,
  });
  return id;
}

async function publicationOf(tx: Tx, reportId: string): Promise<number> {
  const { timeZone } = await workspaceOf(tx);
  return startOfDay(await publishedOn(tx, reportId), timeZone);
}

/** Of yes or no a chance is kept, of any other kind what was declared, if anything was. */
function referenceOf({ reference }: NewForecast): { reference: number; referenceBelief: BeliefValue | null } {
  if (reference?.kind === 'binary') return { reference: reference.chance, referenceBelief: null };
  return { reference: evenChance, referenceBelief: reference };
}
