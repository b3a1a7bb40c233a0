import { readTime } from './InlineFields.js';

describe('a time of day as people type it', () => {
  it.each([
    ['9', '09:00'],
    ['17', '17:00'],
    ['930', '09:30'],
    ['1730', '17:30'],
    ['9:30', '09:30'],
    ['7.05', '07:05'],
    [' 08:00 ', '08:00'],
    ['24:00', null],
    ['9:75', null],
    ['soon', null],
    ['', null],
  ])('%j is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});
