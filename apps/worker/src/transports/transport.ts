import type { ClaimedDelivery } from '@app/db';

/** How a try ended. */
export type Sent = { readonly kind: 'sent' } | Failed;

export interface Failed {
  /**
   * `unreachable`: the server, not the message, is at fault, and costs no try · `later`: it may be taken another time ·
   * `refused`: never, as it is · `gone`: nothing will ever be taken there again
   */
  readonly kind: 'unreachable' | 'later' | 'refused' | 'gone';
  readonly error: string;
  /** milliseconds that the other side asked us to wait */
  readonly retryAfterMs?: number;
  /** what it answered, where it did */
  readonly status?: number;
}

/** Takes claimed deliveries out of the house. It never throws for what the other side does; a message that cannot be written does. */
export interface Transport {
  send(claimed: ClaimedDelivery): Promise<Sent>;
  close(): void;
}

/** The ways out that are set up; what has none waits. */
export type Transports = { readonly [Channel in ClaimedDelivery['channel']]?: Transport };
