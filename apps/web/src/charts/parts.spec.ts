import { joinedRuns, quarterWords, yearsOf } from './quarters.js';
import { waterfallOf } from './waterfall.js';

describe('waterfallOf', () => {
  const parts = { score: 0.186, unc: 0.248, dsc: 0.071, mcb: 0.009, mcbByChance: 0.004, baseRate: 0.45, range: null };
  const bars = waterfallOf(parts, 'Our score');

  it('leads from the base rate to the score without a gap', () => {
    const [unc, dsc, mcb, score] = bars;
    expect(dsc!.to).toBe(unc!.to);
    expect(mcb!.from).toBe(dsc!.from);
    expect(mcb!.to).toBe(score!.to);
    expect(mcb!.to - mcb!.from).toBeCloseTo(parts.mcb, 12);
  });

  it('signs what is taken off and what is put on', () => {
    expect(bars.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'If we always said 45% 0.248',
      'Telling cases apart −0.071',
      'Saying the wrong number +0.009',
      'Our score 0.186',
    ]);
  });
});

const quarter = (from: string, n: number) => ({ from, n });

describe('joinedRuns', () => {
  it('joins only neighbours of ten and more', () => {
    const quarters = [
      quarter('2025-01-01', 7),
      quarter('2025-04-01', 16),
      quarter('2025-07-01', 21),
      quarter('2026-01-01', 12),
      quarter('2026-04-01', 9),
      quarter('2026-07-01', 30),
    ];
    expect(joinedRuns(quarters, 10)).toEqual([[1, 2]]);
  });

  it('crosses the turn of a year', () => {
    expect(joinedRuns([quarter('2025-10-01', 10), quarter('2026-01-01', 10)], 10)).toEqual([[0, 1]]);
  });
});

describe('yearsOf', () => {
  it('groups quarters', () => {
    const quarters = [quarter('2025-07-01', 1), quarter('2025-10-01', 1), quarter('2026-01-01', 1)];
    expect(yearsOf(quarters)).toEqual([
      { year: '2025', first: 0, last: 1 },
      { year: '2026', first: 2, last: 2 },
    ]);
  });
});

describe('quarterWords', () => {
  it.each([
    ['2026-01-01', 'Q1 2026'],
    ['2026-10-01', 'Q4 2026'],
  ])('%s', (from, says) => expect(quarterWords(from)).toBe(says));
});
