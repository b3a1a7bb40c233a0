import type { Forecast, Notice, Today } from '@app/contract';
import { dayIn, dayOf, daysFrom, nearWeekday, relativeDay, timeIn, weekdayOf } from '../../format/dates.js';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** A count at the beginning of a sentence: "Nine forecasts", "14 forecasts". */
export function countWords(count: number, thing: string): string {
  return `${small[count] ?? count} ${thing}${count === 1 ? '' : 's'}`;
}

/** The line under the title: "Monday 23 November 2026. Nine forecasts need you." */
export function ledeOf(day: string, waiting: number): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));
  const needs =
    waiting === 0 ? 'Nothing needs you' : `${countWords(waiting, 'forecast')} ${waiting === 1 ? 'needs' : 'need'} you`;
  return `${date.replace(',', '')}. ${needs}.`;
}

type GroupState = Today['needsYou'][number]['state'];

/** Headings of the groups, with what is asked in each. */
export const groups: Record<GroupState, { readonly title: string; readonly hint: string }> = {
  overdue: { title: 'Overdue', hint: 'Record what happened, or move the date' },
  due: { title: 'Due today', hint: '' },
  reassess: { title: 'Time to reassess', hint: '' },
  soon: { title: 'Due soon', hint: 'next 14 days' },
};

/** What comes next, for a day on which nothing waits: "Next is F-156, due in 8 days, on Tuesday 1 December." */
export function nextWords(next: Today['next'], today: string): string {
  if (!next) return 'Nothing is scheduled. A forecast with a due date or a check brings it here.';
  const near = Math.abs(daysFrom(today, next.day)) <= 14;
  const what = next.kind === 'due' ? 'due' : 'to be checked';
  return `Next is F-${next.forecast.number}, ${what} ${relativeDay(today, next.day)}, on ${near ? weekdayOf(next.day) : dayOf(next.day)}.`;
}

/** The item after the one that was just dealt with; null: none is left. */
export function afterDone(items: readonly Pick<Forecast, 'number'>[], done: number): number | null {
  const at = items.findIndex((item) => item.number === done);
  return (items[at + 1] ?? items[at - 1])?.number ?? null;
}

/** Where reminders come, for somebody who has none yet. */
export const arriveWords = (mailed: boolean): string =>
  `Reminders of due dates and checks arrive here${mailed ? ', and by e-mail' : ''}.`;

const mailSays: Record<Notice['mail'], string> = {
  none: '',
  waiting: 'e-mail waiting',
  sent: 'e-mailed',
  digest: 'e-mail in the next digest',
  failed: 'e-mail failed',
};

/** What became of a reminder's e-mail: "e-mailed", "e-mail failed: mailbox full"; empty where none was due. */
export function mailWords({ mail, mailError }: Pick<Notice, 'mail' | 'mailError'>): string {
  return mail === 'failed' && mailError !== null ? `${mailSays.failed}: ${mailError}` : mailSays[mail];
}

/** Why a reminder came and when: "Reminded Sat 28 Nov, 09:00: 7 days before due". */
export function promptWords({ at, why }: Pick<Notice, 'at' | 'why'>, zone: string, today: string): string {
  const when = `${nearWeekday(dayIn(at, zone), today)}, ${timeIn(at, zone)}`;
  return `Reminded ${when}${why === '' ? '' : `: ${why}`}`;
}

const events = [
  'strong evidence came in',
  'a source behind it lost standing',
  'a linked forecast was resolved',
  'its due date moved',
];

/** What a row says where an event asks and not its state: "Strong evidence came in"; null: its state says it. */
export function askedBy(state: Forecast['state'], prompt: Pick<Notice, 'why' | 'kind'> | undefined): string | null {
  if (!prompt) return null;
  if (prompt.kind === 'escalate') return 'Nobody has answered';
  const asksForLook = prompt.kind === 'reassess' && state !== 'overdue' && state !== 'due';
  if (!asksForLook || (state === 'reassess' && !events.includes(prompt.why))) return null;
  return prompt.why.slice(0, 1).toUpperCase() + prompt.why.slice(1);
}
