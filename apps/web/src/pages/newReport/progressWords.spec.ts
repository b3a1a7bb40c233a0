import { doneOf, progressWords } from './progressWords.js';

describe('progressWords', () => {
  it.each([
    [{ stage: 'sending', done: 0.4 }, 'Sending the report'],
    [{ stage: 'sending', done: 1 }, 'Waiting for its turn'],
    [{ stage: 'file', done: 0.4, page: 120, pages: 300 }, 'Reading page 120 of 300'],
    [{ stage: 'file', done: 0.4 }, 'Reading the file'],
    [{ stage: 'judgements', done: 0.1 }, 'Looking for judgements'],
  ] as const)('%o → %s', (progress, says) => expect(progressWords(progress)).toBe(says));
});

describe('doneOf', () => {
  it('runs from 0 to 1 and never falls', () => {
    const course = (['sending', 'file', 'judgements'] as const).flatMap((stage) =>
      [0, 0.5, 1].map((done) => doneOf({ stage, done })),
    );
    expect(course).toEqual([...course].sort((a, b) => a - b));
    expect([course[0], course.at(-1)]).toEqual([0, 1]);
  });
});
