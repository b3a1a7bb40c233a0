import { parseDay } from './parseDay.js';

describe('parseDay', () => {
  it.each([
    ['2028-12-31', '2028-12-31'],
    ['31 Dec 2028', '2028-12-31'],
    ['31 december 2028', '2028-12-31'],
    ['1 Sept. 2027', '2027-09-01'],
    ['December 31, 2028', '2028-12-31'],
    ['31.12.2028', '2028-12-31'],
    ['3/2/2027', '2027-02-03'],
    ['29 Feb 2028', '2028-02-29'],
    ['29 Feb 2027', null],
    ['31 Foo 2027', null],
    ['2027', null],
    ['', null],
  ])('%s → %s', (text, day) => expect(parseDay(text)).toBe(day));
});
