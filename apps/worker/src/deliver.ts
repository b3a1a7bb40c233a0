import { type ClaimedDelivery, claimDelivery, type Db, keepLease, markFailed, markSent } from '@app/db';
import type { Hint } from '@app/queue';
import { v7 as newId } from 'uuid';
import { pace } from './pace.js';
import type { Failed, Sent, Transports } from './transports/transport.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Waits between tries, after Standard Webhooks; each a fifth longer or shorter by chance. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
/** A server that is down costs time, never tries. */
const unreachableWait = minute;

/** Milliseconds until the next try; `null` once all are used up. */
export function retryAfter(attempts: number, chance: number): number | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (0.8 + 0.4 * chance));
}

/**
 * Takes one delivery through its channel: claim, send, record. No transaction is open while the network is used.
 * At least once: a copy may go out twice if we die between the server's yes and our record; both carry the same
 * Message-ID.
 */
export async function deliver(db: Db, transports: Transports, hint: Hint, lease = pace.leaseSeconds): Promise<void> {
  const scope = { workspaceId: hint.workspaceId };
  const held = { id: hint.id, token: newId(), leaseSeconds: lease };
  const claimed = await db.transaction(scope, (tx) => claimDelivery(tx, held));
  if (!claimed) return;
  const { token } = held;
  const keeping = setInterval(
    // a lease that could not be kept runs out, which costs a second copy at worst
    () => void db.transaction(scope, (tx) => keepLease(tx, held)).catch(() => undefined),
    (lease * second) / 3,
  );
  const sent = await send(transports, claimed).finally(() => clearInterval(keeping));
  await db.transaction(scope, async (tx) => {
    if (sent.kind === 'sent') await markSent(tx, claimed);
    else await markFailed(tx, { id: claimed.id, token, error: sent.error, ...afterFailure(sent, claimed.attempts) });
  });
}

/** A message that cannot be written is refused for good: trying again would write the same one. */
async function send(transports: Transports, claimed: ClaimedDelivery): Promise<Sent> {
  const transport = transports[claimed.channel];
  if (!transport) return { kind: 'unreachable', error: `no ${claimed.channel} is set up here` };
  try {
    return await transport.send(claimed);
  } catch (fault) {
    return { kind: 'refused', error: (fault as Error).message };
  }
}

function afterFailure(failed: Failed, attempts: number) {
  if (failed.kind === 'unreachable') return { retryAfterMs: unreachableWait, burnt: false };
  return { retryAfterMs: failed.kind === 'later' ? retryAfter(attempts, Math.random()) : null, burnt: true };
}
