import { headline } from './headline.js';
import { type WordPoint, wordTable } from './wordTable.js';

const word = (term: string, chance: number, happened: number, n: number): WordPoint[] =>
  Array.from({ length: n }, (_, i) => ({ term, chance, happened: i < happened }));

describe('wordTable', () => {
  it('sets what was said beside what happened, most certain on top', () => {
    const rows = wordTable([
      ...word('unlikely', 0.3, 14, 44),
      ...word('likely', 0.67, 27, 53),
      ...word('even', 0.5, 0, 8),
    ]);
    expect(rows.map(({ term, happened, n, off, hollow }) => [term, happened, n, off, hollow])).toEqual([
      ['likely', 27, 53, true, false],
      ['even', 0, 8, false, true],
      ['unlikely', 14, 44, false, false],
    ]);
    expect(rows[0]!.meanGiven).toBeCloseTo(0.67, 12);
    expect(rows[0]!.range.lo).toBeCloseTo(0.399, 3);
  });

  it('is the same whatever the order of forecasts', () => {
    const points = [...word('likely', 0.7, 3, 12), ...word('likely', 0.61, 2, 9), ...word('unlikely', 0.2, 1, 11)];
    expect(wordTable([...points].reverse())).toEqual(wordTable(points));
  });
});

describe('headline', () => {
  const likely = word('likely', 0.67, 27, 53);

  it('names the word whose average lies furthest outside its range', () => {
    const words = wordTable([...likely, ...word('very-likely', 0.9, 30, 60), ...word('unlikely', 0.3, 14, 44)]);
    const got = headline(words, (term) => term.replace('-', ' '));
    expect(got).toMatchObject({ term: 'very-likely', happened: 30, n: 60 });
    expect(got.said).toBeCloseTo(0.9, 12);
    expect(got.sentence).toBe(
      '“very likely” came true less often than said: 30 of 60, or 50% (90% range 40 to 60%), where 90% was given on average. Other words are off as well.',
    );
  });

  it('says when the others are not off, and in which direction', () => {
    expect(headline(wordTable(word('remote', 0.02, 6, 20))).sentence).toBe(
      '“remote” came true more often than said: 6 of 20, or 30% (90% range 16 to 48%), where 2% was given on average. No other word is clearly off.',
    );
  });

  it('keeps a decimal near the ends, where whole percents would hide the difference', () => {
    expect(headline(wordTable(word('certain', 0.995, 90, 100))).sentence).toContain('where 99.5% was given');
  });

  it('says that none is off, and otherwise that there is too little to say', () => {
    expect(headline(wordTable(word('unlikely', 0.3, 14, 44))).sentence).toBe('No word is clearly off.');
    const few = headline(wordTable(word('likely', 0.7, 0, 9)));
    expect(few.sentence).toBe('No word has ten outcomes yet: too few to say what it meant.');
    expect(few.term).toBeNull();
    expect(headline([]).term).toBeNull();
  });
});
