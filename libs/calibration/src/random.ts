/**
 * A number drawn from the bits of some numbers, to seed `randomOf`: the same data give the same bands, so a
 * chart does not flicker. Order counts; hand in sorted arrays where it should not.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a, taken over 32-bit words.
 *
 * @returns an integer, 0 to 2³² − 1
 */
export function seedOf(...lists: readonly ArrayLike<number>[]): number {
  let hash = 0x811c9dc5;
  for (const list of lists) {
    const words = new Uint32Array(Float64Array.from(list).buffer);
    hash = Math.imul(hash ^ list.length, 0x01000193);
    for (const word of words) {
      hash = Math.imul(hash ^ word, 0x01000193);
      // Multiplying carries upwards only; fold the top back so that every bit reaches every other.
      hash ^= hash >>> 15;
    }
  }
  return hash >>> 0;
}

/**
 * A repeatable stream of numbers from 0 up to, never reaching, 1, with 32 random bits each. Not for secrets.
 *
 * Source: C. Doty-Humphrey, PractRand 0.94 (2018), `sfc32`.
 */
export function randomOf(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return (out >>> 0) / 4_294_967_296;
  };
  // The first numbers still look like the seed.
  for (let i = 0; i < 15; i++) next();
  return next;
}
