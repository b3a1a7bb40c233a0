import fc from 'fast-check';
import { assemble, build } from '../../corpus/index.js';
import { blocks, extract } from '../index.js';

const publishedOn = '2025-03-10';
const texts = Object.values(build)
  .flat()
  .map((passage) => assemble(passage).text.slice(0, 3_000));

/** One thing that goes wrong with a text on its way, at a place between 0 and 1 of its length. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  instead: fc.constantFrom(
    ...[
      '',
      '\n',
      '\n\n',
      '-\n',
      '\f',
      '\u00ad\n',
      ' ',
      '\u00a0',
      '12',
      '.12 ',
      '\n\n14\n\n',
      '\r\n',
      '“',
      '(',
      '[3]',
      '¹',
      'ﬁ',
      '\u200b',
    ],
    ...[
      '\nFigure 3. Likely path\n',
      '\nSource: own data.\n',
      '\n• ',
      '\n3. ',
      '\nOUTLOOK 2025\n',
      '. . . . . . 12\n',
      '\ud800',
      '\u0000',
      '*',
    ],
  ),
});

const damaged = fc
  .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 25 }))
  .map(([text, damages]) =>
    damages.reduce((words, { at, length, instead }) => {
      const start = Math.floor(at * words.length);
      return words.slice(0, start) + instead + words.slice(start + (instead === '' ? length : 0));
    }, text),
  );

describe('a damaged report', () => {
  it('is read without a fault, and every place is one of its own', () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom('text' as const, 'markdown' as const), (text, format) => {
        const { judgements } = extract(text, { publishedOn, format });
        for (const { mentions, statement } of judgements) {
          expect(statement).not.toBe('');
          for (const { start, end, quote, phrase } of mentions) {
            expect(0 <= start && start <= phrase.start && phrase.start < phrase.end).toBe(true);
            expect(phrase.end <= end && end <= text.length).toBe(true);
            expect(text.slice(start, end)).toBe(quote);
            expect(text.slice(phrase.start, phrase.end)).toBe(phrase.text);
          }
        }
        let last = 0;
        for (const { start, end } of blocks(text, format)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('read twice gives the same', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(extract(text, { publishedOn })).toEqual(extract(text, { publishedOn }));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('text made to be slow', () => {
  it.each([
    ['a million times one word', 'likely '.repeat(150_000)],
    ['a line for every word', 'likely\n'.repeat(100_000)],
    ['nested brackets', '('.repeat(500_000)],
    ['no full stop', 'the flood will probably come and '.repeat(20_000)],
    ['quotation marks', '“'.repeat(500_000)],
    ['if if if', 'if '.repeat(200_000)],
    ['digits', '1234567890'.repeat(100_000)],
    ['lines of numbers', '12\n'.repeat(200_000)],
    ['broken words', 'prob-\nably '.repeat(60_000)],
    ['dots', '. '.repeat(500_000)],
  ])(
    '%s is read in seconds',
    (_name, text) => {
      const began = performance.now();
      extract(text, { publishedOn });
      expect(performance.now() - began).toBeLessThan(10_000);
    },
    20_000,
  );
});
