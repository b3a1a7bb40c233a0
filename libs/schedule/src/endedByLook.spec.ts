import { defaultRuleSet } from './defaultRuleSet.js';
import { endedByLook } from './endedByLook.js';
import type { Duty } from './plan.js';
import type { LedgerRow } from './whyNotFire.js';

const accepted = Date.parse('2026-03-01T12:00:00Z');
const day = 86_400_000;
const duty = (changes: Partial<Duty> = {}): Duty => ({
  ...{ now: accepted + 9 * day, since: accepted, opensAt: accepted, closed: false, reopenings: 0, cadence: null },
  due: { date: '2026-03-05', time: null, zone: 'UTC', at: accepted + 4 * day, revision: 1 },
  ...{ owner: { id: 'ada', zone: 'UTC' }, deputy: { id: 'ben', zone: 'UTC' }, lead: null },
  ...{ lastCheckAt: accepted, roundsSince: null, checksRecorded: 1, rules: defaultRuleSet.rules },
  ...changes,
});
const row = (changes: Partial<LedgerRow>): LedgerRow => ({
  ...{ rule: 'reassess', kind: 'reassess', occurrenceKey: '30d#1.1@due1', recipientId: 'ada', dueRev: 1 },
  ...{ fireAt: accepted + day, state: 'superseded', plannedAt: accepted, zone: 'UTC', channels: [], urgent: false },
  ...changes,
});
const escalation = row({ rule: 'escalate-7', kind: 'escalate', recipientId: 'ben' });
const atDue = row({ rule: 'at-due', kind: 'at-due' });
const look = duty({ lastCheckAt: accepted + 9 * day, checksRecorded: 2 });

describe('endedByLook', () => {
  it('names what asked for a look and for an answer, and nothing that a look leaves', () => {
    expect(endedByLook([row({}), escalation, atDue], look, duty())).toEqual([row({}), escalation]);
  });

  it('names all where it was a withdrawal', () => {
    expect(endedByLook([row({}), escalation, atDue], duty({ closed: true }), duty())).toHaveLength(3);
  });

  it('leaves what an earlier look ended or another due date asked', () => {
    const earlier = duty({ lastCheckAt: accepted + day });
    expect(endedByLook([row({})], look, earlier)).toEqual([]);
    expect(endedByLook([{ ...escalation, dueRev: 2 }], look, duty())).toEqual([]);
  });
});
