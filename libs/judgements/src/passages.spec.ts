import { build, evaluate, heldOut, type Share } from '../corpus/index.js';

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
  'held out': {
    recall: 0.91,
    precision: 0.94,
    band: 0.96,
    dates: 0.92,
    conditions: 0.85,
    noDate: 0.96,
    noCondition: 0.96,
  },
} as const;

const parts = {
  'built on': evaluate(Object.values(build).flat()),
  'held out': evaluate(Object.values(heldOut).flat()),
};

describe.each(['built on', 'held out'] as const)('passages %s', (part) => {
  const figures = parts[part];
  it(`hold at least 300 labelled sentences (${figures.sentences})`, () => {
    expect(figures.sentences).toBeGreaterThanOrEqual(300);
  });

  it.each(Object.entries(floors[part]))('%s stays at or above %d', (aspect, floor) => {
    const { share, wrong } = figures[aspect as keyof (typeof floors)['built on']] as Share;
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
