import type { Notice } from '@app/contract';
import { dayInWords, daysFrom } from './dayInWords.js';

/** What a notice is about; days are `YYYY-MM-DD`. */
export interface NoticeFacts {
  readonly kind: Notice['kind'];
  /** the recipient's day when the notice was made: "in 7 days" counts from it */
  readonly day: string;
  readonly forecast: {
    /** 142 of F-142 */
    readonly number: number;
    /** null: undated since */
    readonly due: { readonly date: string } | null;
    /** null: not told */
    readonly lastCheckOn: string | null;
  };
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** What is asked and why, in one plain sentence: "F-12 was due on 13 Feb 2025: record what happened, or move the date." */
export function sentence({ kind, day, forecast }: NoticeFacts): string {
  const name = `F-${forecast.number}`;
  if (kind === 'reassess') return `${name} ${lastLook(forecast.lastCheckOn, day)}: keep the number, or change it.`;
  if (forecast.due === null) return `${name} has no due date now: record what happened, or give it one.`;
  const due = dayInWords(forecast.due.date, day);
  const left = daysFrom(day, forecast.due.date);
  const isOver = left < 0 && (kind === 'before-due' || kind === 'at-due');
  // put off, or on the way, past the day
  if (isOver) return `${name} was due on ${due}, ${days(-left)} ago: record what happened, or move the date.`;
  switch (kind) {
    case 'before-due':
      return `${name} is due on ${due}, ${ahead(left)}: look again while it is open.`;
    case 'at-due':
      return `${name} is due on ${due}, ${ahead(left)}: record what happened once you know.`;
    case 'due-now':
      return `${name} was due on ${due}: record what happened, or move the date.`;
    case 'escalate':
      return `${name} was due on ${due}${left < 0 ? `, ${days(-left)} ago` : ''}, and nobody has answered: ask its owner, or record what happened.`;
    case 'overdue':
      return `${name} was due on ${due}${left < 0 ? `, ${days(-left)} overdue` : ''}: record what happened, or move the date.`;
  }
}

function ahead(left: number): string {
  if (left === 0) return 'today';
  return left === 1 ? 'tomorrow' : `in ${days(left)}`;
}

function lastLook(on: string | null, day: string): string {
  if (on === null) return 'is due for a check';
  const ago = daysFrom(on, day);
  return `was last checked on ${dayInWords(on, day)}${ago > 0 ? `, ${days(ago)} ago` : ''}`;
}
