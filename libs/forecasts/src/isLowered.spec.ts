import { isLowered } from './isLowered.js';

describe('isLowered', () => {
  it.each([
    [null, null, false],
    [null, 'TLP:RED', false],
    ['TLP:AMBER', 'TLP:AMBER', false],
    ['TLP:AMBER', 'tlp: amber+strict', false],
    ['TLP:RED', 'TLP:AMBER', true],
    ['TLP:GREEN', null, true],
    ['house: sources', null, true],
    ['house: sources', 'TLP:RED', true],
    ['TLP:RED', 'house: sources', true],
  ])('%s → %s: %s', (from, to, expected) => {
    expect(isLowered(from, to)).toBe(expected);
  });
});
