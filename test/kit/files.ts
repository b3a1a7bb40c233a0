import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { checkout } from './product.js';

/** The program that reads files, from the built files: it runs in a process of its own, which knows no TypeScript. */
export const readingProgram = path.join(checkout, 'dist', 'libs', 'reading', 'src', 'program.js');

type Pdf = PDFKit.PDFDocument;

/** A PDF as `draw` makes it, letter size. */
export function pdfOf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 72, ...options });
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

/** Words at a place of the page, margins or not. */
export function put(pdf: Pdf, words: string, x: number, y: number): void {
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf.text(words, x, y, { lineBreak: false });
  pdf.page.margins.bottom = bottom;
}

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org';

/** A Word document around the paragraphs of `body` (WordprocessingML), with other entries beside it. */
export function docxOf(body: string, more: Zippable = {}): Buffer {
  const types = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const relations = `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(`<w:document ${wordNames}><w:body>${body}</w:body></w:document>`),
      ...more,
    }),
  );
}

/** A paragraph of Word, in a style of its own where one is named. */
export const wordParagraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
