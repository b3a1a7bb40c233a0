import { type Cadence, isWithinReach } from '@app/schedule';
import { Refused } from '../http/refused.js';

/** Refuses to ask for a look less than once in ten years; `null`: never, and left out, are taken. */
export function refuseLongCadence(cadence: Cadence | null | undefined): void {
  if (!cadence || isWithinReach(cadence.every)) return;
  const says = `takes ten years (3,653 days) at most, not ${cadence.every}`;
  throw new Refused('invalid-request', { errors: [{ at: 'cadence.every', says }] });
}
