/** Draws from one seed: the same seed gives the same draws. */
export interface Draw {
  /** a whole number, both ends included */
  whole(min: number, max: number): number;
  /** one of these, each as likely as the others */
  one<T>(from: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough to make up stories. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (min: number, max: number) => min + Math.floor(share() * (max - min + 1));
  return { whole, one: <T>(from: readonly T[]) => from[whole(0, from.length - 1)] as T };
}
