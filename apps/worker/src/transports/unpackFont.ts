import { inflateSync } from 'node:zlib';

const headerBytes = { packed: 44, plain: 12 } as const;
const entryBytes = { packed: 20, plain: 16 } as const;

/**
 * A TrueType font out of its WOFF 1.0 packing: the same tables, each deflated on its own (W3C WOFF 1.0 §4–5). The
 * renderer of pictures takes fonts as they are, and they come to us packed for browsers.
 *
 * @throws RangeError for anything that is not WOFF 1.0
 */
export function unpackFont(packed: Uint8Array): Uint8Array {
  const source = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (source.length < headerBytes.packed || source.toString('latin1', 0, 4) !== 'wOFF')
    throw new RangeError('this is no WOFF 1.0 font');
  const count = source.readUInt16BE(12);
  const header = Buffer.alloc(headerBytes.plain + count * entryBytes.plain);
  source.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  const tables: Buffer[] = [];
  let offset = header.length;
  for (let i = 0; i < count; i++) {
    const entry = headerBytes.packed + i * entryBytes.packed;
    const [start, packedLength, length] = [4, 8, 12].map((at) => source.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const stored = source.subarray(start, start + packedLength);
    const table = packedLength < length ? inflateSync(stored, { maxOutputLength: length }) : stored;
    const at = headerBytes.plain + i * entryBytes.plain;
    source.copy(header, at, entry, entry + 4);
    source.copy(header, at + 4, entry + 16, entry + 20);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(length, at + 12);
    const padding = (4 - (length % 4)) % 4;
    tables.push(table, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat([header, ...tables]);
}
