import { requireChance } from './brier.js';
import type { Stated } from './headlineLoss.js';

/** A belief of any kind and the moment it came into force; it stands until the next one. `null`: withdrawn. */
export interface HeldStep<Held extends Stated = Stated> {
  /** epoch milliseconds, UTC */
  readonly from: number;
  readonly held: Held | null;
}

/** A probability and the moment it came into force; it stands until the next one. `null`: withdrawn. */
export interface Step {
  /** epoch milliseconds, UTC */
  readonly from: number;
  /** 0 to 1 */
  readonly chance: number | null;
  /** Ends of the band, only where a word was given and no number: `lo ≤ chance ≤ hi`. */
  readonly lo?: number;
  readonly hi?: number;
}

/** Fixed when the forecast is created, `opens < closes`; moving `closes` later is a new horizon, never a longer old one. */
export interface Horizon {
  readonly opens: number;
  readonly closes: number;
}

/** Refuses a history that could not have been recorded: out of order, not chances, a band around nothing. */
export function requireSteps(steps: readonly Step[]): void {
  for (const [i, step] of steps.entries()) {
    if (!Number.isFinite(step.from)) throw new RangeError(`step ${i} begins at ${step.from}`);
    if (i > 0 && step.from < steps[i - 1]!.from) throw new RangeError(`step ${i} begins before the one ahead of it`);
    if (step.chance === null) continue;
    requireChance(step.chance);
    const { lo = step.chance, hi = step.chance } = step;
    requireChance(lo);
    requireChance(hi);
    if (lo > step.chance || hi < step.chance)
      throw new RangeError(`step ${i}: ${step.chance} is not in ${lo} to ${hi}`);
  }
}

/** Yes-or-no steps as steps of any kind. */
export const heldSteps = (steps: readonly Step[]): HeldStep[] =>
  steps.map(({ from, chance, lo, hi }) => ({
    from,
    held:
      chance === null
        ? null
        : { kind: 'binary', chance, ...(lo !== undefined && { lo }), ...(hi !== undefined && { hi }) },
  }));
