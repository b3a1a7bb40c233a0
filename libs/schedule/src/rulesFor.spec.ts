import { defaultRuleSet } from './defaultRuleSet.js';
import type { ReminderRule, RuleKind, RuleSet } from './rule.js';
import { rulesFor, sayOfPerson } from './rulesFor.js';

const nothing: RuleSet = { rules: [], stopped: [] };
const beforeDue = (id: string, offset: string): ReminderRule => ({
  id,
  kind: 'before-due',
  offset,
  at: '09:00',
  channels: ['inbox'],
  urgent: false,
});
const idsOf = (person: RuleSet | null, forecast: RuleSet | null, kind: RuleKind) =>
  rulesFor({ workspace: defaultRuleSet, person, forecast })
    .filter((rule) => rule.kind === kind)
    .map(({ id }) => id);

describe('rulesFor', () => {
  const theirs: RuleSet = { rules: [beforeDue('theirs', 'P3D')], stopped: [] };
  const its: RuleSet = { rules: [beforeDue('its', 'P1D')], stopped: [] };

  it.each([
    ['the workspace’s, where nobody else speaks', null, null, ['before-due-30d', 'before-due-7d']],
    ['the workspace’s, where the others are silent on it', nothing, nothing, ['before-due-30d', 'before-due-7d']],
    ['the person’s over the workspace’s', theirs, null, ['theirs']],
    ['the forecast’s over the person’s', theirs, its, ['its']],
    ['none, when the person stopped them', { rules: [], stopped: ['before-due'] } as RuleSet, null, []],
    ['the forecast’s, though the person stopped them', { rules: [], stopped: ['before-due'] } as RuleSet, its, ['its']],
    ['none, when stopped for this forecast', theirs, { rules: its.rules, stopped: ['before-due'] } as RuleSet, []],
  ])('before due: %s', (_case, person, forecast, expected) => {
    expect(idsOf(person, forecast, 'before-due')).toEqual(expected);
  });

  it('stops one kind without the others', () => {
    const stopped: RuleSet = { rules: [], stopped: ['reassess'] };
    expect(idsOf(stopped, null, 'reassess')).toEqual([]);
    expect(rulesFor({ workspace: defaultRuleSet, person: stopped, forecast: null })).toHaveLength(
      defaultRuleSet.rules.length - 1,
    );
  });
});

describe('escalation', () => {
  const escalate: ReminderRule = { ...beforeDue('mine', 'P90D'), kind: 'escalate', to: 'lead' };
  const theirs: RuleSet = { rules: [escalate, beforeDue('theirs', 'P3D')], stopped: ['escalate', 'overdue'] };

  it('is the workspace’s, whatever a person’s set holds about it; the rest of the set counts', () => {
    expect(idsOf(theirs, null, 'escalate')).toEqual(['escalate-7', 'escalate-21']);
    expect(idsOf({ rules: [escalate], stopped: [] }, null, 'escalate')).toEqual(['escalate-7', 'escalate-21']);
    expect([idsOf(theirs, null, 'before-due'), idsOf(theirs, null, 'overdue')]).toEqual([['theirs'], []]);
  });

  it('is the forecast’s where that says something', () => {
    expect(idsOf(theirs, { rules: [{ ...escalate, id: 'its' }], stopped: [] }, 'escalate')).toEqual(['its']);
    expect(idsOf(null, { rules: [], stopped: ['escalate'] }, 'escalate')).toEqual([]);
  });

  it('is nothing that a person’s set says: without it there may be nothing left', () => {
    expect(sayOfPerson(theirs)).toEqual({ rules: [beforeDue('theirs', 'P3D')], stopped: ['overdue'] });
    expect(sayOfPerson({ rules: [escalate], stopped: ['escalate'] })).toBeNull();
    expect(sayOfPerson(null)).toBeNull();
  });
});
