import { tokensOf } from '../text/tokens.js';
import { written } from './dates.js';
import { periods } from './periods.js';

const publishedOn = '2025-03-10';

/** Words and last day of every time that a sentence names. */
const found = (text: string) => {
  const tokens = tokensOf(text, 0, text.length);
  return periods(tokens, publishedOn).map(({ first, last, due }) => [
    text.slice(tokens[first]!.start, tokens[last]!.end),
    due && written(due),
  ]);
};

describe('the last day that words allow, published 10 March 2025', () => {
  it.each([
    ['It ends by 2027.', 'by 2027', '2027-12-31'],
    ['It ends in 2026–2028.', 'in 2026–2028', '2028-12-31'],
    ['It lasts between 2026 and 2029.', 'between 2026 and 2029', '2029-12-31'],
    ['It ends in 2026/27.', 'in 2026/27', '2027-12-31'],
    ['It ends in the 2030s.', 'in the 2030s', '2039-12-31'],
    ['It ends in the mid-2020s.', 'in the mid-2020s', '2026-12-31'],
    ['It ends by the end of the decade.', 'by the end of the decade', '2029-12-31'],
    ['It ends by the end of 2026.', 'by the end of 2026', '2026-12-31'],
    ['It ends in early 2026.', 'in early 2026', '2026-04-30'],
    ['It ends in mid-2026.', 'in mid-2026', '2026-08-31'],
    ['It ends by mid-2026.', 'by mid-2026', '2026-06-30'],
    ['It ends in the first half of 2026.', 'in the first half of 2026', '2026-06-30'],
    ['It ends in the third quarter of 2026.', 'in the third quarter of 2026', '2026-09-30'],
    ['It ends by the end of the third quarter.', 'by the end of the third quarter', '2025-09-30'],
    ['It ends in 2026 Q2.', 'in 2026 Q2', '2026-06-30'],
    ['It ends in spring 2026.', 'in spring 2026', '2026-05-31'],
    ['It ends in April.', 'in April', '2025-04-30'],
    ['It ends in January.', 'in January', '2026-01-31'],
    ['It resumes after 2027.', 'after 2027', null],
    ['It ends by 5 June 2026.', 'by 5 June 2026', '2026-06-05'],
    ['It ends on June 5, 2026.', 'on June 5, 2026', '2026-06-05'],
    ['It ends on 1 July.', 'on 1 July', '2025-07-01'],
    ['It ends this year.', 'this year', '2025-12-31'],
    ['It ends by the end of next year.', 'by the end of next year', '2026-12-31'],
    ['It ends by year-end.', 'by year-end', '2025-12-31'],
    ['It ends next month.', 'next month', '2025-04-30'],
    ['It ends within 18 months.', 'within 18 months', '2026-09-10'],
    ['It ends over the next three years.', 'over the next three years', '2028-03-10'],
    ['It ends in the next two to three years.', 'in the next two to three years', '2028-03-10'],
    ['It ends in the coming year.', 'in the coming year', '2026-03-10'],
    ['It ends within the next 24 hours.', 'within the next 24 hours', '2025-03-11'],
    ['It ends over the next decade.', 'over the next decade', '2035-03-10'],
    ['It ends in the near term.', 'in the near term', null],
    ['It ends in the coming years.', 'in the coming years', null],
    ['It lasts for the foreseeable future.', 'for the foreseeable future', null],
    ['It holds until at least 2028.', 'until at least 2028', '2028-12-31'],
  ])('%s', (text, words, due) => {
    expect(found(text)).toEqual([[words, due]]);
  });

  it.each([
    'It began in 2019.',
    'It has grown since 2025.',
    'It has 2026 seats.',
    'It fell to 3.5 in 12 of 30 towns.',
    'It is in its long-term interest.',
  ])('names no end: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
