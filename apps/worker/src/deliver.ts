import { type ClaimedDelivery, claimDelivery, type Db, keepLease, markFailed, markSent } from '@app/db';
import { mailOf } from '@app/notices';
import type { Hint } from '@app/queue';
import { dayIn } from '@app/schedule';
import { v7 as newId } from 'uuid';
import type { Config } from './config.js';
import { pace } from './pace.js';
import type { MailTransport, OutgoingMail, Sent } from './transports/mail.js';

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
export async function deliver(
  db: Db,
  mail: MailTransport,
  config: Config,
  hint: Hint,
  lease = pace.leaseSeconds,
): Promise<void> {
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
  const sent = await send(mail, claimed, config).finally(() => clearInterval(keeping));
  await db.transaction(scope, async (tx) => {
    if (sent.kind === 'sent') await markSent(tx, claimed);
    else await markFailed(tx, { id: claimed.id, token, error: sent.error, ...afterFailure(sent, claimed.attempts) });
  });
}

/** A message that cannot be written is refused for good: trying again would write the same one. */
async function send(mail: MailTransport, claimed: ClaimedDelivery, config: Config): Promise<Sent> {
  let message: OutgoingMail;
  try {
    message = messageOf(claimed, config);
  } catch (fault) {
    return { kind: 'refused', error: (fault as Error).message };
  }
  return mail.send(message);
}

function messageOf(claimed: ClaimedDelivery, { publicUrl, instance }: Config): OutgoingMail {
  const { forecast, recipient } = claimed;
  const dayOf = (moment: number) => dayIn(moment, recipient.zone);
  return mailOf({
    delivery: claimed,
    notice: { kind: claimed.kind, day: dayOf(claimed.noticeAt) },
    forecast: { ...forecast, lastCheckOn: forecast.lastCheckAt === null ? null : dayOf(forecast.lastCheckAt) },
    person: recipient,
    workspace: { name: claimed.workspace },
    publicUrl,
    instance,
  });
}

function afterFailure(sent: Exclude<Sent, { kind: 'sent' }>, attempts: number) {
  if (sent.kind === 'unreachable') return { retryAfterMs: unreachableWait, burnt: false };
  return { retryAfterMs: sent.kind === 'refused' ? null : retryAfter(attempts, Math.random()), burnt: true };
}
