import type { ReminderRule, RulesDraft } from '@app/contract';
import { isWithinReach, type RuleFault, whyNotRules } from '@app/schedule';
import type { Actor } from '../http/actor.js';
import { Refused } from '../http/refused.js';

const says: Readonly<Record<RuleFault['why'], string>> = {
  'bad-time': 'takes a time of day, HH:MM',
  'bad-offset': 'takes a length of whole days before or after, none on the due day or at a share of the time',
  'bad-repeat': 'takes a length of whole days to repeat after, and one to six prompts in all',
  'too-long': 'takes lengths of ten years (3,653 days) at most',
  'bad-share': 'takes a share of the time above 0 and below 1',
  'no-recipient': 'takes the deputy or the lead as who is told',
  'said-twice': 'says the same as another rule',
  'too-many-overdue': 'makes more than six prompts after one due date',
};

/** Refuses what this person may not set, and rules that cannot be kept, with the place of the one at fault. */
export function refuseFaulty({ role }: Actor, { level, set }: RulesDraft): void {
  if (level === 'workspace' && role !== 'administrator') throw new Refused('not-permitted');
  const fault = set === null ? null : whyNotRules(set.rules);
  if (fault === null || set === null) return;
  const index = set.rules.findIndex(({ id }) => id === fault.rule);
  const came = fault.why === 'too-long' ? `, not ${tooLongOf(set.rules[index]!)}` : '';
  const error = { at: `set.rules.${index}`, says: `${fault.rule} ${says[fault.why]}${came}` };
  throw new Refused('rules-invalid', { errors: [error] });
}

const tooLongOf = ({ offset, thenEvery }: ReminderRule): string | undefined =>
  isWithinReach(offset) ? thenEvery : offset;
