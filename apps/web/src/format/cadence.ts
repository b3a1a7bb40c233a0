import type { Cadence } from '@app/contract';
import { durationWords } from '@app/schedule';

/** "every 30 days", "every month, more often towards due". */
export const everyWords = ({ every, tightens }: Cadence): string =>
  `every ${durationWords(every).replace(/^1 (\w+)$/, '$1')}${tightens ? ', more often towards due' : ''}`;

/** How long after a look the next one is: "30 days", "up to a month" where it tightens. */
export const nextWords = ({ every, tightens }: Cadence): string => `${tightens ? 'up to ' : ''}${durationWords(every)}`;

/** What a form's number of days asks for; `null`: nothing of its own, so the rules say. */
export const cadenceOf = (days: number | null): Cadence | undefined =>
  days === null ? undefined : { every: `P${days}D`, tightens: false };
