import type { ForecastDetail } from '@app/contract';
import { crumbWords } from './Head.js';

const forecast = (state: ForecastDetail['state'], due: string | null, nextCheckAt: string | null = null) =>
  ({ state, due: due && { date: due }, nextCheckAt }) as ForecastDetail;

describe('crumbWords', () => {
  it.each([
    [
      'past its check',
      forecast('reassess', '2028-12-31', '2026-11-11T08:00:00Z'),
      'Check was due 11 Nov 2026, 12 days ago',
    ],
    ['check due today', forecast('reassess', '2028-12-31', '2026-11-23T08:00:00Z'), 'Its check is due today'],
    ['overdue', forecast('overdue', '2026-10-31'), 'Was due 31 Oct 2026, 23 days ago'],
    ['on track', forecast('track', '2028-12-31'), 'Due 31 Dec 2028, in 25 months'],
    ['undated', forecast('monitor', null), ''],
  ])('%s', (_case, one, expected) => {
    expect(crumbWords(one, '2026-11-23', 'Europe/Berlin')).toBe(expected);
  });
});
