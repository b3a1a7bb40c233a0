import { isDuration, isWithinReach } from './duration.js';
import { mostOverdue, type ReminderRule, ruleName } from './rule.js';

/** Why a set of rules cannot be kept; `rule` is the id of the one at fault. */
export interface RuleFault {
  readonly rule: string;
  readonly why:
    | 'bad-time'
    | 'bad-offset'
    | 'bad-repeat'
    | 'too-long'
    | 'bad-share'
    | 'no-recipient'
    | 'said-twice'
    | 'too-many-overdue';
}

/** The first fault of a set of rules, or `null` when it can be kept: bounds are checked here, so that plans stay small. */
export function whyNotRules(rules: readonly ReminderRule[]): RuleFault | null {
  const names = new Set<string>();
  let overdue = 0;
  for (const rule of rules) {
    const why = whyNotAlone(rule);
    if (why) return { rule: rule.id, why };
    const name = `${ruleName(rule)} ${rule.to ?? ''}`;
    if (names.has(name)) return { rule: rule.id, why: 'said-twice' };
    names.add(name);
    if (rule.kind === 'overdue') overdue += rule.thenEvery ? (rule.most ?? 1) : 1;
    if (overdue > mostOverdue) return { rule: rule.id, why: 'too-many-overdue' };
  }
  return null;
}

function whyNotAlone(rule: ReminderRule): RuleFault['why'] | null {
  const { kind, share, thenEvery, most } = rule;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(rule.at)) return 'bad-time';
  if (kind === 'at-due' || kind === 'elapsed' ? rule.offset !== 'P0D' : !isDuration(rule.offset)) return 'bad-offset';
  if (thenEvery !== undefined && !isDuration(thenEvery)) return 'bad-repeat';
  if (most !== undefined && !(Number.isInteger(most) && most >= 1 && most <= mostOverdue)) return 'bad-repeat';
  if (![rule.offset, thenEvery ?? rule.offset].every(isWithinReach)) return 'too-long';
  if (kind === 'elapsed' && !(share !== undefined && share > 0 && share < 1)) return 'bad-share';
  return kind === 'escalate' && rule.to === undefined ? 'no-recipient' : null;
}
