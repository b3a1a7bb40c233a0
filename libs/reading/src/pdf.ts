import { getDocumentProxy } from 'unpdf';
import { limits } from './limits.js';
import { withoutFurniture } from './pdf/furniture.js';
import { piecesOf } from './pdf/paragraphs.js';
import { linesOf, type Page, type Run } from './pdf/run.js';
import type { Piece } from './pieces.js';
import { Unreadable } from './unreadable.js';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Text as the parser gives it; marks of structure come between. */
interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Fewer letters a page than this, on average, are stamps on pictures of pages. */
const fewestLetters = 10;

/**
 * The pieces of a PDF with a text layer, each with the page on which it begins.
 *
 * @param onPage told after each page, from 1
 * @throws Unreadable
 */
export async function piecesOfPdf(
  bytes: Uint8Array,
  onPage: (page: number, pages: number) => void,
): Promise<{ pieces: Piece[]; pages: number }> {
  const document = await opened(bytes);
  try {
    const { numPages } = document;
    if (numPages > limits.pages)
      throw new Unreadable('file-too-large', `It has ${numPages} pages; at most ${limits.pages} are taken.`);
    const pages: Page[] = [];
    let characters = 0;
    for (let number = 1; number <= numPages; number++) {
      const page = await readPage(document, number);
      pages.push(page);
      for (const { text } of page.lines) characters += text.length;
      if (characters > limits.characters) throw new Unreadable('text-too-long', 'It holds more than 10 MB of text.');
      onPage(number, numPages);
    }
    if (characters < fewestLetters * numPages) {
      const few = characters === 0 ? 'no text' : 'next to no text';
      throw new Unreadable(
        'file-without-text',
        `Its ${numPages} pages hold ${few}, only pictures: put it through text recognition first.`,
      );
    }
    return { pieces: piecesOf(withoutFurniture(pages)), pages: numPages };
  } finally {
    await document.destroy();
  }
}

/** Nothing in the file is run, and nothing outside it is fetched. */
async function opened(bytes: Uint8Array): Promise<Document> {
  const options = {
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    enableXfa: false,
    useWorkerFetch: false,
    verbosity: 0,
    maxImageSize: 0,
  };
  return getDocumentProxy(new Uint8Array(bytes), options).catch(refuse);
}

async function readPage(document: Document, number: number): Promise<Page> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items }: { items: readonly (Item | object)[] } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? (runOf(item, transform, width, height) ?? []) : []));
    page.cleanup();
    return { number, width, height, lines: linesOf(runs) };
  } catch (fault) {
    return refuse(fault, number);
  }
}

/** `null` for blanks, for text that does not run from left to right across the page, and for what lies beside it. */
function runOf(item: Item, view: readonly number[], width: number, height: number): Run | null {
  if (item.str.trim() === '') return null;
  const [a, b, c, d, e, f] = multiplied(view, item.transform);
  const size = Math.hypot(c, d);
  const upright = a > 0 && Math.abs(b) < 0.05 * Math.abs(a);
  if (!upright || !(size > 0.5) || !Number.isFinite(item.width)) return null;
  if (!(e > -1 && e < width && f > -1 && f < height + size)) return null;
  return { text: item.str, x: e, y: f, width: item.width, size, font: item.fontName };
}

type Matrix = [number, number, number, number, number, number];

function multiplied(one: readonly number[], other: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix;
  const [p, q, r, s, t, u] = other as Matrix;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Whatever the parser throws is about the file; it has names for two kinds of it. */
function refuse(fault: unknown, page?: number): never {
  if (fault instanceof Unreadable) throw fault;
  const { name, message } = fault instanceof Error ? fault : { name: '', message: String(fault) };
  if (name === 'PasswordException')
    throw new Unreadable('file-encrypted', 'The PDF opens only with a password: save it without one.');
  const where = page ? `page ${page} of the PDF` : 'the PDF';
  throw new Unreadable('file-unreadable', `The parser gave up on ${where}: ${message.slice(0, 150)}`);
}
