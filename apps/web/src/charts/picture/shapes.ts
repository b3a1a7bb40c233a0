/** Six numbers as SVG and canvas take them; `null`: none. */
export type Matrix = readonly [number, number, number, number, number, number] | null;

/** An area or line of a picture; colours as `#rrggbb`, pixels throughout. */
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** 0 to 1 */
  readonly opacity: number;
  readonly matrix: Matrix;
}

/** A line of text; (x, y) is on its baseline. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** drawn below the letters, so that they stand off from what they cross */
  readonly halo: { readonly colour: string; readonly width: number } | null;
  readonly matrix: Matrix;
}

export type Shape = PathShape | TextShape;

/** A picture that needs nothing from the page it came from. */
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Families a picture asks for: the product's own, then what most machines have. */
export const pictureFonts = "'IBM Plex Sans', 'IBM Plex Sans Variable', Helvetica, Arial, sans-serif";

/** Paths of the basic forms, as SVG draws them. */
export const pathOf = {
  line: (x1: number, y1: number, x2: number, y2: number) => `M${x1} ${y1}L${x2} ${y2}`,
  rect: (x: number, y: number, width: number, height: number, round: number) => {
    const r = Math.min(round, width / 2, height / 2);
    if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
    const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    const [w, h] = [width - 2 * r, height - 2 * r];
    return `M${x + r} ${y}h${w}${turn(r, r)}v${h}${turn(-r, r)}h${-w}${turn(-r, -r)}v${-h}${turn(r, -r)}Z`;
  },
  circle: (cx: number, cy: number, r: number) =>
    `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
} as const;

/** The same shape elsewhere. */
export function moved(shape: Shape, dx: number, dy: number): Shape {
  const [a, b, c, d, e, f] = shape.matrix ?? [1, 0, 0, 1, 0, 0];
  return { ...shape, matrix: [a, b, c, d, e + dx, f + dy] };
}

/**
 * A computed colour as `#rrggbb`; `null` for none and for what cannot be seen.
 *
 * @param css as `getComputedStyle` gives it: `rgb(28, 90, 160)`, `rgba(0, 0, 0, 0)`, `none`
 */
export function hexOf(css: string): string | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(css)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || parts[3] === 0) return null;
  return `#${parts
    .slice(0, 3)
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
