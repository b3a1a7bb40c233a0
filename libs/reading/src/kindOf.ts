import type { ReportFormat } from '@app/contract';
import { takenKinds, Unreadable } from './unreadable.js';

type Kind = ReportFormat | 'zip';

/** First bytes of what is often sent by mistake, and what it is. */
const others: readonly [starts: string, called: string][] = [
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['II*\x00', 'a picture'],
  ['MM\x00*', 'a picture'],
  ['\x1f\x8b', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['BZh', 'a compressed file'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['%!PS', 'a PostScript file'],
];

/** What an old Office file, and a new one with a password, begins with. */
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * What a file is, by its first bytes and only then by its name; `null`: some kind of text, which is decoded first.
 *
 * @throws Unreadable for kinds that are not taken, and where the name promises another kind than came
 */
export function kindOf(bytes: Uint8Array, name: string): Kind | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith(compound)) throw compoundRefusal(bytes);
  const other = others.find(([starts]) => head.startsWith(starts));
  if (other) throw new Unreadable('file-kind-unknown', `This is ${other[1]}. ${takenKinds}`);
  const promised = /\.(pdf|docx)$/i.exec(name)?.[1]?.toLowerCase();
  if (promised)
    throw new Unreadable('file-unreadable', `Its name ends in .${promised}, but it does not begin like such a file.`);
  return null;
}

/** Which kind of text a decoded file is: HTML by how it begins, or by its name like Markdown. */
export function textKindOf(text: string, name: string): 'text' | 'markdown' | 'html' {
  const head = text.slice(0, 2_000).replace(/^\ufeff/, '');
  const opens = head.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(opens) || /\.x?html?$/i.test(name)) return 'html';
  if (/^<\?xml/.test(head))
    throw new Unreadable('file-kind-unknown', `This is XML of a kind that is not known. ${takenKinds}`);
  return /\.(?:md|markdown|mdown)$/i.test(name) ? 'markdown' : 'text';
}

function compoundRefusal(bytes: Uint8Array): Unreadable {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new Unreadable('file-encrypted', 'It is an Office file with a password: save it without one.');
  return new Unreadable('file-kind-unknown', 'It is an Office file of the old kind: save it as DOCX or PDF.');
}
