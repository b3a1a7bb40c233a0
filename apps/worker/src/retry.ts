import type { ClaimedDelivery } from '@app/db';
import type { Failed } from './transports/transport.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits between tries, after Standard Webhooks; each a fifth longer or shorter by chance. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
/** Nobody answered: soon again, and the circuit of the way out keeps many from trying. */
const unreachableWait = 5 * second;
const longestWait = 24 * hour;
/** An endpoint is tried for at least so long before what it should get is given up. */
const endpointPatience = 72 * hour;

/** What a failed try leads to. */
export interface Next {
  /** milliseconds until the next one; `null`: none is to come */
  readonly retryAfterMs: number | null;
  /** false: the try does not count */
  readonly burnt: boolean;
}

/**
 * When a delivery is tried again. A server that is down costs mail nothing but time; one that may have taken the message
 * costs a try, or copies would go out without end. An endpoint that stays silent for three days is given up, and so is
 * whatever used up its nine tries (an endpoint's not before three days are over). What the other side asks us to wait
 * counts, up to a day.
 *
 * @param triedForMs since its first try
 * @param chance 0 to 1, drawn anew each time
 */
export function nextTry(
  failed: Failed,
  { channel, attempts }: Pick<ClaimedDelivery, 'channel' | 'attempts'>,
  triedForMs: number,
  chance: number,
): Next {
  const varied = (wait: number) => Math.round(wait * (0.8 + 0.4 * chance));
  const patience = channel === 'email' ? 0 : endpointPatience;
  if (failed.kind === 'refused' || failed.kind === 'gone') return { retryAfterMs: null, burnt: true };
  if (failed.kind === 'unreachable') {
    const givenUp = channel !== 'email' && triedForMs >= patience;
    return { retryAfterMs: givenUp ? null : varied(unreachableWait), burnt: false };
  }
  const wait = waits[attempts - 1] ?? (triedForMs < patience ? longestWait : null);
  if (wait === null) return { retryAfterMs: null, burnt: true };
  return { retryAfterMs: Math.min(longestWait, Math.max(varied(wait), failed.retryAfterMs ?? 0)), burnt: true };
}
