import type { MailLink } from '@app/contract';
import {
  addAudit,
  checksOf,
  countTry,
  Db,
  lockForecast,
  lockMailLink,
  type MailLinkRow,
  mailLinkOf,
  spendMailLink,
  stopMail,
  type Tx,
} from '@app/db';
import { standing } from '@app/forecasts';
import { Injectable } from '@nestjs/common';
import { recordCheck } from '../checks/recordCheck.js';
import type { Caller } from '../http/caller.js';
import { found, Refused } from '../http/refused.js';
import { snooze } from '../notices/snooze.js';
import { type LinkToken, readToken } from './token.js';

/** Requests of one address within the window (milliseconds); whole offices share one, and scanners ask often. */
const mostTries = 300;
const window = 60_000;
/** So long a link puts a reminder off, in milliseconds. */
const week = 7 * 86_400_000;

@Injectable()
export class MailLinksService {
  constructor(private readonly db: Db) {}

  /** What the link offers, to whoever looks: people, prefetching mail programs and scanners. Changes nothing. */
  async show(caller: Caller, token: string): Promise<MailLink> {
    await this.countTry(caller);
    return this.shown(readToken(token));
  }

  /** Does it, once. Whoever confirms again is shown that it was done. */
  async confirm(caller: Caller, token: string): Promise<MailLink> {
    await this.countTry(caller);
    const read = readToken(token);
    await this.db.transaction(read, async (tx) => settle(tx, found(await lockMailLink(tx, read.hash))));
    return this.shown(read);
  }

  /** The same for a mail program's own button; only links that unsubscribe can be used so. */
  async unsubscribe(caller: Caller, token: string): Promise<void> {
    await this.countTry(caller);
    const read = readToken(token);
    await this.db.transaction(read, async (tx) => {
      const link = found(await lockMailLink(tx, read.hash));
      if (link.action !== 'unsubscribe') throw new Refused('not-found');
      await settle(tx, link);
    });
  }

  private async shown(token: LinkToken): Promise<MailLink> {
    return this.db.transaction(token, async (tx) => {
      const link = found(await mailLinkOf(tx, token.hash));
      const state = stateOf(link, await tx.now());
      return mailLink(link, state, state === 'open' ? await numberKept(tx, link) : null);
    });
  }

  private async countTry({ ip }: Caller): Promise<void> {
    const { tries, leftMs } = await this.db.transaction('installation', (tx) =>
      countTry(tx, `mail-link ${ip}`, window),
    );
    if (tries > mostTries) throw new Refused('too-many-tries', { retryAfter: Math.ceil(leftMs / 1000) });
  }
}

async function settle(tx: Tx, link: MailLinkRow): Promise<void> {
  const state = stateOf(link, await tx.now());
  if (state === 'used') return;
  if (state === 'expired') throw new Refused('link-expired');
  if (state === 'too-late') throw new Refused('link-too-late');
  if (link.action === 'unsubscribe') await stopMail(tx, link.memberId);
  else if (link.action === 'snooze') await snooze(tx, link.memberId, link.noticeId!, (await tx.now()) + week);
  else await keep(tx, link);
  await spendMailLink(tx, link.id);
  const on = { kind: 'mail-link', id: link.id };
  await addAudit(tx, { action: `mail-link.${link.action}`, by: link.memberId, on });
}

/** An ordinary look by whom the mail was sent to; the record says where it came from. */
async function keep(tx: Tx, { memberId, forecast }: MailLinkRow): Promise<void> {
  const locked = await lockForecast(tx, forecast!.id);
  await recordCheck(tx, { memberId }, locked!, { kind: 'kept', reason: 'Kept from the link in a mail' });
}

function stateOf({ usedAt, expiresAt, tooLate }: MailLinkRow, now: number): MailLink['state'] {
  if (usedAt !== null) return 'used';
  if (expiresAt <= now) return 'expired';
  return tooLate ? 'too-late' : 'open';
}

/** What confirming keeps, 0 to 1; `null`: nothing, or nothing that may be shown without signing in. */
async function numberKept(tx: Tx, { action, forecast }: MailLinkRow): Promise<number | null> {
  if (action !== 'keep' || forecast === null || forecast.marking !== null) return null;
  return standing(await checksOf(tx, forecast.id))?.chance ?? null;
}

function mailLink(link: MailLinkRow, state: MailLink['state'], chance: number | null): MailLink {
  const { action, person, workspace, forecast } = link;
  return {
    ...{ action, person, workspace, state },
    forecast: forecast && {
      number: forecast.number,
      statement: forecast.marking === null ? forecast.statement : null,
      chance,
    },
    offers: offers(link),
  };
}

function offers({ action, forecast, workspace }: MailLinkRow): string {
  const name = `F-${forecast?.number}`;
  if (action === 'keep') return `Records that you looked at ${name} today and keep the number as it is.`;
  if (action === 'snooze') return `Puts the reminder about ${name} off for a week.`;
  return `Stops all mail about “${workspace}” to you. Your inbox there still holds everything.`;
}
