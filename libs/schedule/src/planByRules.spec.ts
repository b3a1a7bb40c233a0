import { defaultRuleSet } from './defaultRuleSet.js';
import { dueMoment } from './moments.js';
import type { Duty } from './plan.js';
import { planByRules } from './planByRules.js';
import { roundsAsOf } from './planRounds.js';
import type { ReminderRule } from './rule.js';

const at = Date.parse;
const dueOn = (date: string, { time = null as string | null, zone = 'UTC', revision = 1 } = {}) => ({
  ...{ date, time, zone, revision },
  at: dueMoment({ date, time, zone }),
});
const accepted = at('2026-03-01T12:00:00Z');

/** Due on the last day of 2026, accepted in March, with a deputy and a lead, a monthly cadence and the default rules. */
const plan = (changes: Partial<Duty> = {}) =>
  planByRules({
    now: accepted,
    since: accepted,
    opensAt: accepted,
    due: dueOn('2026-12-31'),
    closed: false,
    reopenings: 0,
    owner: { id: 'ada', zone: 'UTC' },
    deputy: { id: 'ben', zone: 'Asia/Tokyo' },
    lead: { id: 'cleo', zone: 'America/New_York' },
    cadence: { every: 'P1M', tightens: false },
    lastCheckAt: accepted,
    roundsSince: null,
    checksRecorded: 1,
    rules: defaultRuleSet.rules,
    ...changes,
  });
const told = (rows: ReturnType<typeof planByRules>) =>
  rows
    .filter(({ state }) => state === 'scheduled')
    .map((row) => `${row.recipientId} ${row.occurrenceKey} ${row.nominalLocal}`);
const rule = (changes: Partial<ReminderRule>): ReminderRule => ({
  ...{ id: 'one', kind: 'before-due', offset: 'P7D', at: '09:00', channels: ['email'], urgent: false },
  ...changes,
});

