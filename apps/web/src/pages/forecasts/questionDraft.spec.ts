import { firstQuestion, questionOf } from './questionDraft.js';

describe('questionOf', () => {
  it('asks yes or no unless told otherwise', () => {
    expect(questionOf(firstQuestion)).toEqual({ kind: 'binary' });
  });

  it('waits for two options that differ, and leaves out empty ones', () => {
    const choice = { ...firstQuestion, kind: 'choice' as const };
    expect(questionOf({ ...choice, options: ['North', ''] })).toBeNull();
    expect(questionOf({ ...choice, options: ['North', 'North '] })).toBeNull();
    expect(questionOf({ ...choice, options: ['North', ' South', ''], ordered: true })).toEqual({
      kind: 'choice',
      options: ['North', 'South'],
      ordered: true,
    });
  });

  it('waits for a range that goes up', () => {
    const number = { ...firstQuestion, kind: 'number' as const, unit: '%' };
    expect(questionOf({ ...number, lower: 3, upper: '' })).toBeNull();
    expect(questionOf({ ...number, lower: 3, upper: 3 })).toBeNull();
    expect(questionOf({ ...number, lower: 0, upper: 10 })).toMatchObject({
      unit: '%',
      lower: 0,
      upper: 10,
      openUpper: true,
    });
    const date = { ...firstQuestion, kind: 'date' as const, firstDay: '2026-01-01' };
    expect(questionOf({ ...date, lastDay: '2025-01-01' })).toBeNull();
    expect(questionOf({ ...date, lastDay: '2027-01-01' })).toMatchObject({ lower: '2026-01-01', upper: '2027-01-01' });
  });
});
