import { defaultRuleSet } from './defaultRuleSet.js';
import { promptReason } from './promptReason.js';
import { ruleName } from './rule.js';

describe('promptReason', () => {
  it.each([
    ['before-due-7d', '7 days before due'],
    ['before-due-1m15d', '1 month and 15 days before due'],
    ['overdue-1', '1 day after due, without an outcome'],
    ['escalate-21', '21 days after due, and nobody has answered'],
    ['elapsed-12.5', '12.5 % of the time has passed'],
    ['evidence', 'strong evidence came in'],
  ])('%s', (rule, expected) => {
    expect(promptReason(rule)).toBe(expected);
  });

  it('has words for every rule that a workspace starts with', () => {
    for (const rule of defaultRuleSet.rules) expect(promptReason(ruleName(rule))).toMatch(/\w{3}/);
  });

  it('refuses a name that no rule gives', () => {
    expect(() => promptReason('whenever')).toThrow(RangeError);
  });
});
