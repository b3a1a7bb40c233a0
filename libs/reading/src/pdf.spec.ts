import { pdfOf, put } from '@test/kit/files.js';
import { readReport } from './readReport.js';
import { Unreadable } from './unreadable.js';

// hundreds of pages, on cores that other tests use as well
vi.setConfig({ testTimeout: 60_000 });

type Pdf = PDFKit.PDFDocument;

const looking = { publishedOn: '2026-01-01' };
const read = (bytes: Buffer) => readReport({ bytes, name: 'a.pdf' }, looking);

/** The blocks of what was drawn: kind, level, page and words. */
async function blocksOf(draw: (pdf: Pdf) => void) {
  const { text, layout, judgements } = await read(await pdfOf(draw));
  const blocks = layout!.map(({ kind, level, page, start, end }) => ({
    kind,
    level,
    page,
    text: text.slice(start, end),
  }));
  return { text, blocks, judgements };
}

const refused = async (bytes: Buffer) => {
  const fault: unknown = await read(bytes).catch((reason: unknown) => reason);
  expect(fault).toBeInstanceOf(Unreadable);
  return fault as Unreadable;
};

/** A hundred different words each time, so that nothing repeats by chance. */
const prose = (seed: string) =>
  Array.from(
    { length: 12 },
    (_, i) => `The ${seed} number ${i} of the harbour is counted and written down by its keeper.`,
  ).join(' ');

describe('paragraphs of a PDF', () => {
  it('run over line ends, columns and pages, and end where they end', async () => {
    const { blocks } = await blocksOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11);
      pdf.text(prose('quay'), { align: 'justify' }).moveDown().text(prose('crane'), { align: 'justify' });
      put(pdf, 'It is likely that the bridge, which has been closed since the', 72, 700);
      pdf.addPage();
      put(pdf, 'storm of the spring, will be opened by 31 December 2026.', 72, 72);
    });
    expect(blocks).toMatchObject([
      { kind: 'paragraph', page: 1, text: prose('quay') },
      { kind: 'paragraph', page: 1, text: prose('crane') },
      {
        kind: 'paragraph',
        page: 1,
        text: 'It is likely that the bridge, which has been closed since the storm of the spring, will be opened by 31 December 2026.',
      },
    ]);
  });

  it('are read column by column, the title above both', async () => {
    const { blocks } = await blocksOf((pdf) => {
      pdf.font('Helvetica-Bold').fontSize(18).text('A title that runs over both of the columns below');
      pdf.font('Times-Roman').fontSize(10);
      pdf.text(prose('left'), 72, 120, { width: 220, align: 'justify' });
      pdf.text(prose('right'), 320, 120, { width: 220, align: 'justify' });
    });
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'A title that runs over both of the columns below'],
      ['paragraph', prose('left')],
      ['paragraph', prose('right')],
    ]);
  });

  it('are parted by an indented first line as well', async () => {
    const { blocks } = await blocksOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11);
      for (const seed of ['quay', 'crane', 'shed']) pdf.text(prose(seed), { indent: 18, align: 'justify' });
    });
    expect(blocks.map(({ text }) => text)).toEqual([prose('quay'), prose('crane'), prose('shed')]);
  });

  it('keep their list items apart, bullets in front of them', async () => {
    const { blocks, text } = await blocksOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11).text('The council expects this:').moveDown(0.2);
      put(pdf, '• the port will be closed in the spring of the next year, when the ice', 72, 100);
      put(pdf, 'has gone from the bay;', 84, 114);
      put(pdf, '• rates will rise.', 72, 128);
      put(pdf, '1. A numbered item is one too.', 72, 142);
    });
    expect(blocks.slice(1).map(({ kind, text: words }) => [kind, words])).toEqual([
      ['item', 'the port will be closed in the spring of the next year, when the ice has gone from the bay;'],
      ['item', 'rates will rise.'],
      ['item', 'A numbered item is one too.'],
    ]);
    expect(text).toContain('• rates');
  });
});

describe('words of a PDF', () => {
  it('are healed where a line end parted them, and keep the hyphens that are theirs', async () => {
    const { text } = await blocksOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11);
      const lines = [
        'The government of the island will not reopen the harbour, and the govern-',
        'ment says so itself. Its well-known view is shared by the trade, and the well-',
        'known doubts remain. A long-',
        'term lease is unlikely to be signed by the end of 2027, the report says, nor is co-',
        'operation with the trade. Cooperation would need the con-',
        'sent of both, and of the Ban-',
        'Orlan council in the years 2027-',
        '2029 and after.',
      ];
      for (const [i, line] of lines.entries()) put(pdf, line, 72, 100 + i * 14);
    });
    expect(text).toContain('the government says');
    expect(text).toContain('the well-known doubts');
    expect(text).toContain('A long-term lease');
    expect(text).toContain('nor is cooperation with');
    expect(text).toContain('the consent of both, and of the Ban-Orlan council in the years 2027-2029 and');
  });

  it('lose the raised number of a note, so that their sentence ends', async () => {
    const { text } = await blocksOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11);
      put(pdf, 'The port will be closed.', 72, 100);
      const width = pdf.widthOfString('The port will be closed.');
      pdf.fontSize(6);
      put(pdf, '12', 72 + width, 98);
      pdf.fontSize(11);
      put(pdf, 'Rates will rise.', 72 + width + 10, 100);
    });
    expect(text).toBe('The port will be closed. Rates will rise.');
  });
});

