import { leftOutWords, scoreSentence, splitAt } from './words.js';

const n = { counted: 0, reports: 0, early: 0, withoutBelief: 0, void: 0, open: 0 };

describe('leftOutWords', () => {
  it.each([
    ['nothing at all', n, 'No outcome counts yet.'],
    ['one', { ...n, counted: 1, reports: 1 }, '1 outcome from 1 report, past its scheduled close.'],
    [
      'everything',
      { counted: 6, reports: 2, early: 1, withoutBelief: 2, void: 1, open: 40 },
      '6 outcomes from 2 reports, past their scheduled close. Left out: 1 was known early and counts once its scheduled close has passed; 2 had no number at that moment, or were known by then; 1 could not be judged; 40 are still open.',
    ],
  ])('%s', (_case, counts, expected) => {
    expect(leftOutWords(counts)).toBe(expected);
  });
});

describe('scoreSentence', () => {
  it('never stands without range, coverage and direction', () => {
    const score = {
      n: 12,
      mean: 0.14,
      range: { lo: 0.05, hi: 0.24 },
      by: 'forecast' as const,
      standardError: 0.05,
      coverage: 0.9,
      reference: 0.25,
      skill: null,
      participation: null,
      atLead: null,
    };
    expect(scoreSentence(score)).toBe(
      'Score 0.14, 90% range 0.05 to 0.24, lower is better; a belief stood 90% of the time.',
    );
    expect(scoreSentence(null)).toBe('Nothing is scored yet.');
  });
});

describe('splitAt', () => {
  it('sets a piece off', () => {
    expect(splitAt('It came true 5 of 9, where', '5 of 9')).toEqual(['It came true ', '5 of 9', ', where']);
  });

  it('keeps a sentence whole that does not hold the piece', () => {
    expect(splitAt('No word is clearly off.', '5 of 9')).toEqual(['No word is clearly off.', '', '']);
    expect(splitAt('No word is clearly off.', '')).toEqual(['No word is clearly off.', '', '']);
  });
});
