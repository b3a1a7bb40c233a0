import { defaultRuleSet } from './defaultRuleSet.js';
import type { Duty, PlannedReminder } from './plan.js';
import { planByRules } from './planByRules.js';
import { planSnooze } from './planSnooze.js';
import { reconcile } from './reconcile.js';
import type { LedgerRow } from './whyNotFire.js';
import { whyNotFire } from './whyNotFire.js';

const at = Date.parse;
const accepted = at('2026-03-01T12:00:00Z');
const duty = (changes: Partial<Duty> = {}): Duty => ({
  now: accepted,
  since: accepted,
  opensAt: accepted,
  due: { date: '2026-12-31', time: null, zone: 'UTC', at: at('2026-12-31T23:59:59Z'), revision: 1 },
  closed: false,
  reopenings: 0,
  owner: { id: 'ada', zone: 'UTC' },
  deputy: { id: 'ben', zone: 'UTC' },
  lead: null,
  cadence: { every: 'P30D', tightens: false },
  lastCheckAt: accepted,
  roundsSince: null,
  checksRecorded: 1,
  rules: defaultRuleSet.rules,
  ...changes,
});
const kept = (planned: readonly PlannedReminder[], changes: Partial<LedgerRow> = {}): LedgerRow[] =>
  planned.map((each) => ({ ...each, plannedAt: accepted, ...changes }));
const againstAccepted = (changes: Partial<Duty>, rows = kept(planByRules(duty()))) =>
  reconcile(rows, planByRules(duty(changes)), duty(changes));
const keys = (rows: readonly { occurrenceKey: string }[]) => rows.map(({ occurrenceKey }) => occurrenceKey);

describe('reconcile', () => {
  it('changes nothing when nothing changed, however late it looks', () => {
    for (const now of [accepted, at('2026-06-15T00:00:00Z'), at('2027-06-15T00:00:00Z')]) {
      expect(againstAccepted({ now })).toEqual({ insert: [], reschedule: [], supersede: [] });
    }
  });

  it('a moved due date supersedes everything that was scheduled and plans it anew', () => {
    const due = { ...duty().due!, date: '2027-06-30', at: at('2027-06-30T23:59:59Z'), revision: 2 };
    const change = againstAccepted({ due, since: accepted + 1, now: accepted + 1 });
    expect(change.supersede).toHaveLength(planByRules(duty()).length);
    expect(change.reschedule).toEqual([]);
    expect(keys(change.insert).every((key) => key.endsWith('@due2'))).toBe(true);
  });

  it('a closed forecast keeps nothing scheduled', () => {
    const change = againstAccepted({ closed: true });
    expect(change).toMatchObject({ insert: [], reschedule: [] });
    expect(change.supersede).toHaveLength(planByRules(duty()).length);
  });

  it('another zone moves the rows there are', () => {
    const change = againstAccepted({ owner: { id: 'ada', zone: 'Asia/Tokyo' } });
    expect([change.insert, change.supersede]).toEqual([[], []]);
    expect(change.reschedule.map(({ row }) => row.recipientId)).toEqual(change.reschedule.map(() => 'ada'));
    expect(change.reschedule).toHaveLength(planByRules(duty()).length - 1);
  });

  it('a scheduled row that would move into the past fires at once instead of being lost', () => {
    const now = at('2026-12-31T08:00:00Z');
    const change = againstAccepted({ now, owner: { id: 'ada', zone: 'Asia/Tokyo' } });
    expect(change.reschedule.find(({ row }) => row.rule === 'at-due')?.planned).toMatchObject({
      fireAt: now,
      state: 'scheduled',
    });
  });

  it('what is owed already is not put off by planning again and again', () => {
    const now = at('2026-12-31T10:00:00Z');
    const change = againstAccepted({ now, owner: { id: 'ada', zone: 'Asia/Tokyo' } });
    expect(change.reschedule.some(({ row }) => row.rule === 'at-due')).toBe(false);
  });

  it('what fired stays fired, whatever is planned', () => {
    const rows = kept(planByRules(duty()), { state: 'fired' });
    expect(againstAccepted({ owner: { id: 'ada', zone: 'Asia/Tokyo' } }, rows)).toEqual({
      insert: [],
      reschedule: [],
      supersede: [],
    });
  });

  it('a forecast handed over and back takes its rows up again', () => {
    const rows = kept(planByRules(duty()), { state: 'superseded' });
    expect(againstAccepted({}, rows).reschedule).toHaveLength(rows.length);
    const late = againstAccepted({ now: at('2027-06-15T00:00:00Z') }, rows);
    expect(late).toEqual({ insert: [], reschedule: [], supersede: [] });
  });

  it('keeps what somebody snoozed until it is moot', () => {
    const snoozed = kept([planSnooze(duty(), duty().owner, { number: 1, kind: 'reassess', until: accepted + 1 })!]);
    const rows = [...kept(planByRules(duty())), ...snoozed];
    expect(againstAccepted({}, rows).supersede).toEqual([]);
    expect(keys(againstAccepted({ owner: { id: 'cleo', zone: 'UTC' } }, rows).supersede)).toContain('snooze#1');
    const looked = againstAccepted({ lastCheckAt: accepted + 5, checksRecorded: 2, now: accepted + 5 }, rows);
    expect(keys(looked.supersede)).toEqual(['30d#1.1@due1', '30d#1.2@due1', '30d#1.3@due1', 'snooze#1']);
  });
});

describe('whyNotFire', () => {
  const row = {
    rule: 'before-due-7d',
    kind: 'before-due',
    recipientId: 'ada',
    dueRev: 1,
    plannedAt: accepted,
  } as const;
  const looked = { lastCheckAt: accepted + 1 };
  const elapsed = { ...row, rule: 'elapsed-50', kind: 'reassess', firedAt: null } as const;
  const escalation = { ...row, rule: 'escalate-7', kind: 'escalate', recipientId: 'ben' } as const;

  it.each([
    ['as planned', row, {}, null],
    ['closed', row, { closed: true }, 'closed'],
    ['monitor only', row, { due: null }, 'closed'],
    ['the date moved', row, { due: { ...duty().due!, revision: 2 } }, 'due-moved'],
    ['handed over', row, { owner: { id: 'cleo', zone: 'UTC' } }, 'not-theirs'],
    ['looked at, which leaves the due date', row, looked, null],
    ['looked at since', { ...row, rule: 'reassess', kind: 'reassess' } as const, looked, 'looked-since'],
    ['looked at, though a share of the time is still to pass', elapsed, looked, null],
    ['looked at, and a share of the time passed after', { ...elapsed, firedAt: accepted + 2 }, looked, null],
    ['looked at since a share of the time passed', { ...elapsed, firedAt: accepted + 1 }, looked, 'looked-since'],
    ['an escalation nobody answered', escalation, looked, null],
    ['an escalation that was answered', escalation, { lastCheckAt: duty().due!.at }, 'answered'],
    ['the deputy changed', escalation, { deputy: null }, 'not-theirs'],
  ])('%s', (_case, given, changes, expected) => {
    expect(whyNotFire(given, duty(changes))).toBe(expected);
  });
});
