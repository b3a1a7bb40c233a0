import type { BeliefValue } from '@app/contract';

/**
 * A belief of any kind, from where its parts are kept: a chance for yes or no, else as it was stated; `null`: none.
 */
export function heldOf({ chance, belief }: Partial<BeliefParts>): BeliefValue | null {
  if (belief) return belief;
  return chance === null || chance === undefined ? null : { kind: 'binary', chance };
}

/** How a belief is kept: one of the two, or neither where none stands. */
export interface BeliefParts {
  /** of yes, 0 to 1 */
  readonly chance: number | null;
  /** of any other kind */
  readonly belief: BeliefValue | null;
}

/** The other way round; a yes-or-no belief may have come as a bare chance. */
export function partsOf(given: { readonly chance?: number | null; readonly belief?: BeliefValue | null }): BeliefParts {
  const { belief = null, chance = null } = given;
  if (belief?.kind === 'binary') return { chance: belief.chance, belief: null };
  return belief ? { chance: null, belief } : { chance, belief: null };
}
