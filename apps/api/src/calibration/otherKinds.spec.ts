import type { Calibration, Question } from '@app/contract';
import { putResult } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { makeForecast } from '@test/kit/world.js';
import { figuresOfLosses } from './otherKinds.js';

let api: TestApp;
let caller: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-06-01T00:00:00Z');
  caller = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());

const close = Date.parse('2026-03-11T23:59:59Z');
type Other = Exclude<Question, { kind: 'binary' }>;

const number: Other = { kind: 'number', unit: null, lower: 0, upper: 10, openLower: false, openUpper: false };
const choice = (size: number): Other => ({
  kind: 'choice',
  options: Array.from({ length: size }, (_, i) => `Option ${i + 1}`),
  ordered: false,
});

/** Keeps the outcome of a forecast of its own, with one loss at every lead. */
async function given(question: Other, loss: number, pit: number | null): Promise<void> {
  const { person, workspace } = caller.session!;
  const world = { workspaceId: workspace.id, memberId: person.id, userId: person.id };
  const due = { date: '2026-03-11', time: null, zone: 'UTC', at: close };
  const { id } = await makeForecast(api.db, world, { question, opensAt: close - 60 * 86_400_000, due });
  const held = { chance: null, loss };
  await api.db.transaction(world, (tx) =>
    putResult(tx, id, {
      ...{ void: false, knownAt: close, happened: null, term: null, band: null, pit, version: 1 },
      held: { first: held, '30d': held, last: held },
      options: question.kind === 'choice' ? question.options.length : null,
      scored: { score: loss, lo: loss, hi: loss, coverage: 1, active: loss, reference: 0.25 },
    }),
  );
}

const shown = async (query: string): Promise<Calibration> =>
  (await caller.get(`/calibration?${query}`).expect(200)).body;

describe('GET /calibration of other kinds', () => {
  it('counts where in the belief each number came out, and how many lay within its intervals', async () => {
    // 0.3 × 10 is below 3 as it is computed; the ends of the intervals count as inside
    const pits = [0, 0.05, 0.1 + 0.2, 0.25, 0.75, 0.95, 0.96, 1, ...Array.from({ length: 24 }, () => 0.5)];
    for (const [i, pit] of pits.entries()) await given(number, (i % 4) / 10, pit);
    const { pit, intervals, score, n } = await shown('kind=number');
    expect(n.counted).toBe(32);
    expect(pit.map((bin) => bin.n)).toEqual([2, 0, 1, 1, 0, 24, 0, 1, 0, 3]);
    expect(intervals.map(({ level, inside }) => [level, inside.n, inside.happened])).toEqual([
      [0.5, 32, 27],
      [0.9, 32, 29],
    ]);
    expect(score!.atLead).toMatchObject({ n: 32, mean: expect.closeTo(0.15, 12), logBits: null });
  });

  it('keeps choices of two options apart from those of three', async () => {
    for (let i = 0; i < 12; i++) await given(choice(3), i % 2, null);
    for (let i = 0; i < 8; i++) await given(choice(2), 0.25, null);
    const { options, pit, intervals } = await shown('kind=choice');
    expect(options).toMatchObject([
      { options: 2, n: 8, mean: 0.25, range: { lo: 0.25, hi: 0.25 } },
      { options: 3, n: 12, mean: 0.5 },
    ]);
    expect([pit, intervals]).toEqual([[], []]);
  });
});

describe('figures of many losses', () => {
  it('have the means of the same losses drawn one by one, and nearly their ranges', () => {
    const losses = Array.from({ length: 400 }, (_, i) => ((i * 37) % 100) / 100);
    const sums = {
      scored: 400,
      scoreSum: losses.reduce((sum, loss) => sum + loss, 0),
      scoreSquares: losses.reduce((sum, loss) => sum + loss * loss, 0),
    };
    const noPlaces = { tenths: [], placed: 0, insideHalf: 0, insideMost: 0 };
    const held = { ...sums, ...noPlaces, options: [{ options: 4, ...sums }] };
    const alone = losses.map(() => null);
    const scored = {
      months: [],
      reports: { reportN: 0, reportSizes: 0, reportSquares: 0, reportProducts: 0 },
      drawn: { scores: losses, reports: alone, months: losses.map(() => '2026-03-01') },
    };
    const drawn = { losses, reports: alone, options: losses.map(() => 4) };
    const [many, few] = [null, drawn].map((one) => figuresOfLosses('choice', { held, drawn: one }, scored));
    expect(many!.options[0]!.mean).toBeCloseTo(few!.options[0]!.mean, 12);
    expect(many!.score!.atLead!.mean).toBeCloseTo(few!.score!.atLead!.mean, 12);
    const width = ({ score }: typeof many & object) => score!.atLead!.range!.hi - score!.atLead!.range!.lo;
    expect(width(many!) / width(few!)).toBeGreaterThan(0.9);
    expect(width(many!) / width(few!)).toBeLessThan(1.1);
  });
});
