import { docxOf, wordParagraph } from '@test/kit/files.js';
import { strToU8, zipSync } from 'fflate';
import { limits } from './limits.js';
import { readReport } from './readReport.js';
import { Unreadable } from './unreadable.js';

const sentence = 'It is likely that the Orlan bridge will be opened by 31 December 2026.';
const looking = { publishedOn: '2026-01-01' };

const read = (bytes: Uint8Array | string, name: string) =>
  readReport({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name }, looking);

async function refusal(bytes: Uint8Array | string, name: string): Promise<Unreadable> {
  const fault = await read(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(fault).toBeInstanceOf(Unreadable);
  return fault as Unreadable;
}

const utf16 = (text: string, mark: readonly number[], swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
};

// some of these are ten million characters, on cores that other tests use as well
vi.setConfig({ testTimeout: 60_000 });

describe('the kind of a file', () => {
  it.each([
    ['a.txt', sentence, 'text'],
    ['a.md', sentence, 'markdown'],
    ['A.MARKDOWN', sentence, 'markdown'],
    ['nameless', sentence, 'text'],
    ['a.htm', `<p>${sentence}`, 'html'],
    ['a.txt', `<!-- made by hand -->\n<!DOCTYPE html><p>${sentence}`, 'html'],
    ['a.txt', `<?xml version="1.0"?><html xmlns="x"><body><p>${sentence}</p></body></html>`, 'html'],
    ['a.txt', docxOf(wordParagraph(sentence)), 'docx'],
  ])('%s %#', async (name, bytes, format) => {
    const reading = await read(bytes, name);
    expect(reading.format).toBe(format);
    expect(reading.judgements).toHaveLength(1);
  });

  it.each([
    ['a picture', '\x89PNG\r\n\x1a\n', 'a.png', 'file-kind-unknown', 'picture'],
    ['RTF', '{\\rtf1 likely}', 'a.txt', 'file-kind-unknown', 'RTF'],
    ['another XML', '<?xml version="1.0"?><rss/>', 'a.xml', 'file-kind-unknown', 'XML'],
    ['a PDF by name only', sentence, 'a.pdf', 'file-unreadable', '.pdf'],
    ['a DOCX by name only', sentence, 'a.docx', 'file-unreadable', '.docx'],
    ['nothing', '', 'a.txt', 'file-without-text', 'empty'],
    ['only space', '\ufeff \n\t', 'a.txt', 'file-without-text', 'space'],
    ['a page without text', '<html><script>likely()</script></html>', 'a.html', 'file-without-text', 'no text'],
  ])('refuses %s and says so', async (_what, bytes, name, code, says) => {
    const { code: came, detail } = await refusal(
      Buffer.from(bytes, bytes.startsWith('\x89') ? 'latin1' : 'utf8'),
      name,
    );
    expect([came, detail]).toEqual([code, expect.stringContaining(says)]);
  });

  it('tells an Office file with a password from one of the old kind', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const encrypted = Buffer.concat([compound, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await refusal(encrypted, 'a.docx')).code).toBe('file-encrypted');
    expect((await refusal(Buffer.concat([compound, Buffer.alloc(512)]), 'a.doc')).code).toBe('file-kind-unknown');
  });
});

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(`Größe. ${sentence}`)],
    ['UTF-8 with a mark', Buffer.from(`\ufeffGröße. ${sentence}`)],
    ['UTF-16LE with a mark', utf16(`Größe. ${sentence}`, [0xff, 0xfe], false)],
    ['UTF-16BE with a mark', utf16(`Größe. ${sentence}`, [0xfe, 0xff], true)],
  ])('%s is read, and offsets lead into the text', async (_name, bytes) => {
    const { text, judgements } = await read(bytes, 'a.txt');
    expect(text).toContain('Größe');
    const { start, end, quote } = judgements[0]!.mentions[0]!;
    expect(text.slice(start, end)).toBe(quote);
  });

  it.each([
    ['Latin-1', Buffer.from('Die Größe is likely', 'latin1'), 'encoding-unknown'],
    ['UTF-16 without a mark', Buffer.from(sentence, 'utf16le'), 'encoding-unknown'],
    ['half a pair in UTF-16', utf16('a\ud800b', [0xff, 0xfe], false), 'encoding-unknown'],
    ['NUL in UTF-8', Buffer.from(`${sentence}\u0000`), 'file-kind-unknown'],
    ['control characters', Buffer.from('\x01\x02\x03likely\x04\x05'), 'file-kind-unknown'],
    ['random bytes', Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * i * 31 + i) % 256)), 'file-kind-unknown'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect((await refusal(bytes, 'a.txt')).code).toBe(code);
  });
});

