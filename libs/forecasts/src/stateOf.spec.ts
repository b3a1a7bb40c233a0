import type { ForecastState } from '@app/contract';
import { type StateFacts, stateOf } from './stateOf.js';

const at = Date.parse;
/** Due at the end of 2026 in Auckland, which is 10:59:59 UTC. */
const facts = (changes: Partial<StateFacts> = {}): StateFacts => ({
  closedAt: null,
  withdrawnAt: null,
  due: { date: '2026-12-31', zone: 'Pacific/Auckland', at: at('2026-12-31T10:59:59Z') },
  nextCheckAt: null,
  ...changes,
});

describe('stateOf', () => {
  it.each<[string, StateFacts, string, ForecastState]>([
    ['an outcome outweighs everything', facts({ closedAt: 1, withdrawnAt: 1 }), '2027-06-01T00:00:00Z', 'closed'],
    ['withdrawn', facts({ withdrawnAt: 1 }), '2027-06-01T00:00:00Z', 'withdrawn'],
    ['undated', facts({ due: null, nextCheckAt: 0 }), '2027-06-01T00:00:00Z', 'monitor'],
    ['past its due moment', facts(), '2026-12-31T11:00:00Z', 'overdue'],
    ['at its due moment', facts(), '2026-12-31T10:59:59Z', 'due'],
    ['the due day begins in the forecast’s zone', facts(), '2026-12-30T11:00:00Z', 'due'],
    ['the day before', facts(), '2026-12-30T10:59:59Z', 'soon'],
    ['due outweighs an owed check', facts({ nextCheckAt: 0 }), '2026-12-31T00:00:00Z', 'due'],
    [
      'an owed check outweighs soon',
      facts({ nextCheckAt: at('2026-12-25T00:00:00Z') }),
      '2026-12-25T00:00:00Z',
      'reassess',
    ],
    ['a check not owed yet', facts({ nextCheckAt: at('2026-12-25T00:00:01Z') }), '2026-12-25T00:00:00Z', 'soon'],
    ['14 days left', facts(), '2026-12-16T11:00:00Z', 'soon'],
    ['15 days left', facts(), '2026-12-16T10:59:59Z', 'track'],
  ])('%s', (_case, forecast, now, expected) => {
    expect(stateOf(forecast, at(now))).toBe(expected);
  });
});
