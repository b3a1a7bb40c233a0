import type { Facts } from './facts.js';
import { type Promised, promises } from './oracle.js';

/** A promise that an event made: it holds while the facts that it was made under do. */
interface Event extends Promised {
  readonly madeAt: number;
  readonly dueRev: number;
  readonly reopenings: number;
  readonly ownerId: string;
  /** asks for a look, so that a look settles it */
  readonly asksForLook: boolean;
  readonly isOverdue: boolean;
}

/** What an event asks for. */
interface Asks {
  /** a look, so that a look settles it */
  readonly look?: boolean;
  /** the outcome, after due */
  readonly overdue?: boolean;
  /** what was asked before due or on the day, and was put off */
  readonly putOff?: boolean;
}

/**
 * What people must have been told by now, kept apart from planner and ledger: promises come into force with the facts,
 * lapse with them, and are told when their moment comes or, after a silence, when the worker is back.
 */
export class Expected {
  /** promises in force that nobody has been told yet */
  private live = new Map<string, Promised>();
  private events: Event[] = [];
  readonly told: string[] = [];
  readonly missed: string[] = [];
  private readonly settled = new Set<string>();
  /** when each person was told last that something is overdue, epoch milliseconds */
  private readonly overdueAt = new Map<string, number>();

  /** The facts changed: promises that they no longer hold lapse, new ones count unless they are over already. */
  facts(facts: Facts): void {
    const before = this.live;
    this.live = new Map(
      promises(facts)
        .filter(({ name, at }) => !this.settled.has(name) && (before.has(name) || at >= facts.now))
        .map((promise) => [
          promise.name,
          { ...promise, at: momentOf(promise.at, before.get(promise.name)?.at, facts.now) },
        ]),
    );
    this.events = this.events.filter(
      (event) =>
        !facts.closed &&
        event.dueRev === facts.dueRev &&
        event.reopenings === facts.reopenings &&
        event.ownerId === facts.owner.id &&
        !(event.asksForLook && event.madeAt < facts.lastCheckAt),
    );
  }

  /** An event made a promise to the owner. */
  event(facts: Facts, name: string, at: number, { look = false, overdue = false, putOff = false }: Asks): void {
    const { dueRev, reopenings, owner, now } = facts;
    const stream = putOff ? ('put off' as const) : ('other' as const);
    const event = { name: `${owner.id} ${name}`, at, stream, madeAt: now, asksForLook: look, isOverdue: overdue };
    this.events.push({ ...event, dueRev, reopenings, ownerId: owner.id });
  }

  /** When the next promise falls due, epoch milliseconds; null: none is in force. */
  nextAt(): number | null {
    const moments = [...this.live.values(), ...this.events].map(({ at }) => at);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  /** What is in force and yet to come, in a fixed order. */
  ahead(now: number): string[] {
    return [...this.live.values(), ...this.events]
      .filter(({ at }) => at > now)
      .map(said)
      .sort();
  }

  /** The worker runs: everything whose moment has come is told, the newest only of rounds, prompts before due and for the outcome. */
  run(now: number): void {
    const due = [...this.live.values(), ...this.events]
      .filter(({ at }) => at <= now)
      .sort((one, other) => one.at - other.at);
    for (const promise of due) if (asksOverdue(promise)) this.overdueAt.set(promise.name.split(' ')[0]!, now);
    const isAsked = due.some(({ stream }) => stream === 'outcome');
    for (const promise of due) {
      const newer = due.some(({ stream, at }) => stream === promise.stream && at > promise.at);
      const isStream = promise.stream !== 'other' && promise.stream !== 'put off';
      const isMissed = (isStream && newer) || (promise.stream === 'before' && isAsked) || this.isAskedSince(promise);
      (isMissed ? this.missed : this.told).push(said(promise));
      this.settled.add(promise.name);
      this.live.delete(promise.name);
    }
    this.events = this.events.filter(({ at }) => at > now);
  }

  /** It was put off until after an overdue prompt asked the same. */
  private isAskedSince(promise: Promised): boolean {
    if (promise.stream !== 'put off') return false;
    const { ownerId, madeAt } = promise as Event;
    return (this.overdueAt.get(ownerId) ?? Number.NEGATIVE_INFINITY) > madeAt;
  }
}

function asksOverdue(promise: Promised | Event): boolean {
  return 'isOverdue' in promise ? promise.isOverdue : promise.name.split(' ')[1]!.startsWith('overdue-');
}

/** A promise that was in force and would now lie in the past is kept at once, or as late as it is already. */
function momentOf(at: number, before: number | undefined, now: number): number {
  return before === undefined || at >= now ? at : Math.min(before, now);
}

/** Recipient, what it is about, and the moment it was promised for. */
function said({ name, at }: Promised): string {
  return `${name.split(' ').slice(0, 2).join(' ')} ${at}`;
}
