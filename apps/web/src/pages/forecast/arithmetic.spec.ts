import type { Question, Score } from '@app/contract';
import { arithmeticTable } from './Arithmetic.js';

const question: Question = { kind: 'choice', options: ['First round', 'Second round'], ordered: false };
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const row = (from: number, to: number, chances: number[] | null, loss: number, weight: number) => ({
  from: day(from),
  to: day(to),
  chance: null,
  held: chances && { kind: 'choice' as const, chances },
  loss,
  weight,
  contribution: loss * weight,
});
// the second came out: ½ ((0.4 − 0)² + (0.6 − 1)²) = 0.16, and 0.25 where nothing stood
const score: Score = {
  of: 'forecast',
  person: null,
  score: 0.205,
  reference: 0.25,
  skill: 0.045,
  lo: 0.205,
  hi: 0.205,
  coverage: 0.5,
  brierActive: null,
  method: 'horizon-choice',
  version: 1,
  arithmetic: [row(1, 3, null, 0.25, 0.2), row(3, 8, [0.4, 0.6], 0.16, 0.5), row(8, 11, null, 0.25, 0.3)],
};

describe('arithmeticTable', () => {
  const { rows } = arithmeticTable(question, score, day(8), 'UTC');

  it('says what stood in each stretch, and when it was known', () =>
    expect(rows.map(({ cells }) => cells[2])).toEqual(['nothing stood', 'Second round 60%', 'known by then', null]));

  it('adds up to the score by hand, in figures that are not rounded', () => {
    const plain = rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' && cell ? cell.plain : cell)));
    const sum = plain.slice(0, -1).reduce((total, cells) => total + Number(cells[3]) * Number(cells[4]), 0);
    expect(sum).toBeCloseTo(Number(plain.at(-1)![5]), 12);
    expect(sum).toBeCloseTo(0.2 * 0.25 + 0.5 * 0.16 + 0.3 * 0.25, 12);
  });
});
