import fc from 'fast-check';
import { addDays } from './days.js';
import { dueMoment } from './moments.js';
import { type PlanInput, planReassessment, planReminders } from './ownersPlan.fixture.js';

const at = Date.parse;
const dueOn = (date: string, { time = null as string | null, zone = 'UTC', revision = 1 } = {}) => ({
  date,
  time,
  zone,
  revision,
  at: dueMoment({ date, time, zone }),
});

/** A forecast due on the last day of 2026, planned in March for a recipient in UTC, without a cadence. */
const plan = (changes: Partial<PlanInput> = {}) =>
  planReminders({
    now: at('2026-03-01T12:00:00Z'),
    due: dueOn('2026-12-31'),
    closed: false,
    recipient: { id: 'ada', zone: 'UTC' },
    cadence: { days: null },
    lastCheckAt: null,
    checksRecorded: 1,
    ...changes,
  });

const told = (rows: ReturnType<typeof planReminders>) =>
  rows.filter((row) => row.state === 'scheduled').map((row) => `${row.occurrenceKey} ${row.nominalLocal}`);

describe('what an owner is asked', () => {
  it('prompts 30, 7 and 0 days before, then 1, 7 and every 14 days after, six times at most', () => {
    expect(told(plan())).toEqual([
      'before-due-30d@due1 2026-12-01T09:00',
      'before-due-7d@due1 2026-12-24T09:00',
      'at-due@due1 2026-12-31T09:00',
      'overdue-1@due1 2027-01-01T09:00',
      'overdue-7@due1 2027-01-07T09:00',
      'overdue-21@due1 2027-01-21T09:00',
      'overdue-35@due1 2027-02-04T09:00',
      'overdue-49@due1 2027-02-18T09:00',
      'overdue-63@due1 2027-03-04T09:00',
    ]);
  });

  it('records what is already over as skipped', () => {
    const rows = plan({ now: at('2026-12-20T12:00:00Z') });
    expect(rows.filter((row) => row.state === 'skipped_past').map((row) => [row.rule, row.reason])).toEqual([
      ['before-due-30d', 'already past when planned'],
    ]);
  });

  it('asks once, now, when the due date is over already, and counts the ladder from now', () => {
    const now = at('2026-11-23T18:45:10Z');
    const rows = plan({ now, due: dueOn('2025-02-13') });
    expect(rows.filter((row) => row.fireAt <= now && row.state === 'scheduled')).toEqual([
      {
        rule: 'due-now',
        kind: 'due-now',
        occurrenceKey: 'due-now@due1',
        recipientId: 'ada',
        dueRev: 1,
        nominalLocal: '2026-11-23T18:45',
        zone: 'UTC',
        fireAt: now,
        state: 'scheduled',
        reason: null,
        channels: ['inbox', 'email'],
        urgent: true,
        condition: null,
      },
    ]);
    expect(told(rows).slice(0, 3)).toEqual([
      'due-now@due1 2026-11-23T18:45',
      'overdue-1@due1 2026-11-24T09:00',
      'overdue-7@due1 2026-11-30T09:00',
    ]);
    expect(rows.filter((row) => row.state === 'skipped_past').map((row) => row.rule)).toEqual([
      'before-due-30d',
      'before-due-7d',
      'at-due',
    ]);
  });

  it('prompts nobody about an undated or a closed forecast', () => {
    expect(plan({ due: null, cadence: { days: 7 } })).toEqual([]);
    expect(plan({ closed: true, cadence: { days: 7 } })).toEqual([]);
  });

  it.each([
    ['east of the forecast', dueOn('2026-12-31'), 'Asia/Tokyo', '2026-12-31T09:00'],
    [
      'west of the forecast',
      dueOn('2026-12-31', { zone: 'Pacific/Auckland' }),
      'America/Los_Angeles',
      '2026-12-30T09:00',
    ],
    ['due before nine', dueOn('2026-12-31', { time: '08:00' }), 'UTC', '2026-12-30T09:00'],
    ['due at nine', dueOn('2026-12-31', { time: '09:00' }), 'UTC', '2026-12-31T09:00'],
  ])('the last prompt never comes after the due moment: %s', (_case, due, zone, expected) => {
    const atDue = plan({ due, recipient: { id: 'ada', zone } }).find((row) => row.kind === 'at-due')!;
    expect(atDue.nominalLocal).toBe(expected);
    expect(atDue.fireAt).toBeLessThanOrEqual(due.at);
  });

  it('keeps nine o’clock across a change of clocks', () => {
    const rows = plan({ due: dueOn('2026-04-03'), recipient: { id: 'ada', zone: 'America/New_York' } });
    const moments = rows.slice(0, 3).map((row) => new Date(row.fireAt).toISOString());
    expect(moments).toEqual(['2026-03-04T14:00:00.000Z', '2026-03-27T13:00:00.000Z', '2026-04-03T13:00:00.000Z']);
  });

  it('gives a moved date, and a reopened forecast, keys that no earlier plan used', () => {
    const keys = (changes: Partial<PlanInput>) =>
      plan({ cadence: { days: 30 }, ...changes }).map((row) => row.occurrenceKey);
    const all = [
      ...keys({}),
      ...keys({ due: dueOn('2027-06-30', { revision: 2 }) }),
      ...keys({ reopenings: 1 }),
      ...keys({ reopenings: 2 }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('rounds after a check', () => {
  const input: PlanInput = {
    now: at('2026-03-01T12:00:00Z'),
    due: dueOn('2026-12-31'),
    closed: false,
    recipient: { id: 'ada', zone: 'UTC' },
    cadence: { days: 30 },
    lastCheckAt: at('2026-03-01T12:00:00Z'),
    checksRecorded: 3,
  };

  it('plans three rounds, a cadence apart, from the last check', () => {
    expect(told(planReassessment(input))).toEqual([
      '30d#3.1@due1 2026-03-31T09:00',
      '30d#3.2@due1 2026-04-30T09:00',
      '30d#3.3@due1 2026-05-30T09:00',
    ]);
  });

  it('gives the rounds after a newer check keys of their own', () => {
    const newer = planReassessment({ ...input, checksRecorded: 4, lastCheckAt: at('2026-03-20T12:00:00Z') });
    expect(newer[0]?.occurrenceKey).toBe('30d#4.1@due1');
  });

  it('after a long silence skips the rounds that are over', () => {
    const rows = planReassessment({ ...input, now: at('2026-08-10T12:00:00Z') });
    expect(rows.map((row) => [row.occurrenceKey, row.state])).toEqual([
      ['30d#3.5@due1', 'skipped_past'],
      ['30d#3.6@due1', 'scheduled'],
      ['30d#3.7@due1', 'scheduled'],
      ['30d#3.8@due1', 'scheduled'],
    ]);
  });

  it('leaves the days from the due date on to the outcome', () => {
    expect(planReassessment({ ...input, due: dueOn('2026-03-31', { time: '09:00' }) })).toEqual([]);
    expect(planReassessment({ ...input, due: dueOn('2026-04-30', { time: '09:00' }) })).toHaveLength(1);
    expect(planReassessment({ ...input, cadence: { days: null } })).toEqual([]);
  });
});

const zones = [
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Cairo',
  'Pacific/Auckland',
];

describe('whatever the zones, days and cadence', () => {
  const someInput = fc
    .record({
      nowDays: fc.integer({ min: 0, max: 1500 }),
      nowMs: fc.integer({ min: 0, max: 86_399_999 }),
      dueDays: fc.integer({ min: 0, max: 1500 }),
      time: fc.constantFrom(null, '00:00', '02:15', '09:00', '23:59'),
      zone: fc.constantFrom(...zones),
      theirs: fc.constantFrom(...zones),
      cadence: fc.option(fc.integer({ min: 1, max: 366 }), { nil: null }),
      checkedDaysAgo: fc.option(fc.integer({ min: 0, max: 800 }), { nil: null }),
    })
    .map((some): PlanInput => {
      const now = at('2025-01-01T00:00:00Z') + some.nowDays * 86_400_000 + some.nowMs;
      return {
        now,
        due: dueOn(addDays('2025-01-01', some.dueDays), { time: some.time, zone: some.zone }),
        closed: false,
        recipient: { id: 'ada', zone: some.theirs },
        cadence: { days: some.cadence },
        lastCheckAt: some.checkedDaysAgo === null ? null : now - some.checkedDaysAgo * 86_400_000,
        checksRecorded: 1,
      };
    });

  it('every occurrence has one row, in order, on the right side of the due moment, and never more than one is owed at once', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const rows = planReminders(input);
        const due = input.due!.at;
        expect(new Set(rows.map((row) => row.occurrenceKey)).size).toBe(rows.length);
        const scheduled = rows.filter((row) => row.state === 'scheduled');
        expect(scheduled.every((row) => row.fireAt >= input.now)).toBe(true);
        expect(scheduled.filter((row) => row.fireAt <= input.now).length).toBeLessThanOrEqual(1);
        expect(rows.filter((row) => row.kind === 'due-now')).toHaveLength(due < input.now ? 1 : 0);
        for (const row of rows) {
          if (row.kind === 'overdue') expect(row.fireAt).toBeGreaterThan(due);
          if (row.kind === 'at-due' || row.kind === 'before-due') expect(row.fireAt).toBeLessThanOrEqual(due);
          if (row.kind === 'reassess') expect(row.fireAt).toBeLessThan(due);
        }
        const ladder = rows.filter((row) => row.kind !== 'reassess');
        expect(ladder.map((row) => row.rule)).toEqual(
          [
            'before-due-30d',
            'before-due-7d',
            'at-due',
            due < input.now ? 'due-now' : '',
            'overdue-1',
            'overdue-7',
            'overdue-21',
            'overdue-35',
            'overdue-49',
            'overdue-63',
          ].filter(Boolean),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('a moved due date shares no key with the plan before it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(someInput, fc.integer({ min: -400, max: 400 }), (input, days) => {
        const due = input.due!;
        const moved = dueOn(addDays(due.date, days), { time: due.time, zone: due.zone, revision: 2 });
        const before = new Set(planReminders(input).map((row) => row.occurrenceKey));
        const after = planReminders({ ...input, due: moved }).map((row) => row.occurrenceKey);
        expect(after.filter((key) => before.has(key))).toEqual([]);
      }),
    );
  });
});
