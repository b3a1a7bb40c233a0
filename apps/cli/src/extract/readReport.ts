import { open } from 'node:fs/promises';

/** Ten megabytes of text; larger input is refused, never cut. */
export const mostBytes = 10_000_000;

const taken = 'Takes a text or Markdown file in UTF-8, at most 10 MB.';

/** Something the user has to put right; the message says where, what came and what is taken. */
export class Refusal extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

/**
 * The text of a report file as it stands, byte order mark and all, so that offsets lead back into it.
 *
 * @throws Refusal where the file is missing, unreadable, too large, or no text in UTF-8
 */
export async function readReport(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    throw new Refusal(`${path}: it is not UTF-8. ${taken}`);
  }
  if (text.includes('\u0000')) throw new Refusal(`${path}: it holds NUL characters, so it is no text. ${taken}`);
  if (text.trim() === '') throw new Refusal(`${path}: it is empty. ${taken}`);
  return text;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > mostBytes) throw new Refusal(`${path}: it has ${size.toLocaleString('en')} bytes. ${taken}`);
    return await file.readFile();
  } catch (fault) {
    const reason = reasons[(fault as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw fault;
    throw new Refusal(`${path}: ${reason}. ${taken}`);
  }
}
