import type { MailLink } from '@app/contract';
import { percent } from '../../format/percent.js';

type Action = MailLink['action'];

/** What the page says before anything is confirmed. */
export interface Question {
  readonly title: string;
  /** on the one button */
  readonly does: string;
}

/** What is asked; a number to be kept is named wherever it may be shown. */
export function questionOf({ action, forecast }: Pick<MailLink, 'action' | 'forecast'>): Question {
  switch (action) {
    case 'keep': {
      const chance = forecast?.chance ?? null;
      const keeping = `Keep ${chance === null ? 'the number' : percent(chance)}`;
      return { title: `${keeping}?`, does: keeping };
    }
    case 'snooze':
      return { title: 'Snooze this reminder?', does: 'Snooze it for a week' };
    case 'unsubscribe':
      return { title: 'Stop the mail?', does: 'Stop the mail' };
  }
}

const done: Record<Action, string> = {
  keep: 'Kept',
  snooze: 'Snoozed',
  unsubscribe: 'No more mail',
};

/** How the page ends, or why it cannot begin. */
export interface Ending {
  readonly title: string;
  readonly says: string;
}

/**
 * What is said where nothing is left to press.
 *
 * @param justNow  the reader pressed the button on this page, so it is no repetition
 */
export function endingOf({ action, state }: Pick<MailLink, 'action' | 'state'>, justNow: boolean): Ending | null {
  switch (state) {
    case 'open':
      return null;
    case 'used':
      return justNow
        ? { title: done[action], says: afterwards[action] }
        : { title: `${done[action]} already`, says: 'This link works once, and it was used. Nothing was done again.' };
    case 'expired':
      return { title: 'This link has expired', says: `It worked for ${life[action]}. Nothing was changed.` };
    case 'too-late':
      return {
        title: 'Something has changed since',
        says: 'What the mail asked about was looked at, answered, moved or handed over meanwhile. Nothing was changed now.',
      };
  }
}

const life: Record<Action, string> = { keep: 'seven days', snooze: 'seven days', unsubscribe: 'two years' };

const afterwards: Record<Action, string> = {
  keep: 'It is recorded as a look of today. You can close this page.',
  snooze: 'The reminder comes back then. You can close this page.',
  unsubscribe: 'Your inbox still holds every reminder, and Settings can turn the mail on again.',
};
