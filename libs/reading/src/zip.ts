import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from './limits.js';
import { takenKinds, Unreadable } from './unreadable.js';

const count = (figure: number): string => figure.toLocaleString('en');

/**
 * Looks through a ZIP file before anything is made of it, and refuses what is no DOCX or unpacks to too much.
 *
 * The figures in a ZIP's directory are whatever its maker wrote, so every entry is unpacked once and its bytes
 * are counted, not kept; reading ends as soon as a limit is passed.
 *
 * @throws Unreadable
 */
export async function checkDocx(bytes: Buffer): Promise<void> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(refuseDamaged);
  if (zip.entryCount > limits.entries)
    throw tooLarge(`It holds ${count(zip.entryCount)} entries; at most ${count(limits.entries)} are taken.`);
  const names = new Set<string>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      if (entry.isEncrypted()) throw new Unreadable('file-encrypted', 'Its entries are encrypted: save it without.');
      unpacked += await unpackedSize(zip, entry, limits.unpackedBytes - unpacked);
    }
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
    refuseDamaged(fault);
  }
  if (!names.has('[Content_Types].xml') || ![...names].some((name) => /^word\/.+\.xml$/.test(name)))
    throw new Unreadable('file-kind-unknown', `This ZIP file is no Word document. ${takenKinds}`);
}

/** Bytes that an entry unpacks to; at most `left` and not in a ratio that only a bomb has. */
async function unpackedSize(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  let size = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > left) throw tooLarge(`It unpacks to more than ${count(limits.unpackedBytes)} bytes.`);
    if (size > limits.ratioFromBytes && size > limits.ratio * entry.compressedSize)
      throw tooLarge(`An entry unpacks to more than ${limits.ratio} times its size.`);
  }
  return size;
}

const tooLarge = (detail: string) => new Unreadable('file-too-large', detail);

/** The library throws plain errors for whatever is wrong with a file, and sizes that are not as the directory says. */
function refuseDamaged(fault: unknown): never {
  const reason = fault instanceof Error ? fault.message : String(fault);
  throw new Unreadable('file-unreadable', `The file is damaged: ${reason.slice(0, 150)}.`);
}
