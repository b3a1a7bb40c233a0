import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { indexedPng } from './indexedPng.js';
import { unpackFont } from './unpackFont.js';

const find = createRequire(import.meta.url).resolve;
const weights = [400, 600];

/** Pixels for one of CSS: sharp on the screens of today. */
const zoom = 2;

let ready: Promise<Uint8Array[]> | null = null;

/** The program and the fonts, from the packages beside us; loaded once, when the first picture is drawn. */
async function load(): Promise<Uint8Array[]> {
  await initWasm(await readFile(find('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(
    weights.map(async (weight) =>
      unpackFont(await readFile(find(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`))),
    ),
  );
}

/** Draws SVG of our own as PNG, without the system's fonts, so that it looks the same everywhere. */
export async function drawPicture(svg: string): Promise<Buffer> {
  ready ??= load();
  const fontBuffers = await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, defaultFontFamily: 'IBM Plex Sans' },
  });
  const image = drawing.render();
  const png = indexedPng(image.pixels, image.width, image.height) ?? Buffer.from(image.asPng());
  image.free();
  drawing.free();
  return png;
}
