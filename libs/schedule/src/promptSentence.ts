import { Temporal } from 'temporal-polyfill';
import { type DigestChoice, slotToJoin } from './digestSlot.js';
import { dayIn } from './moments.js';
import type { PlannedReminder } from './plan.js';
import { endOfQuiet, type QuietHours } from './quiet.js';
import type { Channel } from './rule.js';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const names: Record<Channel, string> = { inbox: 'inbox', email: 'mail' };

/** How the recipient wants to be told. */
export interface ToldBy {
  /** false: no mail at all */
  readonly mail: boolean;
  readonly quiet: QuietHours | null;
  readonly digest: (Omit<DigestChoice, 'weekday'> & { readonly weekday: number | null }) | null;
}

/** What a sentence about a prompt is made of. */
type Sayable = Pick<PlannedReminder, 'nominalLocal' | 'zone' | 'channels'>;

/** When and how a prompt will come, on the recipient's clock: "Tue 3 March 09:00 Baku, inbox and mail"; the year is said where it is not this one. */
export function promptSentence({ nominalLocal, zone, channels }: Sayable, now: number): string {
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return `${clockWords(nominalLocal, zone, now)} ${place}, ${listed(channels)}`;
}

/**
 * The same as it will be by what the recipient chose, where that changes the moment: "…, inbox; mail in the digest of
 * Tue 3 March 17:00", "…, inbox; mail once quiet hours end, Wed 4 March 07:00". Urgent ones go out at once.
 */
export function toldSentence(
  prompt: Sayable & Pick<PlannedReminder, 'fireAt' | 'urgent'>,
  now: number,
  by: ToldBy,
): string {
  const { zone, fireAt, urgent } = prompt;
  const channels = channelsTold(prompt.channels, by);
  const held = urgent || !channels.includes('email') ? null : mailHeld(fireAt, zone, now, by);
  if (held === null) return promptSentence({ ...prompt, channels }, now);
  const others = promptSentence({ ...prompt, channels: channels.filter((channel) => channel !== 'email') }, now);
  return `${others}; mail ${held.why} ${clockWords(localAt(held.at, zone), zone, now)}`;
}

/** The channels that a prompt really takes: no mail where somebody wants none. */
export function channelsTold(channels: readonly Channel[], { mail }: Pick<ToldBy, 'mail'>): Channel[] {
  return channels.filter((channel) => mail || channel !== 'email');
}

function mailHeld(
  fireAt: number,
  zone: string,
  now: number,
  { digest, quiet }: ToldBy,
): { why: string; at: number } | null {
  const outOfQuiet = (moment: number) => (quiet === null ? moment : endOfQuiet(moment, quiet, zone));
  if (digest !== null) {
    const { slotAt } = slotToJoin(fireAt, now, { ...digest, weekday: digest.weekday ?? undefined }, zone);
    return { why: 'in the digest of', at: outOfQuiet(slotAt) };
  }
  const at = outOfQuiet(fireAt);
  return at === fireAt ? null : { why: 'once quiet hours end,', at };
}

function localAt(moment: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString();
}

function clockWords(local: string, zone: string, now: number): string {
  const { dayOfWeek, day, month, year, hour, minute } = Temporal.PlainDateTime.from(local);
  const thisYear = dayIn(now, zone).startsWith(`${year}-`);
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]}${thisYear ? '' : ` ${year}`} ${time}`;
}

function listed(channels: readonly Channel[]): string {
  const said = channels.length === 0 ? (['inbox'] as const) : channels;
  return said.map((channel) => names[channel]).join(' and ');
}
