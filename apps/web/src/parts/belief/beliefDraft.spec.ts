import type { Question } from '@app/contract';
import { draftOf, emptyDraft, type OpenQuestion, readDraft, sumWords, threeLevels, withRest } from './beliefDraft.js';

const routes: OpenQuestion = { kind: 'choice', options: ['North', 'South', 'Neither'], ordered: false };
const rate: OpenQuestion = { kind: 'number', unit: '%', lower: 0, upper: 10, openLower: false, openUpper: true };
const day: OpenQuestion = {
  kind: 'date',
  lower: '2026-01-01',
  upper: '2026-12-31',
  openLower: false,
  openUpper: true,
} satisfies Question;

describe('readDraft', () => {
  it('waits while something is missing, and says nothing', () => {
    expect(readDraft(routes, { cells: [20, '', 30], levels: [] })).toEqual({ belief: null, says: null });
    expect(readDraft(rate, emptyDraft(threeLevels))).toEqual({ belief: null, says: null });
  });

  it('reads percents, values and days', () => {
    expect(readDraft(routes, { cells: [20, 30, 50], levels: [] }).belief).toEqual({
      kind: 'choice',
      chances: [0.2, 0.3, 0.5],
    });
    expect(readDraft(rate, { cells: [1, 2, 3], levels: threeLevels }).belief).toMatchObject({ kind: 'number' });
    const days = { cells: ['2026-02-01', '2026-05-01', '2026-11-01'], levels: threeLevels };
    expect(readDraft(day, days).belief).toMatchObject({
      kind: 'date',
      quantiles: [{ level: 0.1, value: '2026-02-01' }, {}, {}],
    });
  });

  it('says what cannot be right', () => {
    expect(readDraft(routes, { cells: [20, 30, 40], levels: [] }).says).toBe('10% are left to give.');
    expect(readDraft(routes, { cells: [20, 30, 60], levels: [] }).says).toBe('10% too much: take them off somewhere.');
    expect(readDraft(rate, { cells: [1, 3, 2], levels: threeLevels }).says).toMatch(/at or above/);
    expect(readDraft(rate, { cells: [-1, 3, 4], levels: threeLevels }).belief).toBeNull();
  });

  it('fills the fields of a belief that stands, and reads it back the same', () => {
    const held = readDraft(rate, { cells: [1, 2, 3], levels: threeLevels }).belief!;
    expect(readDraft(rate, draftOf(rate, held)).belief).toEqual(held);
    const chosen = readDraft(routes, { cells: [20, 30, 50], levels: [] }).belief!;
    expect(readDraft(routes, draftOf(routes, chosen)).belief).toEqual(chosen);
  });
});

describe('withRest', () => {
  it('gives an option what the others leave', () => {
    expect(withRest([20, 30, ''], 2)).toEqual([20, 30, 50]);
    expect(withRest([80, 30, 10], 2)).toEqual([80, 30, 0]);
  });
});

describe('sumWords', () => {
  it('says when nothing is left', () => {
    expect(sumWords([20, 30, 50])).toBe('Adds up to 100%.');
  });
});
