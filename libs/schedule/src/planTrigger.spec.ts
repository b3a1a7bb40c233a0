import { defaultRuleSet } from './defaultRuleSet.js';
import type { Duty } from './plan.js';
import { planSnooze, type Snooze } from './planSnooze.js';
import { isStrong, planTrigger } from './planTrigger.js';

const now = Date.parse('2026-03-01T12:00:30Z');
const day = 86_400_000;
const duty = (changes: Partial<Duty> = {}): Duty => ({
  now,
  since: now - day,
  opensAt: now - day,
  due: { date: '2026-12-31', time: null, zone: 'UTC', at: now + 300 * day, revision: 2 },
  closed: false,
  reopenings: 0,
  owner: { id: 'ada', zone: 'Asia/Tokyo' },
  deputy: null,
  lead: null,
  cadence: null,
  lastCheckAt: null,
  roundsSince: null,
  checksRecorded: 1,
  rules: defaultRuleSet.rules,
  ...changes,
});

describe('isStrong', () => {
  it.each([
    [3, true],
    [1 / 3, true],
    [2.99, false],
    [0.34, false],
    [1, false],
    [100, true],
    [0.01, true],
  ])('odds of %d: %s', (odds, expected) => {
    expect(isStrong(odds)).toBe(expected);
  });
});

describe('planTrigger', () => {
  it.each([
    [{ kind: 'evidence', id: 'e1', odds: 3 } as const, 'evidence', 'evidence#e1'],
    [{ kind: 'source', id: 's1' } as const, 'source', 'source#s1'],
    [{ kind: 'linked', id: 'r1' } as const, 'linked', 'linked#r1'],
    [{ kind: 'due-moved' } as const, 'due-moved', 'due-moved@due2'],
  ])('%j asks the owner to look again, at once', (trigger, rule, occurrenceKey) => {
    expect(planTrigger(duty(), trigger)).toMatchObject({
      ...{ rule, occurrenceKey, kind: 'reassess', recipientId: 'ada', dueRev: 2, state: 'scheduled', fireAt: now },
      nominalLocal: '2026-03-01T21:00',
    });
  });

  it.each([
    ['weak evidence', duty(), { kind: 'evidence', id: 'e1', odds: 2 } as const],
    ['closed', duty({ closed: true }), { kind: 'source', id: 's1' } as const],
    ['monitor only', duty({ due: null }), { kind: 'source', id: 's1' } as const],
    ['due already', duty({ due: { ...duty().due!, at: now } }), { kind: 'linked', id: 'r1' } as const],
    [
      'stopped',
      duty({ rules: defaultRuleSet.rules.filter(({ kind }) => kind !== 'reassess') }),
      { kind: 'due-moved' } as const,
    ],
  ])('asks nobody: %s', (_case, given, trigger) => {
    expect(planTrigger(given, trigger)).toBeNull();
  });
});

describe('planSnooze', () => {
  const ada = { id: 'ada', zone: 'UTC' };

  it('brings the prompt back as what it was, under a number of its own', () => {
    expect(planSnooze(duty(), ada, { number: 2, kind: 'due-now', until: now + day })).toMatchObject({
      ...{
        rule: 'snooze',
        kind: 'due-now',
        occurrenceKey: 'snooze#2',
        fireAt: now + day,
        state: 'scheduled',
        urgent: true,
      },
    });
  });

  it('put off into the past it comes back at once', () => {
    expect(planSnooze(duty(), ada, { number: 1, kind: 'overdue', until: now - day })).toMatchObject({
      fireAt: now,
      state: 'scheduled',
    });
  });

  it('is not urgent after due, though it was on the day; an overdue prompt stays as urgent as its rule', () => {
    const due = { ...duty().due!, at: now + day };
    const rules = defaultRuleSet.rules.map((rule) => ({ ...rule, urgent: true }));
    const urgent = (kind: Snooze['kind'], until: number) =>
      planSnooze(duty({ due, rules }), ada, { number: 1, kind, until })?.urgent;
    for (const kind of ['before-due', 'at-due', 'due-now'] as const) {
      expect([kind, urgent(kind, now + day), urgent(kind, now + day + 1)]).toEqual([kind, true, false]);
    }
    expect(urgent('overdue', now + 2 * day)).toBe(true);
  });

  it('comes back in the inbox though its rule is gone, and not at all once the forecast is closed', () => {
    const snooze = { number: 1, kind: 'overdue', until: now + day } as const;
    expect(planSnooze(duty({ rules: [] }), ada, snooze)).toMatchObject({ channels: ['inbox'] });
    expect(planSnooze(duty({ closed: true }), ada, snooze)).toBeNull();
  });
});
