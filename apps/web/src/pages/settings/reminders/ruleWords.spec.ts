import type { ReminderRule } from '@app/contract';
import { defaultRuleSet } from '@app/schedule';
import { originWords, sentenceFor } from './ruleWords.js';

const rules = defaultRuleSet.rules as ReminderRule[];
const of = (id: string) => rules.find((rule) => rule.id === id)!;

describe('sentenceFor', () => {
  it('speaks to the person whose rule it is', () => {
    expect(sentenceFor(of('before-due-7d'), 'person')).toBe('Remind me 7 days before due in the inbox and by mail');
  });

  it.each([
    ['before-due-7d', 'Remind the owner 7 days before due in the inbox and by mail'],
    ['reassess', 'Ask the owner to look again every 30 days in the inbox and by mail, 3 times if nobody answers'],
    ['escalate-7', 'Tell the deputy 7 days after due in the inbox and by mail, if nobody has answered'],
  ])('speaks of the owner where a rule is everybody’s: %s', (id, says) => {
    expect(sentenceFor(of(id), 'workspace')).toBe(says);
  });

  it('never says “me” to everybody', () => {
    for (const rule of rules) expect(sentenceFor(rule, 'workspace')).not.toMatch(/\b(me|I)\b/);
  });
});

describe('originWords', () => {
  it.each([
    ['person', 'overdue', 'inherited', false, 'Workspace default'],
    ['person', 'overdue', 'own', true, 'Your own'],
    ['person', 'overdue', 'stopped', true, 'Stopped here'],
    ['person', 'overdue', 'stopped', false, 'Stopped for the workspace'],
    ['person', 'escalate', 'inherited', false, 'Set for the workspace'],
    ['workspace', 'overdue', 'own', false, 'As Hindcast starts'],
    ['workspace', 'overdue', 'own', true, 'Changed'],
    ['forecast', 'overdue', 'inherited', false, 'As for its owner'],
    ['forecast', 'overdue', 'stopped', true, 'Stopped here'],
    ['forecast', 'overdue', 'stopped', false, 'Stopped for its owner'],
    ['forecast', 'escalate', 'inherited', false, 'Set for the workspace'],
    ['forecast', 'escalate', 'stopped', false, 'Stopped for the workspace'],
    ['forecast', 'escalate', 'own', true, 'Its own'],
  ] as const)('%s, %s, %s, differs: %s', (level, kind, state, differs, says) => {
    expect(originWords(level, { kind, state, differs })).toBe(says);
  });
});
