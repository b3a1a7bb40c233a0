import fc from 'fast-check';
import {
  cutPoints,
  levels,
  lexicons,
  midpoint,
  mirror,
  mirrorLevel,
  termFor,
  termOfLevel,
  termOfWord,
  toPpm,
  wordFor,
} from './index.js';

const all = Object.values(lexicons);

describe('the scales as data', () => {
  it.each(all.map((lexicon) => [lexicon.id, lexicon] as const))('%s is well formed', (id, lexicon) => {
    expect(lexicons[id as keyof typeof lexicons]).toBe(lexicon);
    expect(new Set(lexicon.terms.map((term) => term.id)).size).toBe(lexicon.terms.length);
    for (const term of lexicon.terms) {
      expect(term.lo).toBeGreaterThanOrEqual(0);
      expect(term.hi).toBeGreaterThanOrEqual(term.lo);
      expect(term.hi).toBeLessThanOrEqual(1);
      for (const word of [term.label, ...term.synonyms]) expect(termOfWord(lexicon, word)).toBe(term);
    }
    const order = lexicon.terms.map((term) => [term.lo, term.hi]);
    expect(order).toEqual([...order].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
    for (const level of levels) {
      if (lexicon.levels[level]) expect(termOfLevel(lexicon, level)).not.toBeNull();
    }
  });
});

describe('the word for a number', () => {
  it.each([
    ['icd203', 0.005, ''],
    ['icd203', 0.01, 'almost no chance'],
    ['icd203', 0.05, 'very unlikely'],
    ['icd203', 0.2, 'unlikely'],
    ['icd203', 0.325, 'unlikely'],
    ['icd203', 0.45, 'roughly even chance'],
    ['icd203', 0.55, 'roughly even chance'],
    ['icd203', 0.8, 'likely'],
    ['icd203', 0.95, 'very likely'],
    ['icd203', 0.99, 'almost certain'],
    ['icd203', 0.995, ''],
    ['phia', 0.37, 'between unlikely and realistic possibility'],
    ['phia', 0.5, 'between realistic possibility and likely'],
    ['phia', 0.49, 'realistic possibility'],
    ['nato', 0.1, 'unlikely'],
    ['nato', 0.9, 'likely'],
    ['kent', 0.15, 'between almost certainly not and probably not'],
    ['kent', 0, 'impossible'],
    ['ipcc', 0.97, 'extremely likely'],
    ['ipcc', 0.7, 'likely'],
    ['ipcc', 0.33, 'about as likely as not'],
    ['ipcc', 0.002, 'exceptionally unlikely'],
    ['efsa', 0.01, 'extremely unlikely'],
    ['efsa', 0.995, 'almost certain'],
  ] as const)('%s calls %d "%s"', (id, chance, word) => {
    expect(wordFor(lexicons[id], chance)).toBe(word);
  });

  it.each(['icd203', 'nato'] as const)('%s: what is said of 1 − p is the mirror of what is said of p', (id) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (ppm) => {
        const one = termFor(lexicons[id], ppm / 1e6);
        const other = termFor(lexicons[id], 1 - ppm / 1e6);
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'term' || other.kind !== 'term') return;
        const turned = mirror(one.term);
        expect([toPpm(other.term.lo), toPpm(other.term.hi)]).toEqual([toPpm(turned.lo), toPpm(turned.hi)]);
      }),
    );
  });

  it('refuses what is no chance', () => {
    for (const wrong of [-0.1, 1.1, Number.NaN]) expect(() => termFor(lexicons.icd203, wrong)).toThrow(RangeError);
  });
});

describe('the band of a word', () => {
  it.each([
    ['icd203', 'doubtful', 'unlikely'],
    ['icd203', 'Probably not', 'unlikely'],
    ['icd203', 'highly  likely', 'very_likely'],
    ['icd203', 'almost certainly not', 'almost_no_chance'],
    ['phia', 'realistic possibility', 'realistic_possibility'],
    ['phia', 'very likely', 'highly_likely'],
    ['nato', 'almost certain', 'highly_likely'],
    ['kent', 'unlikely', 'probably_not'],
    ['ipcc', 'more likely than not', 'more_likely_than_not'],
    ['efsa', 'remote', 'almost_impossible'],
  ] as const)('%s: "%s" is %s', (id, word, term) => {
    expect(termOfWord(lexicons[id], word)?.id).toBe(term);
  });

  it.each(['possible', 'may', 'challenging', 'constructor', ''])('"%s" names no band', (word) => {
    expect(termOfWord(lexicons.icd203, word)).toBeNull();
  });

  it('a level and its opposite have mirrored bands on a symmetric scale', () => {
    for (const level of levels) {
      const one = termOfLevel(lexicons.icd203, level)!;
      const other = termOfLevel(lexicons.icd203, mirrorLevel(level))!;
      expect(mirror(one)).toEqual({ lo: other.lo, hi: other.hi });
    }
  });
});

it('midpoints and cut points are exact', () => {
  expect(midpoint({ lo: 0.2, hi: 0.45 })).toBe(0.325);
  expect(mirror({ lo: 0.2, hi: 0.45 })).toEqual({ lo: 0.55, hi: 0.8 });
  expect(cutPoints(lexicons.icd203)).toEqual([0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99]);
});
