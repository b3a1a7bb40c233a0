import { largestFile, longestText } from '@app/contract';

/** What the choice of a file offers; what a file really is, the server sees by its content. */
export const takenFiles = '.txt,.text,.md,.markdown,.html,.htm,.docx,.pdf';

const taken = new RegExp(`(${takenFiles.replaceAll('.', '\\.').replaceAll(',', '|')})$`, 'i');

/** A size as people read it, rounded up, so that one over the limit never reads as being at it. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1e5) / 10} MB`;

/** "2025-07_rail-note.md" → "2025-07 rail note". */
export function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[_]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim();
}

/** Why a file is not sent; null: it is. Whether it can be read, the server says. */
export function whyNotFile({ name, size }: { readonly name: string; readonly size: number }): string | null {
  if (!taken.test(name)) return `${name} is none of .txt, .md, .html, .docx or .pdf.`;
  if (size === 0) return `${name} is empty.`;
  if (size > largestFile) {
    return `${name} has ${sizeWords(size)}; at most 25 MiB are taken, and nothing is cut.`;
  }
  return null;
}

/** Why a text is not sent; null: it is. */
export function whyNotText(text: string): string | null {
  if (text.trim() === '') return 'Choose a file or paste the text.';
  if (text.length > longestText) {
    return `The text has ${text.length.toLocaleString('en')} characters; at most 10 million are taken, and nothing is cut.`;
  }
  return null;
}
