/** A chance as tables keep it: parts per million. RangeError outside 0 to 1; `null` stays `null`. */
export function toPpm(chance: number): number;
export function toPpm(chance: number | null | undefined): number | null;
export function toPpm(chance: number | null | undefined): number | null {
  if (chance === null || chance === undefined) return null;
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`${chance} is not a chance: 0 to 1 is`);
  return Math.round(chance * 1_000_000);
}

/** A chance, 0 to 1, from a table's parts per million. */
export function fromPpm(ppm: number): number;
export function fromPpm(ppm: number | null): number | null;
export function fromPpm(ppm: number | null): number | null {
  return ppm === null ? null : ppm / 1_000_000;
}
