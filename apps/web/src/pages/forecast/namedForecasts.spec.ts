import { namedForecasts } from './namedForecasts.js';

const numbersIn = (text: string) => namedForecasts(text).flatMap(({ number }) => number ?? []);

describe('namedForecasts', () => {
  it('cuts out each name, and keeps every letter', () => {
    const text = 'F-12 happens, or f-3 does not.';
    expect(namedForecasts(text)).toEqual([
      { text: 'F-12', number: '12' },
      { text: ' happens, or ', number: null },
      { text: 'f-3', number: '3' },
      { text: ' does not.', number: null },
    ]);
  });

  it.each([
    ['the strait freezes', []],
    ['', []],
    ['IF-12', []],
    ['F-12a', []],
    ['F-012', []],
    ['F-1234567890', []],
    ['(F-12)', ['12']],
    ['F-1, F-10', ['1', '10']],
  ])('%o names %o', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
    expect(
      namedForecasts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
