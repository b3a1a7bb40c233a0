import { bandAt, bootstrapMean, consistencyBand, mcbTest, shrunken } from '@app/calibration';
import { brier } from '@app/scoring';
import type { Columns } from './columns.js';

/** How often outcomes are drawn again; fewer for long records, which chance moves less. */
const DRAWS = 999;
const DRAWN_AT_MOST = 50_000_000;

/** What chance alone makes of the record: drawn, so only the seed makes it repeatable to the digit. */
export function resamplingShape({ p, y }: Columns, seed: number) {
  const draws = Math.max(39, Math.min(DRAWS, Math.floor(DRAWN_AT_MOST / p.length)));
  const test = mcbTest(p, y, draws, seed)!;
  const band = consistencyBand(p, 0.9, draws, seed);
  const x = Array.from({ length: 11 }, (_, i) => i / 10);
  return {
    R: draws,
    seed,
    mcb_observed: test.mcb,
    mcb_null_mean: test.nullMean,
    mcb_null_q95: test.null95,
    p_value: test.p,
    consistency_band_90: {
      x,
      lower: x.map((at) => bandAt(band, at)?.lo ?? null),
      upper: x.map((at) => bandAt(band, at)?.hi ?? null),
    },
  };
}

/** The mean Brier score when forecasts of one cluster move together: whole clusters are drawn again. */
export function clusterShape({ p, y, cluster }: Columns) {
  if (!cluster) return null;
  const scores = p.map((chance, i) => brier(chance, y[i] === 1));
  const drawn = bootstrapMean(
    scores,
    Array.from(cluster.indices, (index) => cluster.names[index]!),
    0.95,
  )!;
  return {
    n_clusters: cluster.names.length,
    brier_se: drawn.error,
    brier_ci95: [drawn.range?.lo ?? null, drawn.range?.hi ?? null],
  };
}

/**
 * The mean Brier score of each group, and what is left of the differences when luck is taken out. A row without a
 * group belongs to none.
 *
 * @param variance of a single score, over all rows
 */
export function groupsShape({ p, y, group }: Columns, variance: number) {
  if (!group) return null;
  const tallies = group.names.map((name) => ({ name, n: 0, mean: 0 }));
  for (let i = 0; i < p.length; i++) {
    const tally = tallies[group.indices[i]!]!;
    tally.n++;
    tally.mean += (brier(p[i]!, y[i] === 1) - tally.mean) / tally.n;
  }
  const named = tallies.filter(({ name }) => name !== '').sort((a, b) => (a.name < b.name ? -1 : 1));
  const pooled = shrunken(named, variance);
  return {
    k: named.length,
    tau2: pooled?.between ?? null,
    pooled_var: variance,
    grand_mean_re: pooled?.mean ?? null,
    shrink_n_equiv: pooled?.worth ?? null,
    rows: named.map(({ name, n, mean }, place) => ({
      group: name,
      n,
      brier: mean,
      eb_brier: pooled?.means[place] ?? null,
    })),
  };
}