describe('limits', () => {
  it('are refused, never cut', async () => {
    expect((await refusal(Buffer.alloc(limits.fileBytes + 1, 'a'), 'a.txt')).code).toBe('file-too-large');
    expect((await refusal(Buffer.alloc(limits.characters + 1, 'a'), 'a.txt')).code).toBe('text-too-long');
    const html = `<p>${'word '.repeat(limits.characters / 5 + 1)}`;
    expect((await refusal(html, 'a.html')).code).toBe('text-too-long');
  });
});

describe('a ZIP file', () => {
  const entries = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`word/${i}.xml`, strToU8('x')]));

  it.each([
    [
      'a bomb by ratio',
      docxOf(wordParagraph(sentence), { 'word/a.xml': new Uint8Array(30_000_000) }),
      'file-too-large',
      'times its size',
    ],
    ['too many entries', docxOf(wordParagraph(sentence), entries(2_100)), 'file-too-large', 'entries'],
    [
      'no Word document',
      Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('x') })),
      'file-kind-unknown',
      'no Word document',
    ],
    ['nothing but a head', Buffer.from('PK\x03\x04'), 'file-unreadable', 'damaged'],
    ['a document cut in two', docxOf(wordParagraph(sentence)).subarray(0, 400), 'file-unreadable', 'damaged'],
  ])('%s is refused', async (_what, bytes, code, says) => {
    const { code: came, detail } = await refusal(bytes, 'a.docx');
    expect([came, detail]).toEqual([code, expect.stringContaining(says)]);
  });

  it('that unpacks to more than it may is refused, though no entry is a bomb', async () => {
    const page = Buffer.alloc(20_000);
    for (let i = 0; i < 200; i++) page[i * 3] = (Math.imul(i + 1, 2_654_435_761) >>> 13) % 250;
    const pages = Array.from({ length: 1_300 }, (_, i) => {
      const own = Buffer.from(page);
      for (let k = 0; k < 200; k++) own[k * 7] = (Math.imul(i * 200 + k + 1, 2_654_435_761) >>> 11) % 250;
      return own;
    });
    const big = Buffer.concat(pages);
    const more = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`word/${i}.xml`, big]));
    const { code, detail } = await refusal(docxOf(wordParagraph(sentence), more), 'a.docx');
    expect([code, detail]).toEqual(['file-too-large', expect.stringContaining('It unpacks to more than')]);
  });

  it('whose directory lies about a size is refused', async () => {
    const bytes = docxOf(wordParagraph(sentence), { 'word/a.xml': new Uint8Array(900_000) });
    const directory = bytes.indexOf(Buffer.from('PK\x01\x02'));
    for (let at = directory; at >= 0; at = bytes.indexOf(Buffer.from('PK\x01\x02'), at + 4)) {
      if (bytes.subarray(at + 46, at + 46 + 10).toString() === 'word/a.xml') bytes.writeUInt32LE(10, at + 24);
    }
    expect((await refusal(bytes, 'a.docx')).code).toBe('file-unreadable');
  });
});

