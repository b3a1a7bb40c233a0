import { lexicons } from '@app/lexicons';
import { trackOf, yardstickLayout } from './yardstickLayout.js';

const percents = (width: number, band: { lo: number; hi: number } | null = null) =>
  yardstickLayout(lexicons.icd203, width, band).labels.map((label) => label.percent);

describe('trackOf', () => {
  it('runs 0 to 100 and leaves out slivers at the ends', () => {
    expect(trackOf(lexicons.icd203)).toEqual([0, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 1]);
  });
});

describe('yardstickLayout', () => {
  it('labels what fits, the ends first', () => {
    expect(percents(600)).toEqual([0, 5, 20, 45, 55, 80, 95, 100]);
    expect(percents(282)).toEqual([0, 20, 45, 55, 80, 100]);
    expect(percents(120)).toEqual([0, 20, 45, 100]);
  });

  it("prefers the edges of the number's own band", () => {
    expect(percents(120, { lo: 0.55, hi: 0.8 })).toEqual([0, 20, 55, 100]);
  });

  it('marks the pieces that a band covers', () => {
    const { pieces } = yardstickLayout(lexicons.icd203, 300, { lo: 0.2, hi: 0.55 });
    expect(pieces.map((piece) => piece.here)).toEqual([false, false, true, true, false, false, false]);
  });

  it('stays inside its width', () => {
    const { pieces } = yardstickLayout(lexicons.icd203, 300, null);
    const last = pieces.at(-1)!;
    expect(pieces[0]!.x).toBeGreaterThanOrEqual(0);
    expect(last.x + last.width).toBeLessThanOrEqual(300);
  });
});
