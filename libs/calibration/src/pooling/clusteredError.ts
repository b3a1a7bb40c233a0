/**
 * Standard error of a mean when cases of one cluster move together: √(Σ s² × G ÷ (G − 1)) ÷ N, s being the sum of
 * (value − mean) over a cluster and G the number of clusters. Taking cases of one question for new ones makes errors
 * two to three times too small on real records.
 *
 * Anchor: with one case in each cluster it is the plain standard error.
 * Source: K.-Y. Liang, S. L. Zeger, Biometrika 73 (1986), p. 13.
 *
 * @param clusters one for each value
 * @returns `null` with fewer than two clusters
 */
export function clusteredError(values: ArrayLike<number>, clusters: ArrayLike<string | number>): number | null {
  const n = values.length;
  if (clusters.length !== n) throw new RangeError(`${n} values beside ${clusters.length} clusters`);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const sums = new Map<string | number, number>();
  for (let i = 0; i < n; i++) sums.set(clusters[i]!, (sums.get(clusters[i]!) ?? 0) + values[i]! - sum / n);
  const count = sums.size;
  if (count < 2) return null;
  let squares = 0;
  for (const one of sums.values()) squares += one * one;
  return Math.sqrt((squares * count) / (count - 1)) / n;
}
