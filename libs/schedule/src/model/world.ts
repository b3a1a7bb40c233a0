import type { Command, Start } from './commands.js';
import { Expected } from './expected.js';
import { dayMs, dayOf, dueAtOf, type Facts, type Person, people } from './facts.js';
import { Ledger } from './ledger.js';

/** One forecast that things happen to, with the ledger as the library keeps it and what people must have been told beside it. */
export class World {
  private facts: Facts;
  private readonly ledger = new Ledger();
  private readonly expected = new Expected();
  private snoozes = 0;
  private pieces = 0;

  constructor({ openedDaysAgo, dueInDays, cadence }: Start) {
    const now = Date.parse('2026-03-01T12:00:00Z');
    const [owner, deputy, lead] = people as [Person, Person, Person];
    this.facts = {
      now,
      since: now,
      opensAt: now - openedDaysAgo * dayMs,
      dueDay: dayOf(now + dueInDays * dayMs),
      dueRev: 1,
      closed: false,
      reopenings: 0,
      owner,
      deputy,
      lead,
      members: people,
      cadence,
      roundsSince: now,
      lastCheckAt: now,
      checks: 1,
      entries: 1,
    };
    this.replan();
  }

  /** Lets a command happen; what makes no sense as things stand happens without effect. Returns what was found wrong. */
  run(command: Command): string[] {
    if (command.do === 'advance') {
      this.advance(command.ms, command.down);
      return this.wrong();
    }
    const before = this.facts;
    const { dueDay } = before;
    this.facts = { ...before, now: before.now + 1, ...this.change(command) };
    if (asked(before) !== asked(this.facts)) this.facts = { ...this.facts, roundsSince: this.facts.now };
    this.replan();
    if (this.facts.dueDay !== dueDay) this.dueMoved();
    this.happen(command);
    const again = this.ledger.plan(this.facts);
    return again === 0 ? this.wrong() : [`planned again from the same facts: ${again} rows changed`];
  }

  /** The facts as they stand. */
  get standing(): Facts {
    return this.facts;
  }

  /** What people were told, what was missed and what is still ahead: `recipient rule moment`, epoch milliseconds. */
  get record(): { told: readonly string[]; missed: readonly string[]; ahead: readonly string[] } {
    const { told, missed } = this.ledger;
    return { told, missed, ahead: this.ledger.ahead(this.facts) };
  }

  /** How many prompts people got. */
  get told(): number {
    return this.ledger.told.length;
  }

  private change(command: Command): Partial<Facts> {
    const { facts } = this;
    const now = facts.now + 1;
    switch (command.do) {
      case 'change due':
        if (facts.closed) return {};
        return { dueDay: dayOf(now + command.days * dayMs), dueRev: facts.dueRev + 1, since: now };
      case 'set cadence':
        return { cadence: command.cadence };
      case 'check':
        return facts.closed ? {} : look(facts, now);
      case 'resolve':
        return { closed: true };
      case 'reopen':
        return facts.closed ? { closed: false, reopenings: facts.reopenings + 1, since: now } : {};
      case 'hand over':
        return { owner: this.member(command.to) ?? facts.owner };
      case 'name deputy':
        return { deputy: command.who === null ? null : this.member(command.who) };
      case 'name lead':
        return { lead: command.who === null ? null : this.member(command.who) };
      case 'remove person':
        return this.without(people[command.who]?.id);
      case 'change zone':
        return this.moved(command.who, command.to);
      default:
        return {};
    }
  }

  /** Somebody leaves: what they owned goes to the deputy, the lead, or whoever is left. */
  private without(id: string | undefined): Partial<Facts> {
    const { owner, deputy, lead } = this.facts;
    const members = this.facts.members.filter((member) => member.id !== id);
    const stays = (person: Person | null) => (person !== null && person.id !== id ? person : null);
    const heir = stays(owner) ?? stays(deputy) ?? stays(lead) ?? members[0];
    return heir === undefined ? {} : { members, owner: heir, deputy: stays(deputy), lead: stays(lead) };
  }

