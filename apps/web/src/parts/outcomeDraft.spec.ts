import { dueEditOf, type OutcomeDraft, outcomeFaults, resolutionOf } from './outcomeDraft.js';

const draft = (change: Partial<OutcomeDraft> = {}): OutcomeDraft => ({
  choice: 'happened',
  cameOut: null,
  knownOn: '2026-11-20',
  source: 'Port register',
  note: '',
  newDate: '',
  reason: '',
  ...change,
});
const faults = (change: Partial<OutcomeDraft>) => Object.keys(outcomeFaults(draft(change), '2026-11-23'));

describe('outcomeFaults', () => {
  it.each([
    [{}, []],
    [{ choice: null }, ['choice']],
    [{ source: ' ' }, ['source']],
    [{ knownOn: '' }, ['knownOn']],
    [{ knownOn: '2026-11-24' }, ['knownOn']],
    [{ choice: 'not-yet', source: '' }, ['newDate']],
    [{ choice: 'not-yet', newDate: '2026-11-23' }, ['newDate']],
    [{ choice: 'not-yet', newDate: '2026-12-31' }, []],
  ] as const)('%o → %j', (change, expected) => expect(faults(change)).toEqual(expected));
});

describe('the requests', () => {
  it('record an outcome', () =>
    expect(resolutionOf({ ...draft({ note: ' Late. ' }), choice: 'void' })).toEqual({
      outcome: 'void',
      cameOut: null,
      knownOn: '2026-11-20',
      source: 'Port register',
      note: 'Late.',
    }));
  it('move the date in the zone it was in', () => {
    const due = { date: '2026-10-31', time: '18:00', zone: 'Europe/Oslo', at: '2026-10-31T17:00:00Z', revision: 1 };
    expect(dueEditOf(draft({ newDate: '2027-01-31', reason: 'Postponed' }), due, 'UTC')).toEqual({
      due: { date: '2027-01-31', time: '18:00', zone: 'Europe/Oslo' },
      reason: 'Postponed',
    });
  });
});
