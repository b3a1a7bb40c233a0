import type { ClaimedDelivery, Tx } from '@app/db';

/** How a try ended. */
export type Sent = { readonly kind: 'sent' } | Failed;

export interface Failed {
  /**
   * `unreachable`: the server, not the message, is at fault, and costs no try · `unanswered`: the server is at fault, but
   * may have taken the message, so each try may be one more copy and counts · `later`: it may be taken another time ·
   * `refused`: never, as it is · `gone`: nothing will ever be taken there again
   */
  readonly kind: 'unreachable' | 'unanswered' | 'later' | 'refused' | 'gone';
  readonly error: string;
  /** milliseconds that the other side asked us to wait */
  readonly retryAfterMs?: number;
  /** what it answered, where it did */
  readonly status?: number;
}

/** Writes the message and hands it over. Never throws for what the other side does; a message that cannot be written does. */
export type Send = () => Promise<Sent>;

/** Takes claimed deliveries out of the house. */
export interface Transport {
  /**
   * Keeps and reads what the message needs, in the transaction that claims it, so that no link goes out that would lead
   * nowhere. What it returns is called when that transaction has ended: none is open while the network is used.
   */
  prepare(tx: Tx, claimed: ClaimedDelivery): Promise<Send>;
  /** Breaks off what would be under way for long. */
  close(): void;
}

/** The ways out that are set up; what has none waits. */
export type Transports = { readonly [Channel in ClaimedDelivery['channel']]?: Transport };
