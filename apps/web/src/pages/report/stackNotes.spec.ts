import { stackNotes } from './stackNotes.js';

const notes = (...at: number[]) => at.map((top) => ({ at: top, height: 50 }));

describe('stackNotes', () => {
  it.each([
    ['room for all', notes(0, 100, 200), -1, [0, 100, 200]],
    ['too close: the later move down', notes(0, 10, 20), -1, [0, 56, 112]],
    ['the selected keeps its place', notes(100, 130, 400), 1, [74, 130, 400]],
    ['no room above', notes(0, 10, 20), 2, [0, 56, 112]],
    ['none', [], -1, []],
  ])('%s', (_case, wishes, selected, expected) => {
    expect(stackNotes(wishes, selected)).toEqual(expected);
  });

  it('never overlaps two notes', () => {
    const wishes = [5, 8, 90, 95, 100, 300, 301].map((at, index) => ({ at, height: 30 + index * 9 }));
    for (const selected of [-1, 0, 3, 6]) {
      const tops = stackNotes(wishes, selected);
      for (const [index, top] of tops.slice(1).entries()) {
        expect(top).toBeGreaterThanOrEqual(tops[index]! + wishes[index]!.height);
      }
    }
  });
});
