import fc from 'fast-check';
import { foldLate } from './foldLate.js';

const now = Date.parse('2026-06-01T12:00:00Z');
const minute = 60_000;
const items = (count: number, recipientId: string, ageMs: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${recipientId}${i}`, recipientId, fireAt: now - ageMs }));

describe('foldLate', () => {
  it.each([
    ['five late ones go out singly', items(5, 'ada', 11 * minute), 5, []],
    ['six late ones become one digest', items(6, 'ada', 11 * minute), 0, [6]],
    ['ten minutes is not late yet', items(6, 'ada', 10 * minute), 6, []],
    [
      'each person has a count of their own',
      [...items(6, 'ada', 60 * minute), ...items(5, 'ben', 60 * minute)],
      5,
      [6],
    ],
    ['what is not late stays out of the digest', [...items(6, 'ada', 60 * minute), ...items(2, 'ada', 0)], 2, [6]],
  ])('%s', (_case, given, single, digests) => {
    const folded = foldLate(given, now);
    expect(folded.single).toHaveLength(single);
    expect(folded.digests.map((digest) => digest.items.length)).toEqual(digests);
  });

  it('every item is in exactly one place, and nobody has two digests', { timeout: 60_000 }, () => {
    const someItem = fc.record({
      id: fc.uuid(),
      recipientId: fc.constantFrom('ada', 'ben', 'cleo'),
      fireAt: fc.integer({ min: now - 20 * minute, max: now }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(someItem, { selector: ({ id }) => id, maxLength: 40 }), (given) => {
        const { single, digests } = foldLate(given, now);
        const placed = [...single, ...digests.flatMap((digest) => digest.items)].map(({ id }) => id);
        expect(placed.sort()).toEqual(given.map(({ id }) => id).sort());
        expect(new Set(digests.map(({ recipientId }) => recipientId)).size).toBe(digests.length);
      }),
    );
  });
});
