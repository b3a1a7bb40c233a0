import plex from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url';
import { saveFile } from '../saveFile.js';
import { measurer, pngOf } from './paint.js';
import { paperOf } from './paper.js';
import { readShapes } from './readShapes.js';
import type { Picture } from './shapes.js';
import { svgOf } from './svgOf.js';

const textOf = (element: Element | null) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';

/** What a chart on the page looks like on paper, with its title, legend and captions. */
function pictureOf(chart: HTMLElement, captions: readonly string[]): Picture | null {
  const svg = chart.querySelector<SVGSVGElement>('svg[data-chart]');
  if (!svg) return null;
  const keys = [...chart.querySelectorAll<HTMLElement>('[data-key]')].map((key) => ({
    width: number(key.querySelector('svg')!),
    shapes: readShapes(key.querySelector('svg')!),
    says: textOf(key),
  }));
  const reading = chart.querySelector('[data-caption]')?.cloneNode(true) as Element | undefined;
  for (const control of reading?.querySelectorAll('button') ?? []) control.remove();
  return paperOf(
    {
      title: textOf(chart.querySelector('h2')),
      aside: textOf(chart.querySelector('[data-aside]')),
      keys,
      width: number(svg),
      height: Number(svg.getAttribute('height')),
      shapes: readShapes(svg),
      captions: [reading?.querySelector('[data-key]') ? '' : textOf(reading ?? null), ...captions].filter(Boolean),
    },
    measurer(),
  );
}

const number = (svg: SVGSVGElement) => Number(svg.getAttribute('width'));

/** The letters of the page, so that a saved drawing looks the same elsewhere; `null` where they cannot be read. */
async function fontOf(): Promise<string | null> {
  const answer = await fetch(plex).catch(() => null);
  if (!answer?.ok) return null;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/**
 * Saves a chart of the page for print, as a drawing or as a PNG of twice its size.
 *
 * @param captions what it is filtered by and when it was drawn
 */
export async function savePicture(
  chart: HTMLElement,
  { file, captions, as }: { file: string; captions: readonly string[]; as: 'svg' | 'png' },
): Promise<void> {
  const picture = pictureOf(chart, captions);
  if (!picture) return;
  if (as === 'png') return saveFile(`${file}.png`, await pngOf(picture));
  saveFile(`${file}.svg`, new Blob([svgOf(picture, await fontOf())], { type: 'image/svg+xml;charset=utf-8' }));
}
