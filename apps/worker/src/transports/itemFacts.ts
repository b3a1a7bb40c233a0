import type { ClaimedDelivery, ClaimedItem } from '@app/db';
import type { ItemFacts } from '@app/notices';
import { dayIn } from '@app/schedule';

/** A claimed notice as messages tell it, its days counted where the recipient lives. */
export function itemFacts({ noticeId, kind, forecast }: ClaimedItem, { recipient }: ClaimedDelivery): ItemFacts {
  const { id, number, statement, due, marking, lastCheckAt, standing } = forecast;
  return {
    noticeId,
    kind,
    forecast: {
      ...{ id, number, statement, due, marking },
      lastCheckOn: lastCheckAt === null ? null : dayIn(lastCheckAt, recipient.zone),
      chance: standing?.chance ?? null,
      reason: standing?.reason ?? null,
    },
  };
}

/** The one notice of a delivery that carries no digest. */
export function onlyItem({ id, items }: ClaimedDelivery): ClaimedItem {
  const [item, ...others] = items;
  if (!item || others.length > 0) throw new RangeError(`delivery ${id} tells one notice, not ${items.length}`);
  return item;
}
