import { build, evaluate, type Share } from '../corpus/index.js';

/** What the extractor reached, less about two points: below this, something was lost. */
const floors = {
  'built on': {
    recall: 0.94,
    precision: 0.94,
    band: 0.96,
    dates: 0.93,
    conditions: 0.9,
    noDate: 0.96,
    noCondition: 0.96,
  },
} as const;

const parts = {
  'built on': evaluate(Object.values(build).flat()),
};

describe.each(['built on'] as const)('passages %s', (part) => {
  const figures = parts[part];
  it(`hold at least 400 labelled sentences (${figures.sentences})`, () => {
    expect(figures.sentences).toBeGreaterThanOrEqual(400);
  });

  it.each(Object.entries(floors[part]))('%s stays at or above %d', (aspect, floor) => {
    const { share, wrong } = figures[aspect as keyof (typeof floors)['built on']] as Share;
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
