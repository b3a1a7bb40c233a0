import { percent, percentRange } from './percent.js';

describe('percent', () => {
  it.each([
    [0, '0%'],
    [0.0004, '0.1%'],
    [0.004, '0.4%'],
    [0.02, '2%'],
    [0.025, '2.5%'],
    [0.03, '3%'],
    [0.22, '22%'],
    [0.325, '33%'],
    [0.97, '97%'],
    [0.985, '98.5%'],
    [0.9999, '99.9%'],
    [1, '100%'],
  ])('%s reads %s', (chance, expected) => {
    expect(percent(chance)).toBe(expected);
  });
});

describe('percentRange', () => {
  it('names the unit once', () => {
    expect(percentRange({ lo: 0.2, hi: 0.45 })).toBe('20–45%');
  });
});