describe('DOCX', () => {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style('T', 'Title')}${style('H1', 'heading 1')}${style('Q', 'Quote')}</w:styles>`;

  it('gives headings, paragraphs, quotations and tables their place', async () => {
    const table = `<w:tbl><w:tr><w:tc>${wordParagraph('Growth')}</w:tc><w:tc>${wordParagraph('will be 3 %')}</w:tc></w:tr></w:tbl>`;
    const body = [
      wordParagraph('Outlook', 'T'),
      wordParagraph('Bridges', 'H1'),
      wordParagraph(`${sentence} Rates &amp; fees will rise.`),
      wordParagraph('The port will be closed.', 'Q'),
      table,
    ].join('');
    const { text, layout, judgements } = await read(
      docxOf(body, {
        'word/styles.xml': strToU8(styles),
        'word/_rels/document.xml.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        ),
      }),
      'a.docx',
    );
    expect(layout!.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
      ['heading', 1, 'Outlook'],
      ['heading', 1, 'Bridges'],
      ['paragraph', 0, `${sentence} Rates & fees will rise.`],
      ['quote', 0, 'The port will be closed.'],
    ]);
    expect(text).toContain('Growth will be 3 %');
    expect(judgements.some(({ mentions }) => mentions[0]!.quote.includes('3 %'))).toBe(false);
  });
});

describe('HTML', () => {
  const blocksOf = async (html: string) => {
    const { text, layout } = await read(`<!doctype html>${html}`, 'a.html');
    return layout!.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]);
  };

  it('is read as a person reads it', async () => {
    const html = `<title>T</title><style>p{}</style><nav><p>Home is likely</p></nav><header><h1>Out&shy;look &amp; more</h1></header>
      <main><h2>Ports</h2><p>The  <b>port</b> will<br>probably close<sup><a href="#fn1">1</a></sup>.</p><p hidden>Hidden.</p>
      <ul><li>One</li><li><p>Two</p><p>more</p></li></ul><ol><li>First</li></ol><blockquote><p>Said.</p></blockquote>
      loose words<div>and a div</div><aside>Advert.</aside></main><footer>Imprint</footer><script>x()</script>`;
    expect(await blocksOf(html)).toEqual([
      ['heading', 1, 'Outlook & more'],
      ['heading', 2, 'Ports'],
      ['paragraph', 0, 'The port will probably close.'],
      ['item', 0, 'One'],
      ['item', 0, 'Two'],
      ['item', 0, 'more'],
      ['item', 0, 'First'],
      ['quote', 0, 'Said.'],
      ['paragraph', 0, 'loose words'],
      ['paragraph', 0, 'and a div'],
    ]);
  });

  it('keeps tables, captions and notes in the text, outside the prose', async () => {
    const html = `<p>Prose.</p><table><caption>Data</caption><tr><td>GDP</td><td><p>will</p><p>rise</p></td></tr></table>
      <figure><figcaption>Figure caption</figcaption></figure><ol><li id="fn1">A note.</li></ol>`;
    const { text, layout } = await read(`<!doctype html>${html}`, 'a.html');
    expect(layout!.map(({ start, end }) => text.slice(start, end))).toEqual(['Prose.']);
    expect(text).toBe('Prose.\n\nData\n\nGDP will rise\n\nFigure caption\n\n1. A note.');
  });

  it('reads a page that is laid out by tables', async () => {
    const html = `<table><tr><td>Menu item</td><td>The port will close.<br><br>Rates fall.</td></tr></table>`;
    expect(await blocksOf(html)).toEqual([
      ['paragraph', 0, 'Menu item'],
      ['paragraph', 0, 'The port will close.'],
      ['paragraph', 0, 'Rates fall.'],
    ]);
  });

  it('keeps the empty lines of a preformatted text as ends of paragraphs', async () => {
    expect(await blocksOf('<pre>One\nline.\n\nTwo.</pre>')).toEqual([
      ['paragraph', 0, 'One line.'],
      ['paragraph', 0, 'Two.'],
    ]);
  });

  it('is not nested too deep for it', async () => {
    const { text } = await read(
      `<!doctype html>${'<div>'.repeat(20_000)}deep words${'</div>'.repeat(20_000)}`,
      'a.html',
    );
    expect(text).toBe('deep words');
  });
});
