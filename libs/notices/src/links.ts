import type { ItemFacts } from './facts.js';
import { urgencyOf } from './urgency.js';

/** What a link in a mail may do without signing in. */
export type LinkAction = 'keep' | 'snooze' | 'unsubscribe';

/**
 * What a mail about one notice offers besides opening the forecast. Keeping is for a number that still counts, and only
 * when it is the one that stands; a marked forecast offers nothing, since the page behind the link asks for no sign-in.
 */
export function linksOffered(item: ItemFacts): Exclude<LinkAction, 'unsubscribe'>[] {
  if (item.forecast.marking !== null) return [];
  const keeps = urgencyOf(item.kind).asks === 'reassess' && item.forecast.chance !== null;
  return keeps ? ['keep', 'snooze'] : ['snooze'];
}

/** A page of the product. RangeError unless the public address is one of the web. */
export function pageUrl(publicUrl: string, path: string): string {
  const url = new URL(`${publicUrl.replace(/\/+$/, '')}${path}`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new RangeError(`the public address is http or https, got ${url.protocol}`);
  }
  return url.href;
}

/** Where a notice leads: to the very panel that answers it. */
export function itemUrl(publicUrl: string, { kind, forecast }: ItemFacts): string {
  const { asks } = urgencyOf(kind);
  return pageUrl(publicUrl, `/forecasts/${forecast.number}${asks === 'look' ? '' : `/${asks}`}`);
}

/** The page that asks before it does what a link in a mail offers. */
export const linkUrl = (publicUrl: string, token: string): string => pageUrl(publicUrl, `/m/${tokenOf(token)}`);

/** Where mail programs post "unsubscribe" themselves (RFC 8058). */
export const oneClickUrl = (publicUrl: string, token: string): string =>
  pageUrl(publicUrl, `/api/v1/mail-links/${tokenOf(token)}/one-click`);

function tokenOf(token: string): string {
  if (!/^[\w-]+\.[\w-]+$/.test(token)) throw new RangeError('a token is two words of letters, digits, _ and -');
  return token;
}
