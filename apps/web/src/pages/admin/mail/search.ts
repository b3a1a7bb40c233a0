import type { Delivery, DeliveryState } from '@app/contract';

/** The parts of the page below its health; the log is the first. */
export const views = ['log', 'dead', 'held', 'endpoints', 'week'] as const;
export type View = (typeof views)[number];

/** What the page's address carries. */
export interface MailSearch {
  readonly view?: Exclude<View, 'log'> | undefined;
  readonly state?: DeliveryState | undefined;
  readonly channel?: Delivery['channel'] | undefined;
  readonly endpoint?: string | undefined;
}

export const states: readonly DeliveryState[] = ['pending', 'sending', 'sent', 'dead', 'cancelled', 'held', 'folded'];
export const channels: readonly Delivery['channel'][] = ['email', 'webhook', 'chat'];

const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find((known) => known === value);

/** Reads the address; whatever it does not know is left out. */
export const mailSearch = (search: Record<string, unknown>): MailSearch => ({
  view: oneOf(search.view, ['dead', 'held', 'endpoints', 'week']),
  state: oneOf(search.state, states),
  channel: oneOf(search.channel, channels),
  endpoint: typeof search.endpoint === 'string' && search.endpoint !== '' ? search.endpoint : undefined,
});
