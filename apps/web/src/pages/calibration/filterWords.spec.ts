import { behindTitle, filterSentence, periodWords, setFilters } from './filterWords.js';

describe('periodWords', () => {
  it.each([
    [{}, 'All time'],
    [{ period: '24m' }, 'Last 24 months'],
    [{ period: '24m', from: '2026-01-01' }, 'From 1 Jan 2026'],
    [{ from: '2026-01-01', to: '2026-06-30' }, '1 Jan 2026 to 30 Jun 2026'],
    [{ to: '2026-06-30' }, 'Until 30 Jun 2026'],
  ] as const)('%o', (search, says) => expect(periodWords(search)).toBe(says));
});

describe('filterSentence', () => {
  it('says what nothing is filtered by', () => {
    expect(filterSentence({}, {})).toBe('Everyone; all time; all topics; counted: 30 days before the close.');
  });

  it('names every filter', () => {
    const search = { scope: 'me', period: '12m', topic: 'Energy', at: 'last', early: 'true', report: 'r' } as const;
    expect(filterSentence(search, { report: 'Partnership with limits' })).toBe(
      'One person’s forecasts; scheduled close: last 12 months; topic Energy; counted: last number before the outcome; report: Partnership with limits; with early outcomes.',
    );
  });
});

describe('setFilters', () => {
  it('lists only what is set', () => {
    expect(setFilters({ horizon: 'short', kind: 'date', topic: 'x' }, {})).toEqual([
      { key: 'kind', says: 'Kind: a day' },
      { key: 'horizon', says: 'Horizon: up to 30 days' },
    ]);
  });
});

describe('behindTitle', () => {
  it.each([
    [{ bin: '0.65-0.7' }, 'Said 65 to 70%'],
    [{ word: 'likely' }, '“likely”'],
    [{ quarter: '2026-07-01' }, 'Q3 2026'],
    [{}, 'Every forecast counted'],
  ])('%o', (search, says) => expect(behindTitle(search, {})).toBe(says));
});
