/** Outcomes beside chances: `true` or 1 for what happened. */
export type Outcomes = ArrayLike<number | boolean>;

/** Distinct chances, ascending, each with how many forecasts gave it and how many of those happened. */
export interface Groups {
  readonly chances: Float64Array;
  readonly sizes: Float64Array;
  readonly happened: Float64Array;
  /** forecasts in all */
  readonly n: number;
}

/**
 * Pools equal chances and sorts them: the form in which the order of rows can no longer matter.
 * Chances that were stored as integers are equal when they look equal; 0.1 × 3 and 0.3 are not.
 *
 * @param chances 0 to 1, one for each forecast
 */
export function groupsOf(chances: ArrayLike<number>, outcomes: Outcomes): Groups {
  if (chances.length !== outcomes.length) {
    throw new RangeError(`${chances.length} chances beside ${outcomes.length} outcomes`);
  }
  const n = chances.length;
  const order = new Float64Array(n);
  const yes = new Float64Array(n);
  let events = 0;
  for (let i = 0; i < n; i++) {
    const chance = chances[i]!;
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`chance ${i} is ${chance}, not 0 to 1`);
    // −0 and 0 are one chance, also for the seed that is drawn from the bits.
    order[i] = chance + 0;
    if (Number(outcomes[i]) === 1) yes[events++] = chance;
    else if (Number(outcomes[i]) !== 0) throw new RangeError(`outcome ${i} is ${outcomes[i]}, not 0 or 1`);
  }
  return pooled(order.sort(), yes.subarray(0, events).sort());
}

function pooled(all: Float64Array, yes: Float64Array): Groups {
  const n = all.length;
  const chances = new Float64Array(n);
  const sizes = new Float64Array(n);
  const happened = new Float64Array(n);
  let count = 0;
  for (let i = 0, j = 0; i < n; count++) {
    const chance = all[i]!;
    chances[count] = chance;
    for (; i < n && all[i] === chance; i++) sizes[count]!++;
    for (; j < yes.length && yes[j] === chance; j++) happened[count]!++;
  }
  return { chances: chances.slice(0, count), sizes: sizes.slice(0, count), happened: happened.slice(0, count), n };
}
