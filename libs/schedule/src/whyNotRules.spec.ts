import { defaultRuleSet } from './defaultRuleSet.js';
import type { ReminderRule } from './rule.js';
import { whyNotRules } from './whyNotRules.js';

const rule = (changes: Partial<ReminderRule>): ReminderRule => ({
  id: 'one',
  kind: 'before-due',
  offset: 'P7D',
  at: '09:00',
  channels: ['email'],
  urgent: false,
  ...changes,
});

describe('whyNotRules', () => {
  it('lets the defaults, and no rules at all, be kept', () => {
    expect(whyNotRules(defaultRuleSet.rules)).toBeNull();
    expect(whyNotRules([])).toBeNull();
    expect(whyNotRules([rule({ offset: 'P10Y' }), rule({ kind: 'overdue', thenEvery: 'P3653D' })])).toBeNull();
  });

  it.each([
    ['bad-time', [rule({ at: '24:00' })]],
    ['bad-time', [rule({ at: '9:00' })]],
    ['bad-offset', [rule({ offset: 'P0D' })]],
    ['bad-offset', [rule({ offset: 'PT1H' })]],
    ['bad-offset', [rule({ kind: 'at-due', offset: 'P1D' })]],
    ['bad-repeat', [rule({ kind: 'overdue', thenEvery: 'P0D' })]],
    ['bad-repeat', [rule({ kind: 'overdue', thenEvery: 'P1D', most: 7 })]],
    ['bad-repeat', [rule({ kind: 'reassess', most: 0 })]],
    ['too-long', [rule({ offset: 'P3654D' })]],
    ['too-long', [rule({ offset: 'P999Y9999M9999W9999D' })]],
    ['too-long', [rule({ kind: 'escalate', to: 'lead', offset: 'P121M' })]],
    ['too-long', [rule({ kind: 'overdue', thenEvery: 'P11Y' })]],
    ['bad-share', [rule({ kind: 'elapsed', offset: 'P0D', share: 1 })]],
    ['bad-share', [rule({ kind: 'elapsed', offset: 'P0D' })]],
    ['no-recipient', [rule({ kind: 'escalate' })]],
    ['said-twice', [rule({ id: 'other' }), rule({ offset: 'P1W' })]],
    [
      'too-many-overdue',
      [rule({ kind: 'overdue', thenEvery: 'P1D', most: 6, id: 'a' }), rule({ kind: 'overdue', offset: 'P1D' })],
    ],
  ])('%s: %j', (why, rules) => {
    expect(whyNotRules(rules)).toEqual({ rule: 'one', why });
  });
});
