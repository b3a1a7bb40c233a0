import { filterOf, noMatchWords } from './filters.js';

describe('filterOf', () => {
  it.each([
    ['overdue', 'overdue'],
    [undefined, 'all'],
    ['toString', 'all'],
    ['nonsense', 'all'],
  ])('%s → %s', (state, filter) => expect(filterOf(state)).toBe(filter));
});

describe('noMatchWords', () => {
  it.each([
    ['all', '', 'No forecasts yet'],
    ['overdue', '', 'No forecasts are overdue'],
    ['all', 'grain', 'No statement holds “grain”'],
    ['closed', 'grain', 'No forecasts match both filters'],
  ] as const)('%s and “%s”', (filter, q, says) => expect(noMatchWords(filter, q)).toBe(says));
});
