import { type Duty, type PlannedReminder, planOf, promptAt } from './plan.js';

/** Something happened that may change a belief, so somebody is to look again. `id`s are those of what happened. */
export type Trigger =
  | {
      readonly kind: 'evidence';
      readonly id: string;
      /** odds of the bearing as a ratio above 0: 3 is three to one for, 1/3 three to one against */
      readonly odds: number;
    }
  /** a source that evidence here leans on lost standing; `id` of that change */
  | { readonly kind: 'source'; readonly id: string }
  /** a linked forecast was resolved; `id` of the resolution */
  | { readonly kind: 'linked'; readonly id: string }
  /** the due date moved; once for each date */
  | { readonly kind: 'due-moved' };

/** From these odds on, for or against, evidence asks for a look. */
export const strongOdds = 3;

/** True for evidence of 3 to 1 or stronger, either way; `odds` is a ratio above 0. */
export function isStrong(odds: number): boolean {
  // a third times three need not be one in binary
  return Math.abs(Math.log(odds)) >= Math.log(strongOdds) - 1e-9;
}

/**
 * The prompt to look again because of an event, to the owner, at once; `null` when nobody is to be asked: weak
 * evidence, no due date, closed, due already (then the outcome is asked for), or prompts to look again are stopped.
 *
 * The same event gives the same key (`evidence#<id>`), so an event told twice prompts once.
 */
export function planTrigger(duty: Duty, trigger: Trigger): PlannedReminder | null {
  const { due, closed, now, owner, rules } = duty;
  const by = rules.find(({ kind }) => kind === 'reassess');
  if (closed || due === null || due.at <= now || by === undefined) return null;
  if (trigger.kind === 'evidence' && !isStrong(trigger.odds)) return null;
  const key = trigger.kind === 'due-moved' ? `due-moved@${planOf(duty)}` : `${trigger.kind}#${trigger.id}`;
  return promptAt(duty, owner, key, now, { rule: trigger.kind, kind: 'reassess', by });
}
