import { questionAbout } from './secondOpinion.js';

const text = 'Title\n\nA first sentence. It is likely to rain.\n\nNobody else needs to know this.\n\nRain is likely.';
const mention = (quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote, phrase: { start, end: start, text: '' } };
};

describe('questionAbout', () => {
  it('holds the sentences, the paragraph around the first and the day, and nothing else of the report', () => {
    const mentions = [mention('It is likely to rain.'), mention('Rain is likely.')];
    expect(questionAbout(text, mentions, '2026-01-01')).toEqual({
      sentences: ['It is likely to rain.', 'Rain is likely.'],
      paragraph: 'A first sentence. It is likely to rain.',
      publishedOn: '2026-01-01',
    });
  });

  it('repeats no sentence, and sends five at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...mention('Rain is likely.'), quote: `Sentence ${i % 7}.` }));
    expect(questionAbout(text, many, '2026-01-01').sentences).toHaveLength(5);
    expect(questionAbout(text, [many[0]!, many[0]!], '2026-01-01').sentences).toEqual(['Sentence 0.']);
  });
});
