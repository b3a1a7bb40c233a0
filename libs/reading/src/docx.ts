import mammoth from 'mammoth';
import { piecesOfHtml } from './html.js';
import type { Piece } from './pieces.js';
import { Unreadable } from './unreadable.js';
import { checkDocx } from './zip.js';

/** Word's own names for what has no style of HTML; the library's map covers headings, lists and notes. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/**
 * The pieces of a Word document: headings, paragraphs, items, quotations; footnotes and tables outside the prose.
 *
 * Nothing outside the file is looked at: no linked picture, no template.
 *
 * @throws Unreadable
 */
export async function piecesOfDocx(bytes: Buffer): Promise<Piece[]> {
  await checkDocx(bytes);
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const options = { styleMap, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false };
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, options).catch((fault: unknown) => {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new Unreadable('file-unreadable', `The Word document is damaged: ${reason.slice(0, 150)}`);
  });
  return piecesOfHtml(value);
}
