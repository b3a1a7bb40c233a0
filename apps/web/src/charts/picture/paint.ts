import type { Measure } from './paper.js';
import { type PathShape, type Picture, pictureFonts, type Shape, type TextShape } from './shapes.js';

const fontOf = (size: number, weight: number) => `${weight} ${size}px ${pictureFonts.replace("'IBM Plex Sans', ", '')}`;

function paintPath(canvas: CanvasRenderingContext2D, shape: PathShape): void {
  const path = new Path2D(shape.d);
  canvas.globalAlpha = shape.opacity;
  if (shape.fill !== null) {
    canvas.fillStyle = shape.fill;
    canvas.fill(path);
  }
  if (shape.stroke !== null) {
    canvas.strokeStyle = shape.stroke;
    canvas.lineWidth = shape.strokeWidth;
    canvas.lineCap = shape.cap;
    canvas.lineJoin = shape.join;
    canvas.setLineDash([...shape.dash]);
    canvas.stroke(path);
  }
}

function paintText(canvas: CanvasRenderingContext2D, shape: TextShape): void {
  canvas.font = fontOf(shape.size, shape.weight);
  canvas.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
  if (shape.halo) {
    canvas.strokeStyle = shape.halo.colour;
    canvas.lineWidth = shape.halo.width;
    canvas.lineJoin = 'round';
    canvas.strokeText(shape.text, shape.x, shape.y);
  }
  canvas.fillStyle = shape.fill;
  canvas.fillText(shape.text, shape.x, shape.y);
}

function paintShape(canvas: CanvasRenderingContext2D, shape: Shape): void {
  canvas.save();
  if (shape.matrix) canvas.transform(...shape.matrix);
  if (shape.kind === 'path') paintPath(canvas, shape);
  else paintText(canvas, shape);
  canvas.restore();
}

const context = (element: HTMLCanvasElement): CanvasRenderingContext2D => {
  const found = element.getContext('2d');
  if (!found) throw new RangeError('this browser draws no pictures');
  return found;
};

/** Measures text with the page's own fonts. */
export function measurer(): Measure {
  const canvas = context(document.createElement('canvas'));
  return (text, size, weight) => {
    canvas.font = fontOf(size, weight);
    return canvas.measureText(text).width;
  };
}

/**
 * A picture as PNG. Painted shape by shape: a page that loads nothing from elsewhere may not load an SVG as an image either.
 *
 * @param scale pixels of the PNG for each pixel of the picture
 */
export async function pngOf(picture: Picture, scale = 2): Promise<Blob> {
  const element = document.createElement('canvas');
  element.width = Math.ceil(picture.width * scale);
  element.height = Math.ceil(picture.height * scale);
  const canvas = context(element);
  canvas.scale(scale, scale);
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) paintShape(canvas, shape);
  return new Promise((resolve, reject) => {
    element.toBlob((blob) => (blob ? resolve(blob) : reject(new RangeError('the picture is too large'))), 'image/png');
  });
}
