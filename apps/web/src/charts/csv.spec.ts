import { csvOf } from './csv.js';

describe('csvOf', () => {
  it.each([
    ['plain', 'likely', 'likely'],
    ['a comma', 'one, two', '"one, two"'],
    ['quotes', 'said "no"', '"said ""no"""'],
    ['a line break', 'one\ntwo', '"one\ntwo"'],
    ['nothing', null, ''],
    ['a number', 0.5, '0.5'],
    ['a negative number', '-0.07', '-0.07'],
    ['what a spreadsheet would run', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ])('%s', (_case, value, expected) => {
    expect(csvOf(['a'], [[value]])).toBe(`\uFEFFa\r\n${expected}\r\n`);
  });
});
