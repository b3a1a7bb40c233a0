import { drawnWeight, oddsWords } from './odds.js';

describe('drawnWeight', () => {
  it.each([
    [null, 0],
    [1, 0],
    [2, 1],
    [4, 2],
    [1000, 2],
  ])('%s to 1 is drawn as %s', (odds, expected) => {
    expect(drawnWeight(odds)).toBe(expected);
  });
});

describe('oddsWords', () => {
  it.each([
    [2, 'against', '2 to 1 against'],
    [1.34, 'for', '1.3 to 1 for'],
    [12.6, 'for', '13 to 1 for'],
    [null, 'for', 'for, no weight stated'],
    [3, 'neutral', 'neutral'],
  ] as const)('%s %s', (odds, direction, expected) => {
    expect(oddsWords(odds, direction)).toBe(expected);
  });
});
