/** The scores of one group: how many, and their mean. */
export interface GroupScores {
  readonly n: number;
  readonly mean: number;
}

/** Groups held beside one another without taking luck for ability. */
export interface Shrunken {
  /** variance between groups beyond what chance explains, ≥ 0 */
  readonly between: number;
  /** mean of the groups, each counted by what it tells */
  readonly mean: number;
  /** how many cases the common mean is worth, variance ÷ between; `null` where groups do not differ: endlessly many */
  readonly worth: number | null;
  /** one for each group, in their order: own mean drawn towards the common one */
  readonly means: readonly number[];
}

/**
 * Random effects after DerSimonian and Laird, and empirical-Bayes means:
 * B × common + (1 − B) × own, B = v ÷ (v + between), v = variance ÷ n.
 *
 * Source: R. DerSimonian, N. Laird, Controlled Clinical Trials 7 (1986), p. 177; B. Efron, C. Morris, JASA 70 (1975), p. 311.
 *
 * @param variance of a single score, the same for all groups: that over all cases, so that small groups need none of their own
 * @returns `null` for no groups
 */
export function shrunken(groups: readonly GroupScores[], variance: number): Shrunken | null {
  if (groups.length === 0) return null;
  const size = groups.reduce((sum, { n }) => sum + n, 0);
  const plain = groups.reduce((sum, { n, mean }) => sum + n * mean, 0) / size;
  if (variance === 0) return { between: 0, mean: plain, worth: null, means: groups.map(({ mean }) => mean) };
  const q = groups.reduce((sum, { n, mean }) => sum + (n / variance) * (mean - plain) ** 2, 0);
  const squares = groups.reduce((sum, { n }) => sum + n * n, 0);
  const room = (size - squares / size) / variance;
  const between = room > 0 ? Math.max(0, (q - (groups.length - 1)) / room) : 0;
  const weights = groups.map(({ n }) => 1 / (variance / n + between));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = groups.reduce((sum, group, i) => sum + (weights[i]! / all) * group.mean, 0);
  const means = groups.map((group) => {
    const error = variance / group.n;
    const pull = error / (error + between);
    return pull * mean + (1 - pull) * group.mean;
  });
  return { between, mean, worth: between > 0 ? variance / between : null, means };
}
