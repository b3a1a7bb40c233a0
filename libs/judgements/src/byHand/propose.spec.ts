import type { Proposal } from '@app/contract';
import { propose } from './propose.js';

const text = [
  'BRIDGES AND DAMS\n\n',
  'The Orlan bridge opens to traffic in a year of elections. It is likely that the bridge will be finished by ',
  '31 December 2027, and it is unlikely that the dam will be raised by 30 June 2027. ',
  'The ministry is proud of both.\n\n',
  'In sum, it is likely that the Orlan bridge will be finished by 31 December 2027.',
].join('');

function drafted(words: string, within = text): Proposal {
  const start = within.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const proposal = propose(within, { start, end: start + words.length }, { publishedOn: '2026-01-01' });
  const [mention, ...more] = proposal.mentions;
  expect(more).toEqual([]);
  expect(mention).toMatchObject({ start, end: start + words.length, quote: words });
  const { phrase } = mention!;
  expect(within.slice(phrase.start, phrase.end)).toBe(phrase.text);
  expect(phrase.start >= start && phrase.end <= start + words.length).toBe(true);
  return proposal;
}

describe('propose', () => {
  it('drafts term, band and date of the words that were marked', () => {
    expect(drafted('it is unlikely that the dam will be raised by 30 June 2027')).toMatchObject({
      term: 'unlikely',
      polarity: 'affirmed',
      strength: 'firm',
      horizon: { due: '2027-06-30', origin: 'sentence' },
    });
  });

  it('takes the term from the sentence when only the rest of it was marked', () => {
    const proposal = drafted('the bridge will be finished');
    expect(proposal).toMatchObject({ term: 'likely', horizon: { due: '2027-12-31' } });
    expect(proposal.mentions[0]!.phrase.text).toBe('');
  });

  it('puts the words as they are where the reader knows no rule', () => {
    expect(drafted('The ministry is proud of both.')).toMatchObject({
      statement: 'The ministry is proud of both.',
      term: '',
      band: null,
      polarity: 'affirmed',
      strength: 'firm',
      horizon: null,
      condition: null,
      why: { rule: 'marked by hand', words: 'The ministry is proud of both.' },
    });
  });

  it('takes a heading, which the reader leaves out, at its word', () => {
    expect(drafted('BRIDGES AND DAMS').statement).toBe('BRIDGES AND DAMS');
  });

  it('states a restatement in its own words', () => {
    const own = drafted('In sum, it is likely that the Orlan bridge will be finished by 31 December 2027.');
    expect(own.statement).toContain('Orlan bridge');
    expect(own.horizon?.due).toBe('2027-12-31');
  });

  it('finds the phrase it is asked for among several', () => {
    const start = text.indexOf('It is likely');
    const end = text.indexOf(' The ministry');
    const phrase = { start: text.indexOf('unlikely'), end: text.indexOf('unlikely') + 8 };
    const found = propose(text, { start, end, phrase }, { publishedOn: '2026-01-01' });
    expect(found.term).toBe('unlikely');
  });

  it('keeps a statement that is too long within 500 characters and shows that it is cut', () => {
    const { statement, mentions } = drafted('mostly words '.repeat(60).trim(), 'mostly words '.repeat(60).trim());
    expect(statement.length).toBeLessThanOrEqual(500);
    expect(statement).toMatch(/words?…$/);
    expect(mentions[0]!.quote.length).toBe(779);
  });
});
