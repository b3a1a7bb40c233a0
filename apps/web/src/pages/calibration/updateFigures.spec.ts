import type { UpdateBehaviour } from '@app/contract';
import { looksSentence, updateFigures } from './updateFigures.js';

const updates: UpdateBehaviour = {
  ...{ kind: 'binary', whose: null, forecasts: 31, left: 0, moves: 30, movesPerForecast: 1, medianMove: 0.2 },
  checks: { all: 62, stated: 31, changed: 30, kept: 1, withdrawn: 0 },
  towards: {
    inPoints: { value: 0.8, range: { lo: 0.7, hi: 0.9 }, n: 30 },
    inLogOdds: { value: 0.75, range: null, n: 30 },
    by: 'report',
  },
  reaction: { slope: 0.62, range: { lo: 0.4, hi: 0.84 }, by: 'report', n: 30, looks: 44, verdict: 'under-reacts' },
  movement: null,
  notEnough: null,
};

describe('how beliefs moved, in words', () => {
  it('counts looks and moves', () =>
    expect(looksSentence(updates)).toBe(
      '62 checks of 31 forecasts: 31 stated, 30 changed, 1 kept. 30 moves of the number, 20 points in the middle.',
    ));

  it('gives each figure its range, its n and its meaning, and leaves out what is withheld', () => {
    const figures = updateFigures(updates);
    expect(figures.map(({ name, value, range, n }) => [name, value, range, n])).toEqual([
      ['Moved the right way', '80%', '70% to 90%', 30],
      ['The same in log-odds', '75%', null, 30],
      ['Against the evidence', '0.62', '0.40 to 0.84', 30],
    ]);
    expect(figures.at(-1)!.says).toContain('moved less than the evidence asked for');
  });
});