describe('planByRules', () => {
  it('plans what the defaults promise, to whom they promise it', () => {
    expect(told(plan())).toEqual([
      'ada 1m#1.1@due1 2026-04-01T09:00',
      'ada 1m#1.2@due1 2026-05-01T09:00',
      'ada 1m#1.3@due1 2026-06-01T09:00',
      'ada elapsed-50@due1 2026-08-01T09:00',
      'ada elapsed-80@due1 2026-11-01T09:00',
      'ada before-due-30d@due1 2026-12-01T09:00',
      'ada before-due-7d@due1 2026-12-24T09:00',
      'ada at-due@due1 2026-12-31T09:00',
      'ada overdue-1@due1 2027-01-01T09:00',
      'ada overdue-7@due1 2027-01-07T09:00',
      'ben escalate-7@due1 2027-01-08T09:00',
      'ada overdue-21@due1 2027-01-21T09:00',
      'cleo escalate-21@due1 2027-01-21T09:00',
      'ada overdue-35@due1 2027-02-04T09:00',
      'ada overdue-49@due1 2027-02-18T09:00',
      'ada overdue-63@due1 2027-03-04T09:00',
    ]);
  });

  it('carries channels and urgency, and escalates only while nobody has answered', () => {
    const rows = plan();
    expect(rows.find(({ rule }) => rule === 'at-due')).toMatchObject({ channels: ['inbox', 'email'], urgent: true });
    expect(rows.filter(({ condition }) => condition === 'unacknowledged').map(({ kind }) => kind)).toEqual([
      'escalate',
      'escalate',
    ]);
  });

  it.each([
    ['nobody is there', { deputy: null, lead: null }, []],
    ['the owner is the lead', { lead: { id: 'ada', zone: 'UTC' } }, ['ben escalate-7']],
    [
      'deputy and lead are one person',
      { lead: { id: 'ben', zone: 'Asia/Tokyo' } },
      ['ben escalate-7', 'ben escalate-21'],
    ],
  ])('escalates to each person once: %s', (_case, changes, expected) => {
    const rows = plan(changes).filter(({ kind }) => kind === 'escalate');
    expect(rows.map(({ recipientId, rule }) => `${recipientId} ${rule}`)).toEqual(expected);
  });

  it('planned again later, from the same facts, gives the same occurrences at the same moments', () => {
    const moments = (now: number) =>
      plan({ now }).map((row) => `${row.recipientId} ${row.occurrenceKey} ${row.fireAt}`);
    for (const later of [
      '2026-05-15T00:00:00Z',
      '2026-12-31T23:00:00Z',
      '2027-01-15T00:00:00Z',
      '2028-01-01T00:00:00Z',
    ]) {
      expect(moments(at(later))).toEqual(moments(accepted));
    }
  });

  it('asks once where the date was over already when it came into force, and counts from there ever after', () => {
    const old = { deputy: null, due: dueOn('2025-02-13'), opensAt: at('2024-02-13T00:00:00Z') };
    const moments = (now: number) => plan({ ...old, now }).map((row) => `${row.occurrenceKey} ${row.fireAt}`);
    expect(told(plan(old)).slice(0, 3)).toEqual([
      'ada due-now@due1 2026-03-01T12:00',
      'ada overdue-1@due1 2026-03-02T09:00',
      'ada overdue-7@due1 2026-03-08T09:00',
    ]);
    expect(moments(at('2026-03-20T00:00:00Z'))).toEqual(moments(accepted));
  });

  it('bounds the overdue prompts whatever the rules say', () => {
    const rules = [rule({ kind: 'overdue', offset: 'P1D', thenEvery: 'P1D', most: 40 })];
    expect(told(plan({ rules, cadence: null }))).toHaveLength(6);
  });

  it('one prompt comes once, though two rules ask for it', () => {
    const rules = [
      rule({ kind: 'overdue', offset: 'P7D', thenEvery: 'P7D', most: 2 }),
      rule({ kind: 'overdue', offset: 'P14D' }),
    ];
    expect(told(plan({ rules, cadence: null }))).toHaveLength(2);
  });

  it('counts months before due from the due day, clamped', () => {
    const rules = [rule({ offset: 'P1M' }), rule({ offset: 'P10M' })];
    expect(told(plan({ rules, due: dueOn('2027-03-31') }))).toEqual([
      'ada before-due-10m@due1 2026-05-31T09:00',
      'ada before-due-1m@due1 2027-02-28T09:00',
    ]);
  });

  it('a stopped stream is silent, the others go on', () => {
    const without = (kind: ReminderRule['kind']) => defaultRuleSet.rules.filter((each) => each.kind !== kind);
    for (const kind of ['before-due', 'at-due', 'overdue', 'escalate'] as const) {
      const kinds = new Set(plan({ rules: without(kind) }).map((row) => row.kind));
      expect(kinds.has(kind)).toBe(false);
      expect(kinds.size).toBe(4);
    }
    expect(plan({ rules: without('reassess') }).some(({ rule }) => rule === 'reassess')).toBe(false);
    expect(plan({ rules: without('elapsed') }).some(({ rule }) => rule.startsWith('elapsed'))).toBe(false);
  });

  it('another cadence starts rounds of its own', () => {
    const keys = (every: string, tightens: boolean) =>
      plan({ cadence: { every, tightens } })
        .filter((row) => row.rule === 'reassess')
        .map((row) => row.occurrenceKey);
    const all = [...keys('P1M', false), ...keys('P30D', false), ...keys('P30D', true)];
    expect(new Set(all).size).toBe(9);
  });

  it('asks three times by a cadence that is chosen long after the last look, and keeps what is over out of them', () => {
    const chosen = at('2026-05-05T12:00:00Z');
    const weekly = { cadence: { every: 'P7D', tightens: false }, now: chosen, roundsSince: chosen };
    const rounds = (changes: Partial<Duty>) =>
      plan({ ...weekly, ...changes })
        .filter(({ rule }) => rule === 'reassess')
        .map(({ occurrenceKey, state }) => `${occurrenceKey} ${state}`);
    const asked = ['P7D#1.9@due1 skipped_past', ...[10, 11, 12].map((round) => `P7D#1.${round}@due1 scheduled`)].map(
      (row) => row.replace('P7D', '7d'),
    );
    expect(rounds({})).toEqual(asked);
    const later = rounds({ now: at('2026-05-20T12:00:00Z') });
    expect(later.map((row) => row.split(' ')[0])).toEqual(asked.map((row) => row.split(' ')[0]));
  });

  it('names whom rounds ask and how often, so that a change of it is seen', () => {
    const { rules } = defaultRuleSet;
    const asks = { cadence: { every: 'P7D', tightens: true }, owner: { id: 'ada', zone: 'UTC' }, rules };
    const names = [
      asks,
      { ...asks, owner: { id: 'ben', zone: 'UTC' } },
      { ...asks, cadence: { every: 'P7D', tightens: false } },
      { ...asks, cadence: null },
    ].map(roundsAsOf);
    expect(new Set(names).size).toBe(4);
    expect(roundsAsOf({ ...asks, rules: [] })).toBe(names[3]);
  });

  it('shares of the time that were over before acceptance, or that no hour fits before due, are not sent', () => {
    const opened = at('2025-01-01T00:00:00Z');
    const rows = plan({ opensAt: opened }).filter(({ rule }) => rule.startsWith('elapsed'));
    expect(rows.map(({ rule, state }) => `${rule} ${state}`)).toEqual([
      'elapsed-50 skipped_past',
      'elapsed-80 scheduled',
    ]);
    const short = plan({ due: dueOn('2026-03-02', { time: '08:00' }) });
    expect(short.some(({ rule }) => rule.startsWith('elapsed'))).toBe(false);
  });
});

