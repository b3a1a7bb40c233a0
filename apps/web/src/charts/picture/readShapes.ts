import { hexOf, type Matrix, type PathShape, pathOf, type Shape, type TextShape } from './shapes.js';

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

function pathOfElement(element: Element): string | null {
  const at = (name: string) => number(element, name);
  if (element.tagName === 'line') return pathOf.line(at('x1'), at('y1'), at('x2'), at('y2'));
  if (element.tagName === 'rect') return pathOf.rect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  if (element.tagName === 'circle') return pathOf.circle(at('cx'), at('cy'), at('r'));
  return element.getAttribute('d');
}

function matrixOf(element: SVGGraphicsElement): Matrix {
  const found = element.getCTM();
  if (!found || found.isIdentity) return null;
  const { a, b, c, d, e, f } = found;
  return [a, b, c, d, e, f];
}

const oneOf = <Value extends string>(value: string, values: readonly [Value, ...Value[]]): Value =>
  values.find((known) => known === value) ?? values[0];
const shown = (opacity: string, colour: string | null) => (Number(opacity) === 0 ? null : colour);

function textShape(element: SVGGraphicsElement, style: CSSStyleDeclaration): TextShape | null {
  const text = element.textContent?.trim() ?? '';
  if (text === '') return null;
  const stroke = hexOf(style.stroke);
  return {
    kind: 'text',
    text,
    x: number(element, 'x'),
    y: number(element, 'y'),
    anchor: oneOf(style.textAnchor, ['start', 'middle', 'end']),
    size: Number.parseFloat(style.fontSize),
    weight: Number(style.fontWeight),
    fill: hexOf(style.fill) ?? '#000000',
    halo: stroke === null ? null : { colour: stroke, width: Number.parseFloat(style.strokeWidth) },
    matrix: matrixOf(element),
  };
}

function pathShape(element: SVGGraphicsElement, style: CSSStyleDeclaration): PathShape | null {
  const d = pathOfElement(element);
  const fill = element.tagName === 'line' ? null : shown(style.fillOpacity, hexOf(style.fill));
  const stroke = shown(style.strokeOpacity, hexOf(style.stroke));
  if (!d || (fill === null && stroke === null)) return null;
  return {
    ...{ kind: 'path', d, fill, stroke },
    strokeWidth: Number.parseFloat(style.strokeWidth),
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(Number.parseFloat),
    cap: oneOf(style.strokeLinecap as 'butt', ['butt', 'round', 'square']),
    join: oneOf(style.strokeLinejoin as 'miter', ['miter', 'round', 'bevel']),
    opacity: Number(style.opacity),
    matrix: matrixOf(element),
  };
}

/**
 * Everything an SVG of the page shows, with the colours it has in the light theme on white: what is read here is printed.
 * The page is not repainted in between.
 */
export function readShapes(svg: SVGSVGElement): Shape[] {
  const before = svg.getAttribute('style');
  svg.style.colorScheme = 'light';
  for (const ground of ['--surface', '--bg']) svg.style.setProperty(ground, '#ffffff');
  const shapes = [...svg.querySelectorAll<SVGGraphicsElement>('line, rect, circle, path, text')].map((element) => {
    const style = getComputedStyle(element);
    return element.tagName === 'text' ? textShape(element, style) : pathShape(element, style);
  });
  if (before === null) svg.removeAttribute('style');
  else svg.setAttribute('style', before);
  return shapes.filter((shape) => shape !== null);
}
