import { largestFile, longestText } from '@app/contract';
import { sizeWords, titleOf, whyNotFile, whyNotText } from './fileRules.js';

describe('whyNotFile', () => {
  it.each(['note.txt', 'a.MD', 'page.html', 'brief.docx', 'Long report.PDF'])('takes %s', (name) =>
    expect(whyNotFile({ name, size: 10 })).toBeNull(),
  );
  it.each([
    ['another kind', { name: 'sheet.xlsx', size: 10 }, /none of/],
    ['a kind within the name', { name: 'a.pdf.exe', size: 10 }, /none of/],
    ['an empty one', { name: 'a.pdf', size: 0 }, /empty/],
    ['one over the limit', { name: 'a.pdf', size: largestFile + 1 }, /at most 25 MiB/],
  ])('refuses %s', (_case, file, says) => expect(whyNotFile(file)).toMatch(says));
});

describe('whyNotText', () => {
  it('takes the longest text and refuses a longer one', () => {
    expect(whyNotText('x'.repeat(longestText))).toBeNull();
    expect(whyNotText('x'.repeat(longestText + 1))).toContain('nothing is cut');
  });
  it('asks for one', () => expect(whyNotText(' \n')).toMatch(/file or paste/));
});

describe('sizeWords', () => {
  it.each([
    [1, '1 kB'],
    [999_001, '1000 kB'],
    [largestFile, '26.3 MB'],
  ])('%d → %s', (bytes, says) => expect(sizeWords(bytes)).toBe(says));
});

describe('titleOf', () => {
  it.each([
    ['2025-07_rail-note.md', '2025-07 rail note'],
    ['Caspian outlook.txt', 'Caspian outlook'],
  ])('%s → %s', (name, title) => expect(titleOf(name)).toBe(title));
});