describe('planByRules with working days', () => {
  const holidays = new Set(['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01']);
  const days = (weekends: boolean, changes: Partial<Duty> = {}) =>
    told(plan({ workingDays: { holidays, weekends }, cadence: null, deputy: null, lead: null, ...changes })).map(
      (row) => row.slice(4),
    );

  it('moves prompts to the working day before, though never over the one ahead or the due moment', () => {
    expect(days(true)).toEqual([
      'elapsed-50@due1 2026-08-01T09:00',
      'elapsed-80@due1 2026-11-01T09:00',
      'before-due-30d@due1 2026-12-01T09:00',
      'before-due-7d@due1 2026-12-23T09:00',
      'at-due@due1 2026-12-30T09:00',
      'overdue-1@due1 2027-01-01T09:00',
      'overdue-7@due1 2027-01-07T09:00',
      'overdue-21@due1 2027-01-21T09:00',
      'overdue-35@due1 2027-02-04T09:00',
      'overdue-49@due1 2027-02-18T09:00',
      'overdue-63@due1 2027-03-04T09:00',
    ]);
  });

  it('keeps weekends free where that is wanted', () => {
    const due = dueOn('2027-01-10');
    const ladder = (weekends: boolean) =>
      days(weekends, { due })
        .filter((row) => !row.startsWith('elapsed'))
        .slice(0, 4);
    expect(ladder(true)).toEqual([
      'before-due-30d@due1 2026-12-11T09:00',
      'before-due-7d@due1 2027-01-03T09:00',
      'at-due@due1 2027-01-10T09:00',
      'overdue-1@due1 2027-01-11T09:00',
    ]);
    // Sunday 3 January → Saturday → New Year → 31 December, all free → Wednesday 30 December
    expect(ladder(false).slice(1, 3)).toEqual(['before-due-7d@due1 2026-12-30T09:00', 'at-due@due1 2027-01-08T09:00']);
  });

  it('never moves a prompt before now', () => {
    const now = at('2026-12-23T12:00:00Z');
    expect(days(true, { now }).slice(0, 1)).toEqual(['before-due-7d@due1 2026-12-24T09:00']);
  });
});
