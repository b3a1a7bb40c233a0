import { type ForecastRow, lockForecasts, type MemberRow, type Tx } from '@app/db';
import { changeDuties, type DutyEdits } from '../forecasts/changeDuties.js';
import { Refused } from '../http/refused.js';

/** Who gives what they look after to whom, and why. */
export interface HandedOver {
  /** member */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Gives what somebody does for these forecasts to somebody else; returns how many were theirs. Plan them afterwards. */
export async function handOverAll(
  tx: Tx,
  actor: { memberId: string },
  ids: readonly string[],
  { from, to, reason }: HandedOver,
): Promise<number> {
  const theirs = (await lockForecasts(tx, ids)).flatMap((forecast) => handedOver(forecast, from, to));
  await changeDuties(tx, actor, theirs, reason);
  return theirs.length;
}

/** Only somebody else who is here and may look takes over. */
export function refuseHeir(members: readonly MemberRow[], from: string, to: string): void {
  const heir = members.find(({ id }) => id === to);
  if (to !== from && heir?.leftAt === null && heir.role !== 'reader') return;
  throw new Refused('cannot-look-after', {
    errors: [{ at: 'to', says: 'takes somebody else who is here and no reader' }],
  });
}

/** What somebody did for a forecast, done by somebody else from now on; deputy and lead are never who owns it. */
function handedOver(forecast: ForecastRow, from: string, to: string): DutyEdits[] {
  const { ownerId, deputyId, leadId, judgeId } = forecast;
  if (![ownerId, deputyId, leadId, judgeId].includes(from)) return [];
  const owner = ownerId === from ? to : ownerId;
  const beside = owner === to ? null : to;
  const edit = {
    ownerId: owner,
    deputyId: deputyId === from ? beside : deputyId,
    leadId: leadId === from ? beside : leadId,
    judgeId: judgeId === from ? to : judgeId,
  };
  return [{ forecast, edit }];
}
