import { paperOf, wrapped } from './paper.js';
import { hexOf, moved, type PathShape, pathOf, type TextShape } from './shapes.js';
import { svgOf } from './svgOf.js';

const bar: PathShape = {
  ...{ kind: 'path', d: pathOf.rect(0, 0, 30, 10, 0), fill: '#1c5aa0', stroke: null, strokeWidth: 1, dash: [] },
  ...{ cap: 'butt', join: 'miter', opacity: 1, matrix: null },
};
const word: TextShape = {
  ...{ kind: 'text', text: '“Likely” & more <often>', x: 5, y: 12, anchor: 'end', size: 12, weight: 600 },
  ...{ fill: '#1b2027', halo: { colour: '#ffffff', width: 4 }, matrix: null },
};
/** Six pixels a letter. */
const measure = (text: string) => text.length * 6;

describe('hexOf', () => {
  it.each([
    ['rgb(28, 90, 160)', '#1c5aa0'],
    ['rgb(28 90 160 / 0.5)', '#1c5aa0'],
    ['rgba(0, 0, 0, 0)', null],
    ['none', null],
  ])('%s', (css, expected) => expect(hexOf(css)).toBe(expected));
});

describe('pathOf', () => {
  it('rounds corners no more than the box allows', () => {
    expect(pathOf.rect(0, 0, 10, 4, 0)).toBe('M0 0h10v4h-10Z');
    expect(pathOf.rect(0, 0, 10, 4, 9)).toContain('a2 2');
  });
});

describe('wrapped', () => {
  it('breaks at spaces and leaves a long word alone', () => {
    expect(wrapped('one two three', 42, measure)).toEqual(['one two', 'three']);
    expect(wrapped('uncharacteristically so', 30, measure)).toEqual(['uncharacteristically', 'so']);
    expect(wrapped('  ', 30, measure)).toEqual([]);
  });
});

describe('paperOf', () => {
  const parts = { title: 'What we said', aside: '182 outcomes', width: 300, height: 200, shapes: [bar] };

  it('puts the legend above the chart and every caption below it', () => {
    const keys = [{ width: 14, shapes: [bar], says: 'Chance alone, 90%' }];
    const { shapes, height } = paperOf({ ...parts, keys, captions: ['All topics.', 'Drawn 1 Mar 2026'] }, measure);
    const texts = shapes.filter((shape) => shape.kind === 'text');
    expect(texts.map(({ text }) => text)).toEqual([
      'What we said',
      '182 outcomes',
      'Chance alone, 90%',
      'All topics.',
      'Drawn 1 Mar 2026',
    ]);
    const chart = shapes.findLast((shape) => shape.kind === 'path')!;
    const top = chart.matrix![5];
    expect(texts[2]!.y).toBeLessThan(top);
    expect(texts[3]!.y).toBeGreaterThan(top + 200);
    expect(texts[4]!.y).toBeLessThan(height);
  });

  it('begins a new row of the legend at the edge', () => {
    const keys = Array.from({ length: 4 }, () => ({ width: 14, shapes: [bar], says: 'a key of some length' }));
    const one = paperOf({ ...parts, keys: keys.slice(0, 1), captions: [] }, measure);
    const four = paperOf({ ...parts, keys, captions: [] }, measure);
    expect(four.height - one.height).toBe(20);
  });
});

describe('svgOf', () => {
  it('escapes what people wrote and resolves every colour', () => {
    const svg = svgOf({ title: 'A & B', width: 40, height: 20, shapes: [bar, moved(word, 3, 4)] });
    expect(svg).toContain('<title>A &amp; B</title>');
    expect(svg).toContain('“Likely” &amp; more &lt;often&gt;</text>');
    expect(svg).toContain('transform="matrix(1 0 0 1 3 4)"');
    expect(svg).not.toMatch(/var\(|class=|<style/);
  });

  it('brings its letters along where they are given', () => {
    expect(svgOf({ title: '', width: 1, height: 1, shapes: [] }, 'AAAA')).toContain('base64,AAAA');
  });
});
