import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brier, FINE_LOG_CLIP, isClipped, logScore } from '@app/scoring';
import { auc } from './auc.js';
import { bias } from './bias.js';
import { bootstrapMean } from './bootstrapMean.js';
import { type BandPoint, consistencyBand } from './consistencyBand.js';
import { corp } from './corp.js';
import { mcbTest } from './mcbTest.js';
import { wilson } from './wilson.js';

const folder = resolve('../shared/science');
const here = existsSync(folder);

/** The figures that we compare, of those that the files hold. */
interface Expected {
  readonly n: number;
  readonly scores: { readonly brier_half: number; readonly log_loss_bits: number; readonly n_clipped: number };
  readonly auc?: { readonly auc: number };
  readonly calibration: { readonly citl_mean_p_minus_base_rate: number; readonly citl_z: number | null };
  readonly bins: readonly {
    readonly n: number;
    readonly events: number;
    readonly wilson95: readonly [number, number];
  }[];
  readonly corp: {
    readonly brier: { readonly mean_score: number; readonly mcb: number; readonly dsc: number; readonly unc: number };
    readonly blocks: readonly {
      readonly x_min: number;
      readonly x_max: number;
      readonly n: number;
      readonly cep: number;
    }[];
    readonly resampling: {
      readonly mcb_null_mean: number;
      readonly mcb_null_q95: number;
      readonly p_value: number;
      readonly consistency_band_90: Readonly<Record<'x' | 'lower' | 'upper', readonly (number | null)[]>>;
    };
  };
  readonly cluster_bootstrap: { readonly brier_ci95: readonly [number, number] };
}

interface Sample {
  readonly p: number[];
  readonly y: number[];
  readonly cluster: (string | null)[];
}

const vectorsOf = (): Record<string, { input: Sample; expected: Expected }> =>
  JSON.parse(readFileSync(resolve(folder, 'vectors/binary.json'), 'utf8'));

function recordOf(name: string): { input: Sample; expected: Expected } {
  const [head, ...lines] = readFileSync(resolve(folder, `data/${name}.csv`), 'utf8')
    .trim()
    .split('\n');
  const cells = lines.map((line) => line.trim().split(','));
  const column = (title: string) => head!.trim().split(',').indexOf(title);
  const [p, y, cluster] = ['p', 'y', 'cluster'].map(column) as [number, number, number];
  const input = {
    p: cells.map((row) => Number(row[p])),
    y: cells.map((row) => Number(row[y])),
    cluster: cells.map((row) => (cluster < 0 ? null : row[cluster]!)),
  };
  return { input, expected: JSON.parse(readFileSync(resolve(folder, `data/${name}.expected.json`), 'utf8')) };
}

