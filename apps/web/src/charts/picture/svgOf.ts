import { type Matrix, type Picture, pictureFonts, type Shape } from './shapes.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
const round = (value: number) => Number(value.toFixed(2));
const attributes = (given: Readonly<Record<string, string | number | null | false>>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escaped(String(value))}"`)
    .join('');
const placed = (matrix: Matrix) => matrix && `matrix(${matrix.map(round).join(' ')})`;

function elementOf(shape: Shape): string {
  if (shape.kind === 'path') {
    const { d, fill, stroke, strokeWidth, dash, cap, join, opacity, matrix } = shape;
    return `<path${attributes({
      d: d.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number)))),
      fill: fill ?? 'none',
      stroke,
      'stroke-width': stroke !== null && strokeWidth,
      'stroke-dasharray': stroke !== null && dash.length > 0 && dash.join(' '),
      'stroke-linecap': stroke !== null && cap !== 'butt' && cap,
      'stroke-linejoin': stroke !== null && join !== 'miter' && join,
      opacity: opacity < 1 && opacity,
      transform: placed(matrix),
    })}/>`;
  }
  const { text, x, y, anchor, size, weight, fill, halo, matrix } = shape;
  return `<text${attributes({
    x,
    y,
    'text-anchor': anchor !== 'start' && anchor,
    'font-size': size,
    'font-weight': weight !== 400 && weight,
    fill,
    stroke: halo?.colour ?? null,
    'stroke-width': halo?.width ?? null,
    'stroke-linejoin': halo && 'round',
    'paint-order': halo && 'stroke',
    transform: placed(matrix),
  })}>${escaped(text)}</text>`;
}

/**
 * A picture as an SVG document of its own: colours and sizes as plain attributes, text as text.
 *
 * @param font a WOFF2 in base64 that the document brings along; `null`: it names its families only
 */
export function svgOf({ title, width, height, shapes }: Picture, font: string | null = null): string {
  const face = `@font-face{font-family:'IBM Plex Sans';font-weight:100 700;src:url(data:font/woff2;base64,${font}) format('woff2')}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="${pictureFonts}">`,
    `<title>${escaped(title)}</title>`,
    ...(font === null ? [] : [`<style>${face}</style>`]),
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...shapes.map(elementOf),
    '</svg>\n',
  ].join('\n');
}
