import type { ReminderRule, RuleSet } from './rule.js';
import { saysSame } from './saysSame.js';

const rule: ReminderRule = {
  id: 'a',
  kind: 'escalate',
  offset: 'P7D',
  to: 'deputy',
  at: '09:00',
  channels: ['inbox'],
  urgent: false,
};
const set = (rules: readonly ReminderRule[], stopped: RuleSet['stopped'] = []): RuleSet => ({ rules, stopped });
const { urgent, at, ...rest } = rule;

describe('saysSame', () => {
  it.each([
    ['nothing, and no set', null, set([]), true],
    ['another id', set([rule]), set([{ ...rule, id: 'b' }]), true],
    ['fields in another order', set([rule]), set([{ at, urgent, ...rest }]), true],
    ['a field left out or undefined', set([rule]), set([{ ...rule, share: undefined } as ReminderRule]), true],
    ['another kind beside it', set([rule]), set([{ ...rule, kind: 'overdue' }, rule], ['reassess']), true],
    ['another length', set([rule]), set([{ ...rule, offset: 'P8D' }]), false],
    ['somebody else', set([rule]), set([{ ...rule, to: 'lead' }]), false],
    ['stopped', set([rule]), set([rule], ['escalate']), false],
    ['stopped without rules', null, set([], ['escalate']), false],
    ['one rule fewer', set([rule]), null, false],
  ] as const)('%s: %#', (_case, one, other, same) => {
    expect([saysSame(one, other, 'escalate'), saysSame(other, one, 'escalate')]).toEqual([same, same]);
  });
});
