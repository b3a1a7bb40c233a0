import type { NoticeSettings, WhyNoMail } from '@app/contract';
import type { z } from 'zod';

type Settings = z.infer<typeof NoticeSettings>;

/** How a person wants to be told, as the form holds it: what is off keeps its fields for when it is on again. */
export interface TellingDraft {
  readonly mail: boolean;
  readonly quiet: boolean;
  /** `HH:MM` */
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly digest: 'off' | 'day' | 'week';
  /** 1 Monday to 7 Sunday */
  readonly weekday: number;
  readonly digestAt: string;
  /** IANA */
  readonly zone: string;
}

/** The form for what is saved. */
export const tellingOf = ({ mail, quiet, digest }: Settings, zone: string): TellingDraft => ({
  mail,
  quiet: quiet !== null,
  quietFrom: quiet?.from ?? '20:00',
  quietTo: quiet?.to ?? '07:00',
  digest: digest?.every ?? 'off',
  weekday: digest?.weekday ?? 1,
  digestAt: digest?.at ?? '08:00',
  zone,
});

/** What the form asks for. */
export const settingsOf = (draft: TellingDraft): Settings => ({
  mail: draft.mail,
  quiet: draft.quiet ? { from: draft.quietFrom, to: draft.quietTo } : null,
  digest:
    draft.digest === 'off'
      ? null
      : { every: draft.digest, weekday: draft.digest === 'week' ? draft.weekday : null, at: draft.digestAt },
});

export type TellingErrors = Partial<Record<'quietFrom' | 'quietTo' | 'digestAt', string>>;

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What keeps the form from being saved, by field; empty where nothing does. */
export function tellingFaults(draft: TellingDraft): TellingErrors {
  const time = 'Give a time of day, such as 08:00.';
  return {
    ...(draft.quiet && !isTime(draft.quietFrom) && { quietFrom: time }),
    ...(draft.quiet && !isTime(draft.quietTo) && { quietTo: time }),
    ...(draft.quiet &&
      draft.quietFrom === draft.quietTo && { quietTo: 'Begins and ends at the same time: that is never quiet.' }),
    ...(draft.digest !== 'off' && !isTime(draft.digestAt) && { digestAt: time }),
  };
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Why no mail comes, whatever is chosen. */
export const noMailWords: Record<WhyNoMail, string> = {
  'not-set-up': 'This installation has no mail server, so reminders come in the inbox alone.',
  example: 'The example workspace is never mailed.',
};

/** What the settings come to, in a sentence or two. */
export function tellingWords(draft: TellingDraft): string {
  const mail = !draft.mail
    ? 'No mail; the inbox holds everything.'
    : draft.digest === 'off'
      ? 'Each reminder is a mail of its own.'
      : `One mail ${draft.digest === 'day' ? 'a day' : `a week, on ${weekdays[draft.weekday - 1]}`} at ${draft.digestAt}; what is urgent comes by itself.`;
  const quiet = draft.quiet
    ? ` Between ${draft.quietFrom} and ${draft.quietTo} only what is urgent leaves; the rest waits until ${draft.quietTo}.`
    : '';
  return mail + quiet;
}
