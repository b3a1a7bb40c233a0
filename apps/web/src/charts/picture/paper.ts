import { moved, type Picture, type Shape, type TextShape } from './shapes.js';

/** A legend's entry: its mark and its word. */
export interface PaperKey {
  readonly width: number;
  readonly shapes: readonly Shape[];
  readonly says: string;
}

/** What goes on paper: a chart, and what a reader away from the page has to know. */
export interface PaperParts {
  readonly title: string;
  /** at the right end of the title's line */
  readonly aside: string;
  readonly keys: readonly PaperKey[];
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** how to read it, what it is filtered by, when it was drawn; a paragraph each */
  readonly captions: readonly string[];
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

const margin = 20;
const ink = '#1b2027';
const dim = '#4a525c';

const line = (text: string, x: number, y: number, more: Partial<TextShape> = {}): TextShape => ({
  ...{ kind: 'text', text, x, y, anchor: 'start', size: 12, weight: 400, fill: dim, halo: null, matrix: null },
  ...more,
});

/** Breaks a text at spaces into lines no wider than `room`; a longer word stands alone. */
export function wrapped(text: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Legend entries in rows, from left to right. */
function keysOn(keys: readonly PaperKey[], room: number, top: number, measure: Measure) {
  const shapes: Shape[] = [];
  let [x, y] = [margin, top];
  for (const key of keys) {
    const wide = key.width + 6 + measure(key.says, 12, 400);
    if (x > margin && x + wide > margin + room) [x, y] = [margin, y + 20];
    shapes.push(...key.shapes.map((shape) => moved(shape, x, y)), line(key.says, x + key.width + 6, y + 10));
    x += wide + 16;
  }
  return { shapes, bottom: keys.length ? y + 20 : top };
}

/** Title, legend, chart and captions below each other on white. */
export function paperOf(parts: PaperParts, measure: Measure): Picture {
  const { title, aside, keys, width, height, captions } = parts;
  const head = [
    line(title, margin, margin + 14, { size: 15, weight: 600, fill: ink }),
    ...(aside ? [line(aside, margin + width, margin + 14, { anchor: 'end' })] : []),
  ];
  const legend = keysOn(keys, width, margin + 30, measure);
  const top = legend.bottom + 8;
  const chart = parts.shapes.map((shape) => moved(shape, margin, top));
  const words = captions.flatMap((caption) => wrapped(caption, width, (text) => measure(text, 12, 400)));
  const foot = words.map((text, at) => line(text, margin, top + height + 22 + at * 16));
  return {
    title,
    width: width + 2 * margin,
    height: top + height + 10 + words.length * 16 + margin,
    shapes: [...head, ...legend.shapes, ...chart, ...foot],
  };
}
