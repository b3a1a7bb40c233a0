import { placeTip } from './placeTip.js';

const tip = { width: 200, height: 60 };

describe('placeTip', () => {
  it.each([
    ['above its point', { x: 300, y: 200 }, { left: 200, top: 126 }],
    ['inside the left edge', { x: 10, y: 200 }, { left: 0, top: 126 }],
    ['inside the right edge', { x: 590, y: 200 }, { left: 400, top: 126 }],
    ['below where above is no room', { x: 300, y: 20 }, { left: 200, top: 34 }],
  ])('%s', (_case, point, expected) => {
    expect(placeTip(point, tip, 600)).toEqual(expected);
  });
});
