import type { NewReport } from '@app/contract';

/** Files and texts up to this many bytes are taken; larger ones are refused, never cut. */
export const largestBytes = 10_000_000;

/** A file as the form takes it, or the sentence that says why not. */
export type ReadFile =
  | { readonly text: string; readonly format: NewReport['format']; readonly title: string }
  | { readonly refused: string };

/** Rounded up, so that a file over the limit never reads as being at it. */
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e5) / 10} MB`;

/** "2025-07_rail-note.md" → "2025-07 rail note". */
export function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[_]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim();
}

/** Why a text is not taken; null: it is. */
export function whyNotText(text: string): string | null {
  if (text.trim() === '') return 'The text is empty';
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > largestBytes) return `The text has ${megabytes(bytes)}; at most 10 MB are taken, and nothing is cut`;
  return null;
}

/** Reads a text or Markdown file as strict UTF-8, unchanged to the last byte; anything else is refused in words. */
export function readBytes(name: string, bytes: Uint8Array): ReadFile {
  if (!/\.(txt|md|markdown|text)$/i.test(name)) return { refused: `${name} is no .txt or .md file` };
  if (bytes.length > largestBytes) {
    return { refused: `${name} has ${megabytes(bytes.length)}; at most 10 MB are taken, and nothing is cut` };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { refused: `${name} is not UTF-8 text. Save it as UTF-8, or paste the text` };
  }
  if (text.includes('\u0000')) return { refused: `${name} holds NUL characters, so it is no plain text` };
  if (text.trim() === '') return { refused: `${name} is empty` };
  return { text, format: /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text', title: titleOf(name) };
}
