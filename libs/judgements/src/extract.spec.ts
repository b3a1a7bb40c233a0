import { lexicons } from '@app/lexicons';
import fc from 'fast-check';
import { blocks, extract, sentences } from './index.js';

const publishedOn = '2025-03-10';
const words = [
  'likely',
  'unlikely',
  'will',
  'not',
  'probably',
  'the',
  'a',
  'chance',
  'of',
  'that',
  'is',
  'are',
  'to',
  'by',
  '2026',
  'if',
  'unless',
  '60',
  '%',
  '–',
  'one',
  'in',
  'five',
  'expected',
  'which',
  'odds',
  'are',
  ',',
  '.',
  '“',
  '”',
  '(',
  ')',
  '\n',
  '\n\n',
  '- ',
  '# ',
  'May',
  'we',
  'doubt',
  'cannot',
  'be',
  'ruled',
  'out',
  'next',
  'years',
  'and',
  'Norvania',
  'grow',
  'would',
  'near',
  'future',
  'its',
  "won't",
];
const prose = fc.array(fc.constantFrom(...words), { maxLength: 120 }).map((parts) => parts.join(' '));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);

describe('whatever the text is', () => {
  it('every quote and phrase stands at its offsets, in order, and every statement can be kept', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('text' as const, 'markdown' as const), (text, format) => {
        const found = extract(text, { publishedOn, format });
        expect(found.report.characters).toBe(text.length);
        for (const { mentions, statement, horizon, band, why } of found.judgements) {
          for (const { start, end, quote, phrase } of mentions) {
            expect(text.slice(start, end)).toBe(quote);
            expect(text.slice(phrase.start, phrase.end)).toBe(phrase.text);
            expect(phrase.start >= start && phrase.end <= end && phrase.text !== '').toBe(true);
          }
          expect(statement.length).toBeGreaterThan(0);
          expect(statement.length).toBeLessThanOrEqual(500);
          expect(why.words).not.toBe('');
          if (band) expect(0 <= band.lo && band.lo <= band.hi && band.hi <= 1).toBe(true);
          if (horizon?.due) expect(horizon.due >= publishedOn).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('blocks and sentences never overlap, never leave the text, and are never empty', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('text' as const, 'markdown' as const), (text, format) => {
        const pieces = blocks(text, format);
        for (const list of [pieces, sentences(text, pieces)]) {
          let last = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).not.toBe('');
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('what must not matter', () => {
  const sentence = 'Norvania will probably close the strait by 2027.';
  const plain = extract(sentence, { publishedOn }).judgements[0]!;

  it.each([
    ['a line break inside the sentence', 'Norvania will probably\nclose the strait by 2027.'],
    ['Windows line ends', 'Norvania will probably\r\nclose the strait by 2027.'],
    ['a connective', 'However, Norvania will probably close the strait by 2027.'],
    ['a bullet', '  • Norvania will probably close the strait by 2027.'],
    ['emphasis marks', 'Norvania will **probably** close the strait by 2027.'],
    ['a heading above', 'OUTLOOK\n\nNorvania will probably close the strait by 2027.'],
    ['text around it', 'The fleet is old. Norvania will probably close the strait by 2027. Its crews are tired.'],
  ])('%s', (_case, text) => {
    const [found, ...more] = extract(text, { publishedOn }).judgements;
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      statement: plain.statement,
      band: plain.band,
      horizon: plain.horizon,
      term: plain.term,
    });
  });
});

describe('one judgement, many places', () => {
  it('joins a bullet, the body and the conclusion', () => {
    const text = [
      '- Trade between Norvania and Osterland is likely to grow further.',
      '',
      'The Norvanian railways are old.',
      '',
      'Trade between Osterland and Norvania will probably grow. It will likely be settled in crowns.',
      '',
      'Trade between Norvania and Osterland is likely to grow further.',
    ].join('\n');
    const { judgements } = extract(text, { publishedOn });
    expect(judgements.map((judgement) => judgement.mentions.length)).toEqual([3, 1]);
  });

  it.each([
    ['an event said twice', 'A flood is highly likely.', 'A flood is highly likely.'],
    ['one of them dated', 'Trade is likely to double by 2026.', 'Trade will probably double.'],
    ['unlikely and probably not', 'The pact is unlikely to survive.', 'The pact will probably not survive.'],
  ])('joins two that say the same: %s', (_case, one, other) => {
    const { judgements } = extract(`${one}\n\n${other}`, { publishedOn });
    expect(judgements.map((judgement) => judgement.mentions.length)).toEqual([2]);
  });

  it.each([
    ['another level', 'Trade is likely to grow.', 'Trade is very likely to grow.'],
    ['another date', 'Trade is likely to double by 2026.', 'Trade is likely to double by 2028.'],
    ['another figure', 'Trade is likely to grow by 2%.', 'Trade is likely to grow by 4%.'],
    ['another subject', 'Trade is likely to grow.', 'Debt is likely to grow.'],
    ['the opposite', 'Trade is likely to grow.', 'Trade is likely to shrink.'],
  ])('keeps two apart that differ: %s', (_case, one, other) => {
    expect(extract(`${one}\n\n${other}`, { publishedOn }).judgements).toHaveLength(2);
  });
});

describe('options', () => {
  it('"near future" is the months it is told, and says so', () => {
    const text = 'A deal is unlikely in the near future.';
    const [found] = extract(text, { publishedOn, nearFutureMonths: 6 }).judgements;
    expect(found!.horizon).toMatchObject({ due: '2025-09-10', origin: 'assumed', assumption: { months: 6 } });
  });

  it.each([
    ['nato', { lo: 0.6, hi: 0.9 }],
    ['phia', { lo: 0.55, hi: 0.75 }],
    ['ipcc', { lo: 0.66, hi: 1 }],
  ] as const)('bands are those of the chosen scale: %s', (lexicon, band) => {
    expect(extract('A flood is likely.', { publishedOn, lexicon }).judgements[0]!.band).toEqual(band);
    expect(extract('A flood is likely.', { publishedOn, lexicon: lexicons[lexicon] }).judgements[0]!.band).toEqual(
      band,
    );
  });

  it('a scale with a word of its own gives it a band', () => {
    const text = 'There is a realistic possibility that the dam fails.';
    expect(extract(text, { publishedOn }).judgements[0]!.band).toBeNull();
    expect(extract(text, { publishedOn, lexicon: 'phia' }).judgements[0]!.band).toEqual({ lo: 0.4, hi: 0.5 });
  });

  it('progress rises to one', () => {
    const shares: number[] = [];
    extract('A flood is likely.\n\n'.repeat(500), { publishedOn, onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('refuses a day that does not exist', () => {
    for (const day of ['2025-02-30', '10.3.2025', '']) {
      expect(() => extract('A flood is likely.', { publishedOn: day })).toThrow(RangeError);
    }
  });
});

describe('an earlier sentence dates what points back at it', () => {
  it('takes the deadline from the sentence before, and only there', () => {
    const text = 'The bridge is to open by 2029. Meeting this deadline will probably be difficult. A toll is likely.';
    const [missed, toll] = extract(text, { publishedOn }).judgements;
    expect(missed!.horizon).toEqual({ text: 'by 2029', due: '2029-12-31', origin: 'inherited' });
    expect(missed!.statement).toBe('The bridge misses the deadline (by 2029)');
    expect(toll!.horizon).toBeNull();
  });

  it('does not reach into the next paragraph', () => {
    const text = 'The bridge is to open by 2029.\n\nMeeting this deadline will probably be difficult.';
    expect(extract(text, { publishedOn }).judgements[0]!.horizon).toBeNull();
  });
});
