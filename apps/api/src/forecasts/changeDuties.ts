import { addAudits, type DutyRow, dutyAction, type ForecastRow, setDuties, type Tx } from '@app/db';

/** A locked forecast, and what becomes of who looks after it, its cadence and its marking; what is left out stays. */
export interface DutyEdits {
  readonly forecast: ForecastRow;
  readonly edit: Partial<DutyRow>;
}

/** Keeps who looks after forecasts, with an entry in the history of each that really changes. Plan them afterwards. */
export async function changeDuties(
  tx: Tx,
  { memberId }: { memberId: string },
  edits: readonly DutyEdits[],
  reason: string | null,
): Promise<void> {
  const changes = edits.map(differenceOf).filter(({ to }) => Object.keys(to).length > 0);
  if (changes.length === 0) return;
  await setDuties(
    tx,
    changes.map(({ duty }) => duty),
  );
  await addAudits(
    tx,
    changes.map(({ duty, from, to }) => ({
      action: dutyAction,
      by: memberId,
      on: { kind: 'forecast', id: duty.id },
      detail: { from, to, reason },
    })),
  );
}

function differenceOf({ forecast, edit }: DutyEdits) {
  const { id, ownerId, deputyId, leadId, judgeId, cadence, cadenceByRule, marking } = forecast;
  const before: DutyRow = { ownerId, deputyId, leadId, judgeId, cadence, cadenceByRule, marking };
  const after: DutyRow = { ...before, ...edit };
  const changed = (Object.keys(before) as (keyof DutyRow)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const picked = (duty: DutyRow): Partial<DutyRow> => Object.fromEntries(changed.map((key) => [key, duty[key]]));
  return { duty: { id, ...after }, from: picked(before), to: picked(after) };
}
