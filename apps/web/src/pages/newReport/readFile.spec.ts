import { largestBytes, readBytes, titleOf, whyNotText } from './readFile.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readBytes', () => {
  it('takes text unchanged, with its byte order mark and its line ends', () => {
    const text = '\uFEFFOne\r\ntwo\n';
    expect(readBytes('note.txt', bytes(text))).toEqual({ text, format: 'text', title: 'note' });
  });
  it('knows Markdown by its name', () => expect(readBytes('a.MD', bytes('# A'))).toMatchObject({ format: 'markdown' }));
  it.each([
    ['other kinds of file', 'note.pdf', bytes('x')],
    ['what is not UTF-8', 'note.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)],
    ['NUL characters', 'note.txt', bytes('a\u0000b')],
    ['nothing but space', 'note.txt', bytes(' \n')],
    ['more than 10 MB', 'note.txt', new Uint8Array(largestBytes + 1).fill(32)],
  ])('refuses %s', (_case, name, content) => expect(readBytes(name, content)).toHaveProperty('refused'));
});

describe('whyNotText', () => {
  it('counts bytes, not characters', () => {
    expect(whyNotText('ж'.repeat(largestBytes / 2))).toBeNull();
    expect(whyNotText('ж'.repeat(largestBytes / 2 + 1))).toContain('10 MB');
  });
});

describe('titleOf', () => {
  it.each([
    ['2025-07_rail-note.md', '2025-07 rail note'],
    ['Caspian outlook.txt', 'Caspian outlook'],
  ])('%s → %s', (name, title) => expect(titleOf(name)).toBe(title));
});
