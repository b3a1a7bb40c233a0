import {
  type Circuit,
  type ClaimedDelivery,
  claimDelivery,
  type Db,
  failEndpoint,
  keepLease,
  markFailed,
  markSent,
  type Tx,
  wayAnswered,
  wayFailed,
  wayFor,
} from '@app/db';
import type { Hint } from '@app/queue';
import { endOfQuiet } from '@app/schedule';
import { v7 as newId } from 'uuid';
import { pace } from './pace.js';
import { nextTry } from './retry.js';
import type { Send, Sent, Transports } from './transports/transport.js';

/**
 * After so many tries that nobody answered a way out rests for so long, unless the settings say otherwise: not longer, or
 * what waits would not go out within half a minute of its coming back.
 */
export const usualCircuit: Circuit = { failures: 5, openMs: 20_000 };

interface Terms {
  readonly leaseSeconds?: number;
  readonly circuit?: Circuit;
}

/**
 * Takes one delivery through its channel: claim, send, record. No transaction is open while the network is used.
 * At least once: a copy may go out twice if we die between the server's yes and our record; both carry the same key.
 */
export async function deliver(
  db: Db,
  transports: Transports,
  hint: Hint,
  { leaseSeconds = pace.leaseSeconds, circuit = usualCircuit }: Terms = {},
): Promise<void> {
  const scope = { workspaceId: hint.workspaceId };
  const held = { id: hint.id, token: newId(), leaseSeconds };
  const taken = await db.transaction(scope, async (tx) => {
    const claimed = await claimDelivery(tx, { ...held, endOfQuiet });
    return claimed && { claimed, send: await prepared(transports, tx, claimed) };
  });
  if (!taken) return;
  const { claimed, send } = taken;
  const keeping = setInterval(
    // a lease that could not be kept runs out, which costs a second copy at worst
    () => void db.transaction(scope, (tx) => keepLease(tx, held)).catch(() => undefined),
    (leaseSeconds * 1_000) / 3,
  );
  const outcome = await attempt(send).finally(() => clearInterval(keeping));
  await db.transaction(scope, (tx) => record(tx, claimed, outcome, circuit));
}

async function prepared(transports: Transports, tx: Tx, claimed: ClaimedDelivery): Promise<Send> {
  const nowhere: Send = async () => ({ kind: 'unreachable', error: `no ${claimed.channel} is set up here` });
  return (await transports[claimed.channel]?.prepare(tx, claimed)) ?? nowhere;
}

/** How a try ended; `unwritten`: nobody outside was asked. */
type Outcome = Sent & { readonly unwritten?: true };

/** A message that cannot be written is refused for good: trying again would write the same one. */
async function attempt(send: Send): Promise<Outcome> {
  try {
    return await send();
  } catch (fault) {
    return { kind: 'refused', error: (fault as Error).message, unwritten: true };
  }
}

async function record(tx: Tx, claimed: ClaimedDelivery, outcome: Outcome, circuit: Circuit): Promise<void> {
  if (outcome.kind === 'sent') {
    await markSent(tx, claimed);
    return;
  }
  const { id, token } = claimed;
  const { error } = outcome;
  const way = wayFor(claimed.endpoint);
  const triedForMs = claimed.firstTriedAt === null ? 0 : (await tx.now()) - claimed.firstTriedAt;
  const next = nextTry(outcome, claimed, triedForMs, Math.random());
  const ours = await markFailed(tx, { id, token, error, ...next });
  if (!ours || outcome.unwritten) return;
  if (outcome.kind === 'unreachable' || outcome.kind === 'unanswered') await wayFailed(tx, way, error, circuit);
  else await wayAnswered(tx, way);
  if (outcome.kind === 'gone' && claimed.endpoint) await failEndpoint(tx, claimed.endpoint.id, error);
}
