import { paragraphAround } from './paragraph.js';

const around = (text: string, words: string): string => {
  const at = text.indexOf(words);
  const { start, end } = paragraphAround(text, { start: at, end: at + words.length });
  return text.slice(start, end);
};

describe('paragraphAround', () => {
  it.each([
    ['one paragraph of three', 'Before.\n\nOne. Two.\nThree.\n\nBehind.', 'Two.', 'One. Two.\nThree.'],
    ['Windows line ends', 'Before.\r\n \t\r\nOne. Two.\r\n\r\nBehind.', 'Two.', 'One. Two.\r'],
    ['the first paragraph', 'One. Two.\n\nBehind.', 'One.', 'One. Two.'],
    ['the last paragraph', 'Before.\n\n\nOne. Two.', 'Two.', 'One. Two.'],
    ['a text without line breaks', 'One. Two. Three.', 'Two.', 'One. Two. Three.'],
  ])('is %s', (_case, text, words, expected) => {
    expect(around(text, words)).toBe(expected);
  });

  it('goes no further than 4,000 characters, and cuts no word', () => {
    const text = `${'word '.repeat(5_000)}HERE ${'word '.repeat(5_000)}`;
    const found = around(text, 'HERE');
    expect(found.length).toBeGreaterThan(7_900);
    expect(found.length).toBeLessThan(8_010);
    expect(found).toMatch(/^word .* word$/);
  });

  it('holds the stretch itself where there is no space anywhere', () => {
    expect(around(`${'x'.repeat(9_000)}HERE${'x'.repeat(9_000)}`, 'HERE')).toBe('HERE');
  });

  it.each([
    ['line breaks', '\n'],
    ['spaces', ' '],
    ['neither', 'x'],
  ])('stays quick on a million %s', (_case, char) => {
    const text = char.repeat(1_000_000);
    const began = performance.now();
    for (let i = 0; i < 20; i++) paragraphAround(text, { start: 500_000, end: 500_010 });
    expect(performance.now() - began).toBeLessThan(500);
  });
});
