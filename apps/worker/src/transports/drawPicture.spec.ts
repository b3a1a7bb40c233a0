import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { historyPicture, light } from '@app/notices';
import { drawPicture } from './drawPicture.js';
import { unpackFont } from './unpackFont.js';

const find = createRequire(import.meta.url).resolve;
const packed = () => readFile(find('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff'));

/** The stored bytes of a PNG's pixels, filters and all: enough to see whether something was drawn. */
function pixelsOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return inflateSync(Buffer.concat(parts));
}

describe('drawPicture', () => {
  it('makes a PNG of twice the size, for sharp screens', async () => {
    const png = await drawPicture(
      historyPicture([{ at: 0, chance: 0.3, by: 'report', kept: false }], 1, 'icd203', light),
    );
    expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 412]);
    expect(png.length).toBeLessThan(60_000);
  });

  it.each(['IBM Plex Sans', 'IBM Plex Sans SemiBold'])('has the letters of %s', async (family) => {
    const svg = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15" font-family="${family}">${words}</text></svg>`;
    const [written, blank, other] = await Promise.all([svg('22% May'), svg(''), svg('22% Jun')].map(drawPicture));
    expect(pixelsOf(written!).equals(pixelsOf(blank!))).toBe(false);
    expect(pixelsOf(written!).equals(pixelsOf(other!))).toBe(false);
  });
});

describe('unpackFont', () => {
  it('gives back the tables of the font, each where the directory says', async () => {
    const source = await packed();
    const font = Buffer.from(unpackFont(source));
    const count = font.readUInt16BE(4);
    expect(count).toBe(source.readUInt16BE(12));
    const ends = Array.from(
      { length: count },
      (_, i) => font.readUInt32BE(12 + i * 16 + 8) + font.readUInt32BE(12 + i * 16 + 12),
    );
    expect(Math.max(...ends)).toBeLessThanOrEqual(font.length);
    const head = Array.from({ length: count }, (_, i) => 12 + i * 16).find(
      (at) => font.toString('latin1', at, at + 4) === 'head',
    )!;
    // the number that every TrueType "head" table begins its fourth word with
    expect(font.readUInt32BE(font.readUInt32BE(head + 8) + 12)).toBe(0x5f0f3cf5);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['the newer packing', Buffer.from('wOF2'.padEnd(60, '\0'), 'latin1')],
    ['text', Buffer.from('x'.repeat(100))],
  ])('takes no %s', (_case, bytes) => {
    expect(() => unpackFont(bytes)).toThrow(RangeError);
  });
});
