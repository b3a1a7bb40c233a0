import { afterDone, countWords, ledeOf, nextWords } from './todayWords.js';

describe('countWords', () => {
  it.each([
    [0, 'No forecasts'],
    [1, 'One forecast'],
    [9, 'Nine forecasts'],
    [14, '14 forecasts'],
  ])('%i', (count, says) => expect(countWords(count, 'forecast')).toBe(says));
});

describe('ledeOf', () => {
  it.each([
    [9, 'Monday 23 November 2026. Nine forecasts need you.'],
    [1, 'Monday 23 November 2026. One forecast needs you.'],
    [0, 'Monday 23 November 2026. Nothing needs you.'],
  ])('%i', (waiting, says) => expect(ledeOf('2026-11-23', waiting)).toBe(says));
});

describe('nextWords', () => {
  const forecast = { id: '00000000-0000-7000-8000-000000000001', number: 156, statement: 'A vote is scheduled' };
  it.each([
    [{ forecast, day: '2026-12-01', kind: 'due' }, 'Next is F-156, due in 8 days, on Tuesday 1 Dec.'],
    [{ forecast, day: '2027-03-01', kind: 'check' }, 'Next is F-156, to be checked in 3 months, on 1 Mar 2027.'],
  ] as const)('%o', (next, says) => expect(nextWords(next, '2026-11-23')).toBe(says));
});

describe('afterDone', () => {
  const items = [{ number: 1 }, { number: 2 }, { number: 3 }];
  it.each([
    [1, 2],
    [3, 2],
    [9, 1],
  ])('%i → %i', (done, next) => expect(afterDone(items, done)).toBe(next));
  it('of the last one left', () => expect(afterDone([{ number: 4 }], 4)).toBeNull());
});
