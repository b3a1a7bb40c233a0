import { extract } from '../extract.js';
import { languageOf } from './language.js';

describe('languageOf', () => {
  it.each([
    [
      'en',
      'The harbour of Orlan will probably be closed for repairs until the end of next year, the port authority said.',
    ],
    ['de', 'Der Hafen von Orlan wird wahrscheinlich bis Ende des nächsten Jahres für Reparaturen geschlossen bleiben.'],
    [
      'fr',
      'Le port d’Orlan restera probablement fermé pour des travaux jusqu’à la fin de l’année prochaine, selon la ville.',
    ],
    [
      'ru',
      'Порт Орлана, вероятно, останется закрытым на ремонт до конца следующего года, сообщает городская администрация.',
    ],
    ['und', 'Orlan 2027'],
    ['und', '1 2 3 4 5 6 7 8 9 '.repeat(100)],
  ])('tells %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('looks at a part of a long text only', () => {
    const text = 'The harbour will probably be closed until the end of next year. '.repeat(100_000);
    const began = performance.now();
    expect(languageOf(text)).toBe('en');
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('a report in another language', () => {
  it('is said to be in it, and nothing is proposed', () => {
    const text =
      'Die Brücke von Orlan wird vermutlich 2027 eröffnet. In 60 % der Fälle will will der Hafen may unlikely sein.';
    expect(extract(text, { publishedOn: '2026-01-01' })).toMatchObject({ language: 'de', judgements: [] });
  });
});
