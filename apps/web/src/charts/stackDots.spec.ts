import type { ResultRow } from '@app/contract';
import { stackDots } from './stackDots.js';

const row = (number: number, chance: number, happened: boolean): ResultRow => ({
  forecastId: '00000000-0000-7000-8000-000000000001',
  number,
  statement: 'An example',
  chance,
  happened,
  closedOn: '2026-01-01',
  score: null,
});

describe('stackDots', () => {
  it('stacks outcomes that would touch, line by line', () => {
    const rows = [row(1, 0.52, true), row(2, 0.5, true), row(3, 0.5, false), row(4, 0.9, true), row(5, 0.51, true)];
    const dots = stackDots(rows, (chance) => chance * 200);
    expect(dots.map((dot) => [dot.row.number, dot.stacked])).toEqual([
      [2, 0],
      [3, 0],
      [5, 1],
      [1, 2],
      [4, 0],
    ]);
  });
});
