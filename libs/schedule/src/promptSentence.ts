import { Temporal } from 'temporal-polyfill';
import { dayIn } from './moments.js';
import type { PlannedReminder } from './plan.js';
import type { Channel } from './rule.js';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const names: Record<Channel, string> = { inbox: 'inbox', email: 'mail', webhook: 'webhook' };

/** When and how a prompt will come, on the recipient's clock: "Tue 3 March 09:00 Baku, inbox and mail"; the year is said where it is not this one. */
export function promptSentence(
  { nominalLocal, zone, channels }: Pick<PlannedReminder, 'nominalLocal' | 'zone' | 'channels'>,
  now: number,
): string {
  const { dayOfWeek, day, month, year, hour, minute } = Temporal.PlainDateTime.from(nominalLocal);
  const thisYear = dayIn(now, zone).startsWith(`${year}-`);
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const said = (channels.length === 0 ? (['inbox'] as const) : channels).map((channel) => names[channel]);
  const by = said.length === 1 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]}${thisYear ? '' : ` ${year}`} ${time} ${place}, ${by}`;
}
