import type { Question } from '@app/contract';
import { beliefWords, cameOutWords } from './beliefWords.js';

const rate: Question = { kind: 'number', unit: '%', lower: 0, upper: 10, openLower: false, openUpper: true };
const day: Question = { kind: 'date', lower: '2026-01-01', upper: '2027-12-31', openLower: false, openUpper: true };
const round: Question = { kind: 'choice', options: ['First round', 'Second round'], ordered: true };

describe('beliefWords', () => {
  it('says a chance, the likeliest option, and a median with its range', () => {
    expect(beliefWords({ kind: 'binary' }, { kind: 'binary', chance: 0.22 })).toBe('22%');
    expect(beliefWords(round, { kind: 'choice', chances: [0.45, 0.55] })).toBe('Second round 55%');
    const quantiles = [
      { level: 0.1, value: 2.1 },
      { level: 0.5, value: 3.2 },
      { level: 0.9, value: 4.4 },
    ];
    expect(beliefWords(rate, { kind: 'number', quantiles })).toBe('3.2% (80% range 2.1% to 4.4%)');
    expect(beliefWords(rate, { kind: 'number', quantiles: [{ level: 0.5, value: 3 }] })).toBe('3%');
  });

  it('says days as days', () => {
    const cdf = [
      { value: '2026-01-01', chance: 0 },
      { value: '2027-01-01', chance: 0.5 },
      { value: '2027-12-31', chance: 0.8 },
    ];
    expect(beliefWords(day, { kind: 'date', cdf })).toBe('1 Jan 2027');
  });
});

describe('cameOutWords', () => {
  it('says what came out', () => {
    expect(cameOutWords(round, { option: 0 })).toBe('First round');
    expect(cameOutWords(rate, { value: 3.25 })).toBe('3.25%');
    expect(cameOutWords(day, { day: '2026-03-14' })).toBe('14 Mar 2026');
  });
});