describe('furniture of a PDF', () => {
  const page = (pdf: Pdf, number: number) => {
    pdf.font('Helvetica').fontSize(8);
    put(pdf, number % 2 ? 'Orlan Outlook 2026 is likely' : 'Office of Estimates', 72, 36);
    put(pdf, `– ${number} –`, 300, 750);
    pdf
      .font('Times-Roman')
      .fontSize(11)
      .text(prose(`page ${number}`), 72, 72);
  };

  it('is left out: running headers, footers and page numbers', async () => {
    const { text, blocks, judgements } = await blocksOf((pdf) => {
      for (let number = 1; number <= 6; number++) {
        if (number > 1) pdf.addPage();
        page(pdf, number);
      }
    });
    expect(text).not.toMatch(/Outlook|Estimates|–/);
    expect(blocks).toHaveLength(6);
    expect(judgements).toEqual([]);
  });

  it('is not what only stands in the same place: numbered titles at the top of their pages', async () => {
    const { blocks } = await blocksOf((pdf) => {
      for (let number = 1; number <= 4; number++) {
        if (number > 1) pdf.addPage();
        pdf.font('Helvetica').fontSize(16).text(`Part ${number}`, 72, 60);
        pdf
          .font('Times-Roman')
          .fontSize(11)
          .text(prose(`part ${number}`), 72, 100);
      }
    });
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Part 1',
      'Part 2',
      'Part 3',
      'Part 4',
    ]);
  });

  it('leaves footnotes and captions beside the prose, and the sentence that runs over them whole', async () => {
    const { text, blocks, judgements } = await blocksOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11).text(prose('quay')).moveDown();
      put(pdf, 'It is likely that the old bridge will be opened to the', 72, 640);
      pdf.fontSize(8);
      put(pdf, '1 The older bridge will probably be torn down by 2030, as the', 72, 700);
      put(pdf, 'council says.', 72, 710);
      pdf.addPage().font('Times-Roman').fontSize(11);
      put(pdf, 'public by 31 December 2026.', 72, 72);
      put(pdf, 'Figure 2. Traffic will rise', 72, 200);
    });
    expect(blocks.map((block) => block.text)).toEqual([
      prose('quay'),
      'It is likely that the old bridge will be opened to the public by 31 December 2026.',
    ]);
    expect(text).toContain('1 The older bridge will probably be torn down by 2030, as the council says.');
    expect(text).toContain('Figure 2. Traffic will rise');
    expect(judgements).toHaveLength(1);
  });
});

describe('headings of a PDF', () => {
  it('are known by size, weight or standing alone, with levels by size', async () => {
    const { blocks } = await blocksOf((pdf) => {
      pdf.font('Helvetica').fontSize(22).text('Outlook for the Orlan Sea').moveDown(0.5);
      pdf.fontSize(15).text('Bridges will be built').moveDown(0.5);
      pdf.font('Times-Roman').fontSize(11).text(prose('quay')).moveDown();
      pdf.font('Times-Bold').text('Harbours will be sold');
      pdf.font('Times-Roman').text(prose('crane')).moveDown().text('FURTHER PROSPECTS').moveDown().text(prose('shed'));
    });
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ level, text }) => [level, text])).toEqual([
      [1, 'Outlook for the Orlan Sea'],
      [2, 'Bridges will be built'],
      [3, 'Harbours will be sold'],
      [3, 'FURTHER PROSPECTS'],
    ]);
    expect(blocks).toHaveLength(7);
  });
});

describe('a PDF that is refused', () => {
  it('is scanned: pictures without text', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.rect(0, 0, 500, 700).fill('#cccccc').addPage().rect(0, 0, 500, 700).fill('#dddddd');
    });
    expect(await refused(bytes)).toMatchObject({
      code: 'file-without-text',
      detail: expect.stringContaining('2 pages'),
    });
  });

  it('has a password', async () => {
    const bytes = await pdfOf((pdf) => void pdf.text(prose('quay')), {
      userPassword: 'secret',
      ownerPassword: 'other',
    });
    expect((await refused(bytes)).code).toBe('file-encrypted');
  });

  it('but not one that anybody may open', async () => {
    const bytes = await pdfOf((pdf) => void pdf.text(prose('quay')), { ownerPassword: 'other' });
    expect((await read(bytes)).text).toBe(prose('quay'));
  });

  it('has more than 500 pages', async () => {
    const bytes = await pdfOf((pdf) => {
      for (let number = 1; number <= 500; number++) pdf.addPage();
    });
    expect(await refused(bytes)).toMatchObject({
      code: 'file-too-large',
      detail: expect.stringContaining('501 pages'),
    });
  });

  it('is damaged', async () => {
    expect((await refused(Buffer.from('%PDF-1.7\n1 0 obj\n<<'))).code).toBe('file-unreadable');
  });
});

describe('a long PDF', () => {
  it('of 300 pages is read page by page', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11);
      for (let number = 1; number <= 300; number++) {
        if (number > 1) pdf.addPage();
        pdf.text(Array.from({ length: 4 }, (_, i) => prose(`${number}.${i}`)).join('\n\n'), 72, 72);
      }
    });
    const told: number[] = [];
    const { pages, layout } = await readReport(
      { bytes, name: 'a.pdf' },
      looking,
      ({ page }) => page && told.push(page),
    );
    expect(pages).toBe(300);
    expect(told).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
    expect(layout!.filter(({ page }) => page === 300).length).toBeGreaterThanOrEqual(4);
  });
});
