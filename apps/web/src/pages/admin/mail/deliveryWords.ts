import type { Delivery, DeliveryHealth, DeliveryState, WhyNoMail } from '@app/contract';
import type { GlyphName } from '../../../parts/Glyph.js';
import type { Tone } from '../../../parts/stateWords.js';

/** How a delivery's state looks and what it is called. */
export const deliveryLook: Record<
  DeliveryState,
  { readonly glyph: GlyphName; readonly tone: Tone; readonly says: string }
> = {
  pending: { glyph: 'soon', tone: 'quiet', says: 'Waiting' },
  sending: { glyph: 'reassess', tone: 'act', says: 'On its way' },
  sent: { glyph: 'asJudged', tone: 'data', says: 'Sent' },
  dead: { glyph: 'overdue', tone: 'late', says: 'Given up' },
  cancelled: { glyph: 'withdrawn', tone: 'quiet', says: 'Cancelled' },
  held: { glyph: 'lock', tone: 'soon', says: 'Held' },
  folded: { glyph: 'note', tone: 'quiet', says: 'In a digest' },
};

const kindSays: Record<Delivery['kind'], string> = {
  'before-due': 'Before due',
  'at-due': 'Due day',
  'due-now': 'Due already',
  overdue: 'After due',
  reassess: 'Look again',
  escalate: 'Escalation',
  digest: 'Digest',
};

/** What a delivery is about: "Before due, F-142", "Digest". */
export const aboutWords = ({ kind, forecast }: Pick<Delivery, 'kind' | 'forecast'>): string =>
  forecast ? `${kindSays[kind]}, F-${forecast.number}` : kindSays[kind];

export const channelSays = { email: 'mail', webhook: 'webhook', chat: 'chat' } as const;

/** Which way it goes: "mail", "webhook Ops room". */
export const wayWords = ({ channel, endpoint }: Pick<Delivery, 'channel' | 'endpoint'>): string =>
  endpoint ? `${channelSays[channel]} ${endpoint.name}` : channelSays[channel];

/** How long something lasts or lasted, roughly, as a person says it: "40 seconds", "12 minutes", "3 hours", "2 days". */
export function lastingWords(ms: number): string {
  const say = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 90) return say(seconds, 'second');
  if (seconds < 90 * 60) return say(Math.round(seconds / 60), 'minute');
  if (seconds < 36 * 3600) return say(Math.round(seconds / 3600), 'hour');
  return say(Math.round(seconds / 86_400), 'day');
}

/** A worker that was not seen for longer tells nobody anything, in milliseconds. */
const silentMs = 60_000;

/** Is it late? The first sentence of the page. */
export function healthSentence(health: DeliveryHealth): string {
  const { at, status, lateMs, waiting, workerSeenAt, paused, ways } = health;
  if (paused === 'clock')
    return 'Nothing is sent: the clock of the server jumped. Say that it is right, and reminders go out again.';
  const unseenMs = workerSeenAt === null ? null : Date.parse(at) - Date.parse(workerSeenAt);
  if (unseenMs === null || unseenMs > silentMs)
    return `No worker has been seen ${unseenMs === null ? 'yet' : `for ${lastingWords(unseenMs)}`}: nobody is told anything until one runs.`;
  if (status === 'late')
    return `Late by ${lastingWords(lateMs)}. ${waiting > 0 ? `${countOf(waiting, 'message')} ${waiting === 1 ? 'is' : 'are'} on the way.` : 'The next reminders are being told.'}`;
  if (paused === 'restored')
    return 'This installation was restored from a backup, and some messages are held. Release them or drop them.';
  const shut = ways.filter(isShut).map(({ way }) => upper(way));
  if (shut.length > 0)
    return `Every reminder is in its inbox on time. ${shut.join(' and ')} ${shut.length === 1 ? 'does' : 'do'} not answer; what goes that way waits.`;
  return 'Nothing is late. Every reminder is told on time.';
}

/** Well, late, or well but for what waits for somebody. */
export function healthState({ status, paused, ways }: DeliveryHealth): 'well' | 'shut' | 'late' {
  if (status === 'late' || paused === 'clock') return 'late';
  return paused === 'restored' || ways.some(isShut) ? 'shut' : 'well';
}

type Way = DeliveryHealth['ways'][number];

/** Left alone because it did not answer; one that is never used is not. */
const isShut = ({ open, whyNoMail }: Way): boolean => !open && whyNoMail === null;

/** What is said of a way that is never used. */
export const unusedWords: Record<WhyNoMail, string> = {
  'not-set-up': 'Mail: not set up',
  example: 'The example is never mailed',
};

/** With its first letter large. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A count and its thing: "1 message", "12 messages", "2 tries". */
export const countOf = (count: number, thing: string, things = `${thing}s`): string =>
  `${count} ${count === 1 ? thing : things}`;

/** What a replay, a release or a drop came to. */
export const changedWords = (changed: number, did: string): string =>
  changed === 0 ? 'Nothing was changed: somebody else was faster.' : `${countOf(changed, 'message')} ${did}.`;
