import { afterKey, nearest } from './nearest.js';

const marks = [
  { x: 10, y: 100 },
  { x: 60, y: 100 },
  { x: 60, y: 180 },
];

describe('nearest', () => {
  it.each([
    ['on a mark', 60, 100, 1],
    ['in the lane below', 61, 170, 2],
    ['beside one', 20, 110, 0],
    ['far from all', 300, 100, -1],
  ])('%s', (_case, x, y, expected) => {
    expect(nearest(marks, x, y)).toBe(expected);
  });
});

describe('afterKey', () => {
  it.each([
    ['ArrowRight', -1, 0],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', -1, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 0, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 1, null],
  ])('%s at %i', (key, at, expected) => {
    expect(afterKey(key, at, 3)).toBe(expected);
  });

  it('leads nowhere in an empty chart', () => {
    expect(afterKey('Home', -1, 0)).toBeNull();
  });
});
