import type { NoticeNews } from '@app/contract';

/**
 * How many reminders are new to this page: what was told since it last heard, never what it heard twice because the
 * stream broke off.
 *
 * @param heard  how many had been told when the page last heard; null: this is the first it hears
 */
export function freshOf(heard: number | null, { told, news }: NoticeNews): number {
  return heard === null ? news : Math.max(0, told - heard);
}

/** What is announced: the sentence of a single reminder, the number of several. */
export function announcement(fresh: number, newest: string | null): string {
  if (fresh > 1) return `${fresh} new reminders.`;
  return newest === null ? 'New reminder.' : `New reminder. ${newest}`;
}
