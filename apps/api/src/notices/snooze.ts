import {
  addReminders,
  bringBack,
  lockForecasts,
  lockOwnNotice,
  ownNotice,
  putOff,
  type ReminderRow,
  remindersOf,
  snoozesOf,
  supersedeReminders,
  type Tx,
} from '@app/db';
import { planSnooze, whyNotFire } from '@app/schedule';
import { dutiesOf } from '../forecasts/duties.js';
import { plannedAtOf } from '../forecasts/duty.js';
import { found, Refused } from '../http/refused.js';

/** Nothing is put off for longer, in milliseconds: a year, leap day included. */
const longest = 366 * 86_400_000;

/**
 * Puts one's own prompt off: its notice hides until then, what waits to be sent of it is cancelled, and the same prompt
 * comes back as a further occurrence, unless the forecast asks nothing of the kind by then.
 *
 * @param until epoch milliseconds
 * @returns key of the forecast
 */
export async function snooze(tx: Tx, memberId: string, noticeId: string, until: number): Promise<string> {
  const { forecastId } = found(await ownNotice(tx, noticeId, memberId));
  const [forecast] = await lockForecasts(tx, [found(forecastId)]);
  // a second look, now that nobody else changes what it is about
  const notice = found(await lockOwnNotice(tx, noticeId, memberId));
  if (notice.doneAt !== null) throw new Refused('notice-done');
  if (notice.snoozedUntil !== null) throw new Refused('already-snoozed');
  const duty = (await dutiesOf(tx, [found(forecast)])).values().next().value!;
  if (until <= duty.now || until > duty.now + longest) throw new Refused('snooze-out-of-range');
  const recipient = [duty.owner, duty.deputy, duty.lead].find((one) => one?.id === memberId);
  const number = (await snoozesOf(tx, forecast!.id, memberId)) + 1;
  const planned = recipient ? planSnooze(duty, recipient, { number, kind: notice.kind, until }) : null;
  const plannedAt = plannedAtOf(duty);
  if (planned === null || whyNotFire({ ...planned, plannedAt }, duty) !== null) throw new Refused('notice-done');
  await addReminders(tx, [{ ...planned, forecastId: forecast!.id, plannedAt }]);
  await putOff(tx, noticeId, until);
  return forecast!.id;
}

/**
 * Brings one's own prompt back at once; the one that was to come instead is not planned any more. One that is back
 * already stays as it is.
 *
 * @returns key of the forecast
 */
export async function wake(tx: Tx, memberId: string, noticeId: string): Promise<string> {
  const { forecastId } = found(await ownNotice(tx, noticeId, memberId));
  const id = found(forecastId);
  await lockForecasts(tx, [id]);
  const { snoozedUntil, kind } = found(await lockOwnNotice(tx, noticeId, memberId));
  if (snoozedUntil === null) return id;
  // a day off may have moved it a little, and another notice of the forecast may be put off too: the nearest is its own
  const away = ({ fireAt }: ReminderRow) => Math.abs(fireAt - snoozedUntil);
  const [planned] = (await remindersOf(tx, id))
    .filter((row) => row.rule === 'snooze' && row.state === 'scheduled' && row.recipientId === memberId)
    .filter((row) => row.kind === kind)
    .sort((one, other) => away(one) - away(other));
  if (!planned) return id;
  await supersedeReminders(tx, [planned.id], 'it was brought back before');
  await bringBack(tx, noticeId);
  return id;
}
