import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Looking, limits, type Reading, readReport, Unreadable } from '@app/reading';

const taken = 'Takes a report as text, Markdown, HTML, DOCX or PDF, at most 25 MiB and 10 MB of text.';

/** Something the user has to put right; the message says where, what came and what is taken. */
export class Refusal extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

/**
 * Reads a report file; a text stays as it stands, byte order mark and all, so that offsets lead back into the file.
 * It is read in this process: whoever runs a command can end it.
 *
 * @throws Refusal where the file is missing, cannot be read, or is too large
 */
export async function readFile(file: string, looking: Looking): Promise<Reading> {
  const bytes = await bytesOf(file);
  try {
    return await readReport({ bytes, name: path.basename(file) }, looking);
  } catch (fault) {
    if (fault instanceof Unreadable) throw new Refusal(`${file}: ${fault.detail} ${taken}`);
    throw fault;
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > limits.fileBytes) throw new Refusal(`${path}: it has ${size.toLocaleString('en')} bytes. ${taken}`);
    return await file.readFile();
  } catch (fault) {
    const reason = reasons[(fault as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw fault;
    throw new Refusal(`${path}: ${reason}. ${taken}`);
  }
}
