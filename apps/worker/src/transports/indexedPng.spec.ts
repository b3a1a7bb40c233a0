import { drawPicture } from './drawPicture.js';
import { indexedPng } from './indexedPng.js';

const red = [200, 20, 30, 255];
const blue = [10, 20, 220, 255];
const grey = (level: number) => [level, level, level, 255];

describe('indexedPng', () => {
  it('is read by others as the pixels that went in', async () => {
    const png = indexedPng(Uint8Array.from([red, blue, blue, red, red, red].flat()), 3, 2)!;
    const squares = [red, blue, blue, red, red, red].map(
      ([r, g, b], i) => `<rect x="${i % 3}" y="${Math.floor(i / 3)}" width="1" height="1" fill="rgb(${r},${g},${b})"/>`,
    );
    const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2">${inner}</svg>`;
    const shown = `<image width="3" height="2" style="image-rendering:optimizeSpeed" href="data:image/png;base64,${png.toString('base64')}"/>`;
    const [read, meant] = await Promise.all([drawPicture(svg(shown)), drawPicture(svg(squares.join('')))]);
    expect(read).toEqual(meant);
  });

  it('takes 256 colours and no more', () => {
    const levels = Array.from({ length: 256 }, (_, level) => grey(level));
    expect(indexedPng(Uint8Array.from(levels.flat()), 16, 16)).not.toBeNull();
    expect(indexedPng(Uint8Array.from([...levels, red].flat()), 257, 1)).toBeNull();
  });

  it('takes nothing that can be seen through', () => {
    expect(indexedPng(Uint8Array.from([0, 0, 0, 254]), 1, 1)).toBeNull();
  });
});
