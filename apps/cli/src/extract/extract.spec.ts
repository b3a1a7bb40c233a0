import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfOf } from '@test/kit/files.js';
import { Refusal } from './readFile.js';
import { type ExtractArguments, runExtract } from './run.js';

const brief = `OUTLOOK

Norvania will probably close the strait by 2027.
If the talks fail, a strike is unlikely.
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-extract-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function printed(path: string, typed: Partial<ExtractArguments>): Promise<string> {
  let output = '';
  await runExtract(path, { published: '2025-03-10', lexicon: 'icd203', ...typed }, (text) => {
    output += text;
  });
  return output;
}

describe('hindcast extract', () => {
  it('prints the judgements as JSON, with offsets into the file', async () => {
    const { report, judgements } = JSON.parse(await printed(await file('brief.txt', brief), { json: true }));
    expect(report).toEqual({ characters: brief.length, publishedOn: '2025-03-10' });
    expect(judgements).toHaveLength(2);
    expect(judgements[0]).toMatchObject({
      statement: 'Norvania closes the strait by 2027',
      term: 'probably',
      band: { lo: 0.55, hi: 0.8 },
      polarity: 'affirmed',
      strength: 'firm',
      horizon: { text: 'by 2027', due: '2027-12-31', origin: 'sentence' },
      condition: null,
    });
    expect(judgements[1].condition).toBe('If the talks fail');
    const [{ start, end, quote, phrase }] = judgements[0].mentions;
    expect(brief.slice(start, end)).toBe(quote);
    expect(brief.slice(phrase.start, phrase.end)).toBe('will probably');
  });

  it('prints a table for people', async () => {
    const output = await printed(await file('brief.txt', brief), {});
    expect(output).toContain('  1  Norvania closes the strait by 2027\n');
    expect(output).toContain('probably (55–80 %) · due 2027-12-31 ("by 2027")');
    expect(output).toContain('condition: If the talks fail');
    expect(output).toContain('line 3 · probability term: "will probably"');
    expect(output).toContain('2 judgements in');
  });

  it('reads Markdown by the name of the file, and keeps offsets right behind a byte order mark', async () => {
    const text = '\ufeff# Rates will rise\n\n> Rates will fall.\n\nRates are *likely* to stay.\n';
    const { judgements } = JSON.parse(await printed(await file('brief.md', text), { json: true }));
    expect(judgements).toHaveLength(1);
    const { start, end, quote } = judgements[0].mentions[0];
    expect(text.slice(start, end)).toBe(quote);
  });

  it('gives the bands of the chosen scale', async () => {
    const { judgements } = JSON.parse(await printed(await file('brief.txt', brief), { json: true, lexicon: 'nato' }));
    expect(judgements[0].band).toEqual({ lo: 0.6, hi: 0.9 });
  });

  it.each([
    ['a missing file', () => join(folder, 'none.txt'), {}, 'there is no such file'],
    ['a folder', () => folder, {}, 'it is a folder'],
    ['another encoding', () => file('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), {}, 'It is not UTF-8'],
    ['binary content', () => file('nul.txt', 'a\u0000b'), {}, 'no text and no known kind'],
    ['an empty file', () => file('empty.txt', ' \n'), {}, 'nothing but space'],
    ['no day', () => file('brief.txt', brief), { published: undefined }, '--published is missing'],
    ['a day that does not exist', () => file('brief.txt', brief), { published: '2025-02-30' }, 'Takes YYYY-MM-DD'],
    ['a day written otherwise', () => file('brief.txt', brief), { published: '10.3.2025' }, '"10.3.2025" is no day'],
    ['an unknown scale', () => file('brief.txt', brief), { lexicon: 'tarot' }, 'Takes icd203, phia'],
  ])('refuses %s, saying what is taken', async (_case, path, typed, says) => {
    const refused = printed(await path(), typed);
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(says);
  });

  it('refuses more than 25 MiB without reading it', async () => {
    const path = await file('large.txt', 'x');
    await truncate(path, 26_214_401);
    await expect(printed(path, {})).rejects.toThrow('it has 26,214,401 bytes. Takes');
  });

  it('reads a PDF, gives the text its offsets lead into, and names pages', async () => {
    const draw = (pdf: PDFKit.PDFDocument) => {
      pdf.fontSize(20).text('Outlook').fontSize(11).text('The council says nothing about its plans in this note.');
      pdf.addPage().text('Norvania will probably close the strait by 2027.');
    };
    const path = await file('brief.pdf', await pdfOf(draw));
    const found = JSON.parse(await printed(path, { json: true }));
    expect(found).toMatchObject({
      format: 'pdf',
      pages: 2,
      language: 'en',
      blocks: [{ page: 1 }, { page: 1 }, { page: 2 }],
    });
    const [{ start, end, quote }] = found.judgements[0].mentions;
    expect(found.text.slice(start, end)).toBe(quote);
    expect(await printed(path, {})).toContain('page 2 · ');
  });

  it('names the paragraphs of a page, and the language where nothing is looked for', async () => {
    const html = await file(
      'brief.html',
      '<!doctype html><h1>Outlook</h1><p>Norvania will probably close the strait by 2027.',
    );
    expect(await printed(html, {})).toContain('paragraph 2 · ');
    const german =
      'Norwanien wird die Meerenge wahrscheinlich bis zum Ende des Jahres schließen, sagt der Bericht der Behörde.';
    expect(await printed(await file('lage.txt', german), {})).toContain('it is in de, and only English is read');
  });
});
