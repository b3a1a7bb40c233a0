/** Outcomes beside chances: `true` or 1 for what happened. */
export type Outcomes = ArrayLike<number | boolean>;

/** Distinct chances, ascending, each with how many forecasts gave it and how many of those happened. */
export interface Groups {
  readonly chances: Float64Array;
  readonly sizes: Float64Array;
  readonly happened: Float64Array;
  /** forecasts in all; with weights the number of equally weighted ones that would tell as much, (Σw)² ÷ Σw² */
  readonly n: number;
}

/**
 * Pools equal chances and sorts them: the form in which the order of rows can no longer matter.
 * Chances that were stored as integers are equal when they look equal; 0.1 × 3 and 0.3 are not.
 *
 * @param chances 0 to 1, one for each forecast
 * @param weights above 0, one for each forecast; only their proportions count. They are scaled to add up to `n`, so
 *   that ranges and tests made from the groups do not claim more than the weighted forecasts can tell.
 *   Source of the effective number: L. Kish, Survey Sampling (1965), 11.7.
 */
export function groupsOf(chances: ArrayLike<number>, outcomes: Outcomes, weights?: ArrayLike<number>): Groups {
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
  const groups = pooled(order.sort(), yes.subarray(0, events).sort());
  return weights ? weighted(groups, chances, outcomes, weights) : groups;
}

/**
 * Adds up a figure over all forecasts, each pair of chance and outcome computed once.
 *
 * @param figure told the chance and whether it happened
 */
export function total({ chances, sizes, happened }: Groups, figure: (chance: number, yes: boolean) => number): number {
  let sum = 0;
  for (let g = 0; g < chances.length; g++) {
    const [yes, no] = [happened[g]!, sizes[g]! - happened[g]!];
    if (yes > 0) sum += yes * figure(chances[g]!, true);
    if (no > 0) sum += no * figure(chances[g]!, false);
  }
  return sum;
}

/** The share that happened, 0 to 1; `NaN` for no forecasts. */
export const shareOf = ({ happened, n }: Groups): number => happened.reduce((sum, yes) => sum + yes, 0) / n;

/** The groups with weights in the place of counts. */
function weighted(
  { chances: distinct }: Groups,
  chances: ArrayLike<number>,
  outcomes: Outcomes,
  weights: ArrayLike<number>,
): Groups {
  if (weights.length !== chances.length) {
    throw new RangeError(`${weights.length} weights beside ${chances.length} chances`);
  }
  const [yes, no] = [new Float64Array(distinct.length), new Float64Array(distinct.length)];
  let [sum, squares] = [0, 0];
  for (let i = 0; i < chances.length; i++) {
    const weight = weights[i]!;
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight ${i} is ${weight}, not above 0`);
    const side = Number(outcomes[i]) === 1 ? yes : no;
    side[placeOf(chances[i]! + 0, distinct)]! += weight;
    sum += weight;
    squares += weight * weight;
  }
  const scale = sum / squares;
  const happened = yes.map((weight) => weight * scale);
  return { chances: distinct, sizes: no.map((w, g) => w * scale + happened[g]!), happened, n: sum * scale };
}

/** Where a value stands in an ascending list that holds it. */
function placeOf(value: number, sorted: Float64Array): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
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