/** The band at a chance, straight between its points; `null` beyond them. */
function between(band: readonly BandPoint[], at: number): { lo: number; hi: number } | null {
  const next = band.findIndex((point) => point.chance >= at);
  const [a, b] = [band[next - 1], band[next]];
  if (!a || !b) return null;
  const share = (at - a.chance) / (b.chance - a.chance);
  return { lo: a.lo + (b.lo - a.lo) * share, hi: a.hi + (b.hi - a.hi) * share };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function compare({ p, y }: Sample, expected: Expected) {
  expect(p.length).toBe(expected.n);
  const each = (score: (chance: number, happened: boolean) => number) => mean(p.map((x, i) => score(x, y[i] === 1)));
  expect(each(brier)).toBeCloseTo(expected.scores.brier_half, 12);
  expect(each((x, happened) => logScore(x, happened, FINE_LOG_CLIP))).toBeCloseTo(expected.scores.log_loss_bits, 12);
  expect(p.filter((x) => isClipped(x, FINE_LOG_CLIP))).toHaveLength(expected.scores.n_clipped);

  const parts = corp(p, y)!;
  expect(parts.score).toBeCloseTo(expected.corp.brier.mean_score, 12);
  expect(parts.mcb).toBeCloseTo(expected.corp.brier.mcb, 10);
  expect(parts.dsc).toBeCloseTo(expected.corp.brier.dsc, 10);
  expect(parts.unc).toBeCloseTo(expected.corp.brier.unc, 10);
  expect(parts.blocks).toHaveLength(expected.corp.blocks.length);
  for (const [i, { from, to, n, share }] of parts.blocks.entries()) {
    const block = expected.corp.blocks[i]!;
    expect([from, to, n]).toEqual([block.x_min, block.x_max, block.n]);
    expect(share).toBeCloseTo(block.cep, 12);
  }

  const area = auc(p, y);
  if (expected.auc?.auc == null) expect(area).toBeNull();
  else expect(area).toBeCloseTo(expected.auc.auc, 10);

  const lean = bias(p, y)!;
  expect(lean.difference).toBeCloseTo(expected.calibration.citl_mean_p_minus_base_rate, 12);
  if (expected.calibration.citl_z !== null) expect(lean.z).toBeCloseTo(expected.calibration.citl_z, 10);

  for (const bin of expected.bins) {
    const range = wilson(bin.events, bin.n, 0.95);
    expect(range?.lo ?? null).toEqual(bin.n ? expect.closeTo(bin.wilson95[0], 12) : null);
    expect(range?.hi ?? null).toEqual(bin.n ? expect.closeTo(bin.wilson95[1], 12) : null);
  }
}

describe.runIf(here)('with ../shared/science at hand, agrees with an independent implementation', () => {
  it.each([
    'mason_graham_ties',
    'all_half',
    'one_class_yes',
    'single',
    'separated',
    'bin_edges',
    'icd203_midpoints_n30',
  ])('on the vector %s', (name) => {
    const { input, expected } = vectorsOf()[name]!;
    compare(input, expected);
  });

  it.each(['nfl_games_pyg', 'governors_final_pygc', 'niamey_EMOS_py', 'niamey_ENS_py'])('on the record %s', (name) => {
    const { input, expected } = recordOf(name);
    compare(input, expected);
  });

  it.each([
    ['niamey_EMOS_py', 18, 30, 244],
    ['niamey_ENS_py', 66, 44, 244],
  ])('on the printed parts of %s, in thousandths', (name, mcb, dsc, unc) => {
    const { p, y } = recordOf(name).input;
    const parts = corp(p, y)!;
    expect([parts.mcb, parts.dsc, parts.unc].map((part) => Math.round(part * 1000))).toEqual([mcb, dsc, unc]);
  });

  it.each(['nfl_games_pyg', 'governors_final_pygc', 'niamey_EMOS_py', 'niamey_ENS_py'])(
    'on what chance alone makes of %s, within what resampling can tell',
    (name) => {
      const { input, expected } = recordOf(name);
      const { mcb_null_mean, mcb_null_q95, p_value } = expected.corp.resampling;
      const got = mcbTest(input.p, input.y)!;
      // The spread of one draw is about (95 % point − mean) ÷ 1.645; two means of 1,000 draws, four standard errors.
      const error = (4 * Math.SQRT2 * (mcb_null_q95 - mcb_null_mean)) / 1.645 / Math.sqrt(1000);
      expect(Math.abs(got.nullMean - mcb_null_mean)).toBeLessThan(error);
      expect(Math.abs(got.p - p_value)).toBeLessThan(
        4 * Math.SQRT2 * Math.sqrt((p_value * (1 - p_value)) / 1000) + 0.001,
      );
    },
  );

  it.each(['nfl_games_pyg', 'governors_final_pygc', 'niamey_EMOS_py', 'niamey_ENS_py'])(
    'on the consistency band of %s',
    (name) => {
      const { input, expected } = recordOf(name);
      const { x, lower, upper } = expected.corp.resampling.consistency_band_90;
      const band = consistencyBand(input.p);
      let compared = 0;
      for (const [i, at] of x.entries()) {
        const got = between(band, at!);
        if (got === null || lower[i] === null) continue;
        expect(Math.abs(got.lo - lower[i]!)).toBeLessThan(0.06);
        expect(Math.abs(got.hi - upper[i]!)).toBeLessThan(0.06);
        compared++;
      }
      expect(compared).toBeGreaterThan(6);
    },
  );

  it('on the range of a mean when cases move together: wider by far than when they did not', () => {
    const { input, expected } = recordOf('governors_final_pygc');
    const scores = input.p.map((x, i) => brier(x, input.y[i] === 1));
    const got = bootstrapMean(scores, input.cluster, 0.95)!;
    const [lo, hi] = expected.cluster_bootstrap.brier_ci95;
    expect(got.by).toBe('report');
    expect(got.mean).toBeCloseTo(expected.scores.brier_half, 12);
    expect(Math.abs(got.range!.lo - lo)).toBeLessThan(0.003);
    expect(Math.abs(got.range!.hi - hi)).toBeLessThan(0.003);
    const alone = bootstrapMean(scores, undefined, 0.95)!.range!;
    expect((got.range!.hi - got.range!.lo) / (alone.hi - alone.lo)).toBeGreaterThan(2);
  });
});
