import { createHash, randomBytes } from 'node:crypto';
import { addMailLinks, type ClaimedDelivery, type NewMailLink, type Tx } from '@app/db';
import { linksOffered } from '@app/notices';
import { itemFacts, onlyItem } from './itemFacts.js';

/** The tokens of a mail's links; `null`: not offered. */
export interface Tokens {
  readonly unsubscribe: string;
  readonly keep: string | null;
  readonly snooze: string | null;
}

/**
 * Makes the links of one mail and keeps what each may do. Every try makes its own: which copy arrived is not known.
 * A digest offers to unsubscribe and nothing else.
 */
export async function makeLinks(tx: Tx, claimed: ClaimedDelivery): Promise<Tokens> {
  const item = claimed.digest === null ? itemFacts(onlyItem(claimed), claimed) : null;
  const offered = item === null ? [] : linksOffered(item);
  const tokens = {
    unsubscribe: newToken(claimed.workspace.id),
    keep: offered.includes('keep') ? newToken(claimed.workspace.id) : null,
    snooze: offered.includes('snooze') ? newToken(claimed.workspace.id) : null,
  };
  const about = { forecastId: item?.forecast.id ?? null, noticeId: item?.noticeId ?? null };
  const rows = (['keep', 'snooze', 'unsubscribe'] as const).flatMap((action): NewMailLink[] => {
    const token = tokens[action];
    if (token === null) return [];
    const subject = action === 'unsubscribe' ? { forecastId: null, noticeId: null } : about;
    const checksRecorded = action === 'keep' ? onlyItem(claimed).forecast.checksRecorded : null;
    return [{ action, memberId: claimed.recipient.id, ...subject, checksRecorded, tokenHash: hashOf(token) }];
  });
  await addMailLinks(tx, rows);
  return tokens;
}

/** The workspace it counts in, a dot, and 256 bits that nobody guesses. */
function newToken(workspaceId: string): string {
  const workspace = Buffer.from(workspaceId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${workspace}.${randomBytes(32).toString('base64url')}`;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
