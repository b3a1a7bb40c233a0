import type { Marked } from './look.js';
import { beside, firstOpen } from './reading.js';

const marked = (['closed', 'proposed', 'track', 'proposed'] as const).map(
  (look, index) => ({ look, judgement: { ordinal: index + 1 } }) as Marked,
);

describe('beside', () => {
  it.each([
    ['next', 2, 1, 3],
    ['previous', 2, -1, 1],
    ['stays at the end', 4, 1, 4],
    ['stays at the beginning', 1, -1, 1],
    ['begins at the first', null, 1, 1],
    ['begins at the last', null, -1, 4],
  ] as const)('%s', (_case, selected, step, expected) => {
    expect(beside(marked, selected, step)).toBe(expected);
  });

  it('leads nowhere in a report without judgements', () => {
    expect(beside([], null, 1)).toBeNull();
  });
});

describe('firstOpen', () => {
  it.each([
    ['from nowhere', null, 2],
    ['after the selected one', 2, 4],
    ['from the top again after the last', 4, 2],
  ])('%s', (_case, selected, expected) => {
    expect(firstOpen(marked, selected)).toBe(expected);
  });

  it('is none when all are decided', () => {
    expect(firstOpen(marked.slice(0, 1), null)).toBeNull();
  });
});
