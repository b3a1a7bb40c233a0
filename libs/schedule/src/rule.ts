import { durationName } from './duration.js';

export type RuleKind = 'before-due' | 'at-due' | 'overdue' | 'reassess' | 'escalate' | 'elapsed';
export type Channel = 'inbox' | 'email';

/** Who an escalation goes to: they stand on the forecast, not in the rule. */
export type EscalatesTo = 'deputy' | 'lead';

/** One rule of prompting, as it is kept and edited; its kind says which of the fields count. */
export interface ReminderRule {
  /** what the settings call it; prompts are named after what the rule says (`ruleName`), so it may be anything */
  readonly id: string;
  readonly kind: RuleKind;
  /**
   * ISO 8601 duration of whole days, unsigned. before-due: so long before the due day; overdue, escalate: after it;
   * reassess: the cadence of forecasts that have none of their own; at-due, elapsed: `P0D`
   */
  readonly offset: string;
  /** overdue: after that first prompt, every so often (ISO 8601 duration) */
  readonly thenEvery?: string;
  /** overdue: prompts in all when `thenEvery` is given; reassess: prompts after one check that nobody answers. ≥ 1 */
  readonly most?: number;
  /** reassess: closer together towards due */
  readonly tightens?: boolean;
  /** elapsed: the share of the time from opening to due that has passed, above 0 and below 1 */
  readonly share?: number;
  /** escalate: to whom */
  readonly to?: EscalatesTo;
  /** wall-clock time in the zone of whoever is prompted, `HH:MM` */
  readonly at: string;
  readonly channels: readonly Channel[];
  /** goes out in quiet hours, and by itself even where a digest is chosen */
  readonly urgent: boolean;
}

/** What one level (workspace, person or forecast) says. */
export interface RuleSet {
  readonly rules: readonly ReminderRule[];
  /** kinds that are not to be prompted about at all, whatever the levels above say */
  readonly stopped: readonly RuleKind[];
}

/** Overdue prompts about one due date, in all; then it is left to the lists. */
export const mostOverdue = 6;

/** Prompts after one check that nobody answers, where a rule does not say. */
export const mostUnanswered = 3;

/**
 * The name that a rule's prompts carry, from what it says and not from its id: `before-due-7d`, `overdue-7`,
 * `escalate-1m`, `elapsed-50`. The same prompt asked for by another level, or under another id, is the same prompt.
 */
export function ruleName(rule: Pick<ReminderRule, 'kind' | 'offset' | 'share'>): string {
  if (rule.kind === 'before-due') return `before-due-${durationName(rule.offset)}`;
  if (rule.kind === 'overdue' || rule.kind === 'escalate') {
    return `${rule.kind}-${durationName(rule.offset).replace(/^(\d+)d$/, '$1')}`;
  }
  if (rule.kind === 'elapsed') return `elapsed-${percent(rule.share ?? 0)}`;
  return rule.kind;
}

/** A share as the number before its percent sign: 0.5 → 50, 0.125 → 12.5. */
export function percent(share: number): number {
  return Number((share * 100).toFixed(2));
}
