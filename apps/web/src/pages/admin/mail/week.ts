import type { DryRun } from '@app/contract';
import type { z } from 'zod';
import { countOf } from './deliveryWords.js';

/** What the next seven days would send. */
export type Week = z.infer<typeof DryRun>;

/** "312 reminders for 14 people would go out, in 96 mails."; of mails only where any can go. */
export function weekWords({ total, people, whyNoMail }: Pick<Week, 'total' | 'people' | 'whyNoMail'>): string {
  const mails = people.reduce((sum, each) => sum + each.mails, 0);
  const inMails = whyNoMail === null ? `, in ${countOf(mails, 'mail')}` : '';
  return `As things stand, ${countOf(total, 'reminder')} for ${countOf(people.length, 'person', 'people')} would go out${inMails}.`;
}

const dayMs = 86_400_000;

/** Every day from the first to the last, also those on which nothing is sent; `first` and `last` are `YYYY-MM-DD`. */
export function wholeWeek(days: Week['days'], first: string, last: string): Week['days'] {
  const length = Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
  return Array.from({ length: length + 1 }, (_, after) => {
    const day = new Date(Date.parse(first) + after * dayMs).toISOString().slice(0, 10);
    return days.find((each) => each.day === day) ?? { day, prompts: 0, people: 0, mails: 0 };
  });
}
