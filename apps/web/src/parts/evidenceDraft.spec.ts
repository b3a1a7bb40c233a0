import { effectWords, firstOdds, missingOf } from './evidenceDraft.js';

const whole = {
  what: 'Something was announced',
  source: 'Example gazette',
  occurredOn: '2026-11-01',
  reliability: 'B',
  credibility: 2,
  direction: 'for',
  odds: 2,
  note: '',
} as const;

describe('missingOf', () => {
  it.each([
    ['nothing', whole, []],
    ['blank words', { ...whole, what: '  ', source: '' }, ['what', 'source']],
    ['no grades', { ...whole, reliability: null, credibility: null }, ['reliability', 'credibility']],
    ['no day', { ...whole, occurredOn: '' }, ['occurredOn']],
  ])('%s', (_case, entry, expected) => {
    expect(Object.keys(missingOf(entry))).toEqual(expected);
  });
});

describe('firstOdds', () => {
  it('gives no weight to what cannot be judged', () => {
    expect(firstOdds({ ...whole, reliability: 'F' })).toBeNull();
    expect(firstOdds({ ...whole, credibility: 6 })).toBeNull();
  });

  it('keeps what somebody stated', () => {
    expect(firstOdds({ ...whole, odds: 5 })).toBe(5);
    expect(firstOdds({ ...whole, odds: null })).toBe(2);
  });
});

describe('effectWords', () => {
  it.each([
    [{ direction: 'against', odds: 2 }, 0.22, '2 to 1 against: taken alone, 22% would become about 12%.'],
    [{ direction: 'for', odds: 3 }, 0.5, '3 to 1 for: taken alone, 50% would become about 75%.'],
    [{ direction: 'for', odds: null }, 0.5, 'For, no weight stated.'],
    [{ direction: 'neutral', odds: 2 }, 0.5, 'Neutral.'],
    [{ direction: 'for', odds: 3 }, null, '3 to 1 for.'],
  ] as const)('%o at %s', (entry, chance, expected) => {
    expect(effectWords(entry, chance)).toBe(expected);
  });
});
