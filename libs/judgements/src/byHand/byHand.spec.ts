import type { Mention } from '@app/contract';
import { markedStretch, mentionsTogether, mentionsWithout, whyNotMark, whyNotMerge, whyNotSplit } from './byHand.js';

const mention = (start: number, end = start + 10, phrase = start): Mention => ({
  start,
  end,
  quote: 'x'.repeat(end - start),
  phrase: { start: phrase, end: phrase + 2, text: 'xx' },
});

describe('markedStretch', () => {
  const text = '  The dam holds. 😀 It will.  ';
  it.each([
    ['as it is', 2, 16, { start: 2, end: 16 }],
    ['without white space at its ends', 0, 17, { start: 2, end: 16 }],
    ['up to the end of the text', 20, text.length, { start: 20, end: 28 }],
    ['with a whole character of two halves', 17, 19, { start: 17, end: 19 }],
    ['beginning with half a character', 18, 24, null],
    ['ending with half a character', 2, 18, null],
    ['only white space', 0, 2, null],
    ['empty', 5, 5, null],
    ['the wrong way round', 9, 4, null],
    ['beyond the end', 2, text.length + 1, null],
  ])('takes or refuses a stretch %s', (_case, start, end, expected) => {
    expect(markedStretch(text, { start, end })).toEqual(expected);
  });

  it('takes 2,000 characters and no more', () => {
    const long = 'x'.repeat(3000);
    expect(markedStretch(long, { start: 0, end: 2000 })).toEqual({ start: 0, end: 2000 });
    expect(markedStretch(long, { start: 0, end: 2001 })).toBeNull();
  });
});

const judgement = (mentions: Mention[], more: object = {}) => ({
  id: 'a',
  reportId: 'r',
  state: 'proposed' as const,
  mentions,
  ...more,
});

describe('what may be marked, split and merged', () => {
  it('refuses a stretch that is marked exactly so, and takes one inside or across it', () => {
    const standing = [judgement([mention(0), mention(20, 40)])];
    expect(whyNotMark({ start: 20, end: 40 }, standing)).toBe('already-marked');
    expect(whyNotMark({ start: 21, end: 40 }, standing)).toBeNull();
    expect(whyNotMark({ start: 10, end: 20 }, standing)).toBeNull();
  });

  it.each([
    ['the second of two', [mention(0), mention(20)], {}, { mention: 1 }, null],
    ['the second of two, seen where it is', [mention(0), mention(20)], {}, { mention: 1, start: 20 }, null],
    ['another one by now', [mention(0), mention(30)], {}, { mention: 1, start: 20 }, 'someone-saved-first'],
    ['the third of two', [mention(0), mention(20)], {}, { mention: 2 }, 'not-found'],
    ['the only one', [mention(0)], {}, { mention: 0 }, 'nothing-to-split'],
    [
      'one of an accepted judgement',
      [mention(0), mention(20)],
      { state: 'accepted' },
      { mention: 1 },
      'already-decided',
    ],
  ])('splits or refuses %s', (_case, mentions, more, split, expected) => {
    expect(whyNotSplit(judgement(mentions, more), split)).toBe(expected);
  });

  it.each([
    ['a proposed one', {}, {}, null],
    ['an accepted one', {}, { state: 'accepted' }, null],
    ['a dismissed one', {}, { state: 'dismissed' }, 'already-decided'],
    ['one that went into another', {}, { state: 'merged' }, 'already-decided'],
    ['another report’s', {}, { reportId: 's' }, 'other-report'],
    ['itself', {}, { id: 'a' }, 'invalid-request'],
    ['a proposed one, once decided', { state: 'accepted' }, {}, 'already-decided'],
    ['a proposed one, twice', { state: 'merged' }, {}, 'already-decided'],
  ])('merges or refuses to merge into %s', (_case, more, into, expected) => {
    const one = judgement([mention(0)], more);
    expect(whyNotMerge(one, judgement([mention(20)], { id: 'b', ...into }))).toBe(expected);
  });
});

describe('mentions', () => {
  it('come together in reading order, none twice, and two of one sentence by their phrases', () => {
    const [a, b, c] = [mention(0), mention(20, 40, 30), mention(20, 40, 22)];
    expect(mentionsTogether([b], [a, b, c])).toEqual([a, c, b]);
  });

  it('are given back as they were added', () => {
    const [some, more] = [[mention(0), mention(50)], [mention(20)]];
    expect(mentionsWithout(mentionsTogether(some, more), more)).toEqual(some);
  });
});