  private moved(who: number, to: number): Partial<Facts> {
    const { owner, deputy, lead, members } = this.facts;
    const { zone, offsetMs } = people[to] ?? owner;
    const there = <P extends Person | null>(person: P): P =>
      person !== null && person.id === people[who]?.id ? { ...person, zone, offsetMs } : person;
    return { owner: there(owner), deputy: there(deputy), lead: there(lead), members: members.map(there) };
  }

  private member(index: number): Person | null {
    return this.facts.members.find(({ id }) => id === people[index]?.id) ?? null;
  }

  private replan(): void {
    this.expected.facts(this.facts);
    this.ledger.plan(this.facts);
  }

  private dueMoved(): void {
    const { facts } = this;
    this.ledger.dueMoved(facts);
    if (dueAtOf(facts) > facts.now) this.expected.event(facts, 'due-moved', facts.now, { look: true });
  }

  private happen(command: Command): void {
    const { facts } = this;
    if (command.do === 'evidence') {
      this.pieces += 1;
      this.ledger.evidence(facts, `e${this.pieces}`, command.odds);
      const isStrong = command.odds >= 3 || command.odds <= 1 / 3;
      if (isStrong && !facts.closed && dueAtOf(facts) > facts.now) {
        this.expected.event(facts, `evidence e${this.pieces}`, facts.now, { look: true });
      }
    }
    if (command.do === 'slip' && !facts.closed) this.slip();
    if (command.do === 'snooze' && !facts.closed) {
      this.snoozes += 1;
      const until = facts.now + command.days * dayMs;
      this.ledger.snooze(facts, this.snoozes, command.kind, until);
      const at = Math.max(until, facts.now);
      this.expected.event(facts, `snooze ${this.snoozes}`, at, {
        look: command.kind === 'reassess',
        overdue: command.kind === 'overdue',
        putOff: command.kind === 'before-due' || command.kind === 'at-due',
      });
    }
  }

  /** A look that is taken back changes nothing that anybody was promised. */
  private slip(): void {
    const withLook = { ...this.facts, ...look(this.facts, this.facts.now) };
    this.facts = { ...this.facts, entries: withLook.entries + 1 };
    this.ledger.slip(withLook, this.facts);
  }

  private advance(ms: number, down: boolean): void {
    const until = this.facts.now + ms;
    for (let next = this.next(); !down && next !== null && next <= until; next = this.next()) {
      this.facts = { ...this.facts, now: Math.max(next, this.facts.now) };
      this.sweep();
    }
    this.facts = { ...this.facts, now: until };
    this.sweep();
  }

  private next(): number | null {
    const moments = [this.ledger.nextAt(), this.expected.nextAt()].filter((moment) => moment !== null);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  private sweep(): void {
    this.ledger.sweep(this.facts);
    this.expected.run(this.facts.now);
  }

  private wrong(): string[] {
    return [
      ...this.ledger.faults,
      ...differences('told', this.ledger.told, this.expected.told),
      ...differences('missed', this.ledger.missed, this.expected.missed),
      ...differences('ahead', this.ledger.ahead(this.facts), this.expected.ahead(this.facts.now)),
    ];
  }
}

/** Whom the rounds ask, and how often. */
const asked = ({ owner, cadence }: Facts): string => JSON.stringify([owner.id, cadence]);

function look({ entries }: Facts, now: number): Partial<Facts> & Pick<Facts, 'entries'> {
  return { lastCheckAt: now, checks: entries + 1, entries: entries + 1 };
}

/** What is in one list and not in the other, each as often as it is. */
function differences(what: string, got: readonly string[], expected: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of got) counts.set(each, (counts.get(each) ?? 0) + 1);
  for (const each of expected) counts.set(each, (counts.get(each) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([each, count]) =>
      count > 0 ? `${what}, though nobody promised it: ${each}` : `promised but not ${what}: ${each}`,
    );
}
