import { behindSearch, calibrationSearch, daysOf, given, queryOf, tableAddress } from './search.js';

describe('calibrationSearch', () => {
  it('leaves out what it does not understand', () => {
    const search = {
      scope: 'desk',
      at: '30d',
      from: 'yesterday',
      period: '3m',
      topic: '  ',
      kind: 'binary',
      early: 'no',
    };
    expect(given(calibrationSearch(search))).toEqual({});
  });

  it('keeps what the API takes', () => {
    const search = { scope: 'me', at: 'last', period: '24m', topic: 'Energy', term: 'likely', horizon: 'long' };
    expect(given(calibrationSearch(search))).toEqual(search);
  });

  it('takes what the address was read as: a truth value, a number', () => {
    expect(given(calibrationSearch({ early: true, topic: 2026 }))).toEqual({ early: 'true', topic: '2026' });
  });

  it('reads which number a list stands behind', () => {
    expect(given(behindSearch({ bin: '0.65-0.7', word: 'likely', quarter: '2026-01-01' }))).toEqual({
      bin: '0.65-0.7',
      word: 'likely',
      quarter: '2026-01-01',
    });
    expect(given(behindSearch({ bin: '65-70' }))).toEqual({});
  });
});

describe('daysOf', () => {
  it.each([
    ['12m', { from: '2025-02-28' }],
    ['24m', { from: '2024-02-28' }],
    ['year', { from: '2026-01-01' }],
    ['last-year', { from: '2025-01-01', to: '2025-12-31' }],
  ] as const)('%s', (period, expected) => expect(daysOf(period, '2026-02-28')).toEqual(expected));

  it('ends a short month on its last day', () => expect(daysOf('12m', '2028-02-29')).toEqual({ from: '2027-02-28' }));
});

describe('queryOf', () => {
  it('turns a named span into days, unless days were given', () => {
    expect(queryOf({ period: 'year' }, '2026-11-24')).toEqual({ scope: 'all', from: '2026-01-01' });
    expect(queryOf({ period: 'year', from: '2025-06-01' }, '2026-11-24')).toEqual({ scope: 'all', from: '2025-06-01' });
  });

  it('carries every filter', () => {
    expect(queryOf({ scope: 'me', early: 'true', word: 'likely' }, '2026-11-24')).toEqual({
      scope: 'me',
      early: 'true',
      word: 'likely',
    });
  });
});

describe('tableAddress', () => {
  it('escapes what people typed', () => {
    expect(tableAddress({ topic: 'Oil & gas' }, '2026-11-24', 'words')).toBe(
      '/api/v1/calibration/table.csv?topic=Oil+%26+gas&scope=all&chart=words',
    );
  });
});
