import { isDuration } from '@app/schedule';
import { isoOf, lengthOf } from './length.js';

describe('a length of time in a form', () => {
  it.each([
    ['P7D', { count: 7, unit: 'D' }],
    ['P2W', { count: 2, unit: 'W' }],
    ['P1M', { count: 1, unit: 'M' }],
    ['P10Y', { count: 10, unit: 'Y' }],
    ['P1M15D', { count: 1, unit: 'P1M15D' }],
  ])('%s comes back as it was', (iso, length) => {
    expect(lengthOf(iso)).toEqual(length);
    expect(isoOf(length)).toBe(iso);
  });

  it('without a count is no time at all, and keeps its unit', () => {
    expect(isoOf({ count: null, unit: 'W' })).toBe('P0W');
    expect(isDuration('P0W')).toBe(false);
    expect(lengthOf('P0W')).toEqual({ count: 0, unit: 'W' });
  });
});
