import { takenKinds, Unreadable } from './unreadable.js';

/** Characters that no text has: what is full of them is no text, whatever its bytes decode to. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/**
 * The text of bytes: UTF-8, or UTF-16 where a byte order mark says so. The mark stays, as everything does.
 *
 * @throws Unreadable for another encoding, and for what is no text at all
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedUtf16(bytes) ?? 'utf-8';
  const text = decoded(bytes, encoding);
  if (text === null) throw encoding === 'utf-8' && looksBinary(bytes) ? notText() : notUnicode(encoding);
  if (!text.includes('\u0000') && !isBinary(text)) return text;
  if (encoding === 'utf-8' && looksUtf16(bytes))
    throw new Unreadable('encoding-unknown', 'It looks like UTF-16 without a byte order mark: save it as UTF-8.');
  throw notText();
}

const markedUtf16 = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}

/** More than one in a hundred of the first characters is a control character. */
const isBinary = (text: string): boolean => {
  const head = text.slice(0, 10_000);
  return (head.match(binary)?.length ?? 0) * 100 > head.length;
};

const looksBinary = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 10_000)).toString('latin1');
  return head.includes('\u0000') || isBinary(head);
};

/** English in UTF-16 has a zero in every other place. */
const looksUtf16 = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]! += 1;
  return head.length > 20 && Math.max(...zeros) * 4 > head.length && Math.min(...zeros) * 50 < head.length;
};

const notText = () => new Unreadable('file-kind-unknown', `These bytes are no text and no known kind. ${takenKinds}`);

const notUnicode = (encoding: string) =>
  new Unreadable(
    'encoding-unknown',
    encoding === 'utf-8'
      ? 'It is not UTF-8, and nothing says what it is. Save it as UTF-8, or as UTF-16 with a byte order mark.'
      : 'Its byte order mark says UTF-16, which it is not. Save it as UTF-8.',
  );
