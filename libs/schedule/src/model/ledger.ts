import { catchUp } from '../catchUp.js';
import { defaultRuleSet } from '../defaultRuleSet.js';
import { endedByLook } from '../endedByLook.js';
import type { Duty, PlannedReminder, ReminderKind } from '../plan.js';
import { planByRules } from '../planByRules.js';
import { planSnooze } from '../planSnooze.js';
import { planTrigger } from '../planTrigger.js';
import { reconcile } from '../reconcile.js';
import { rulesFor } from '../rulesFor.js';
import { type LedgerRow, whyNotFire } from '../whyNotFire.js';
import { dueAtOf, type Facts } from './facts.js';

interface Row extends Omit<PlannedReminder, 'state' | 'reason'> {
  state: LedgerRow['state'];
  reason: string | null;
  readonly plannedAt: number;
  readonly forecastId: string;
  /** epoch milliseconds; null: not yet */
  toldAt: number | null;
}

const rules = rulesFor({ workspace: defaultRuleSet, person: null, forecast: null });

/** The facts as the planner is handed them. */
export function dutyOf(facts: Facts): Duty {
  const at = dueAtOf(facts);
  return {
    now: facts.now,
    since: facts.since,
    opensAt: facts.opensAt,
    due: { date: facts.dueDay, time: null, zone: 'UTC', at, revision: facts.dueRev },
    closed: facts.closed,
    reopenings: facts.reopenings,
    owner: facts.owner,
    deputy: facts.deputy,
    lead: facts.lead,
    cadence: facts.cadence,
    roundsSince: facts.roundsSince,
    lastCheckAt: facts.lastCheckAt,
    checksRecorded: facts.checks,
    rules,
  };
}

/** The reminder ledger of one forecast in memory, kept and swept as the database's is: by the library's own decisions. */
export class Ledger {
  private readonly rows = new Map<string, Row>();
  readonly told: string[] = [];
  readonly missed: string[] = [];
  /** rows that a plan would have written a second time, or taken back after they were told */
  readonly faults: string[] = [];

  /** Brings the rows in step with the facts, and keeps why rows end; returns how many changed. */
  plan(facts: Facts, reason = 'the facts changed'): number {
    const duty = dutyOf(facts);
    const { insert, reschedule, supersede } = reconcile([...this.rows.values()], planByRules(duty), duty);
    for (const planned of insert) this.insert(planned, facts.now);
    for (const { row, planned } of reschedule) {
      if (row.state === 'fired' || row.state === 'missed') this.faults.push(`taken up again: ${row.occurrenceKey}`);
      this.rows.set(nameOf(row), { ...row, ...planned });
    }
    for (const row of supersede) Object.assign(row, { state: 'superseded', reason });
    return insert.length + reschedule.length + supersede.length;
  }

  /** A look that is taken back at once: what it laid aside is scheduled again. */
  slip(withLook: Facts, without: Facts): void {
    const looked = 'somebody looked';
    this.plan(withLook, looked);
    const laidAside = [...this.rows.values()].filter(
      ({ state, reason }) => state === 'superseded' && reason === looked,
    );
    for (const row of endedByLook(laidAside, dutyOf(withLook), dutyOf(without))) row.state = 'scheduled';
    this.plan(without);
  }

  /** Strong evidence came in, twice told as any event may be. */
  evidence(facts: Facts, id: string, odds: number): void {
    const planned = planTrigger(dutyOf(facts), { kind: 'evidence', id, odds });
    if (planned) this.insert(planned, facts.now);
  }

  /** The due date was moved. */
  dueMoved(facts: Facts): void {
    const planned = planTrigger(dutyOf(facts), { kind: 'due-moved' });
    if (planned) this.insert(planned, facts.now);
  }

  /** The owner puts a prompt off. */
  snooze(facts: Facts, number: number, kind: ReminderKind, until: number): void {
    const planned = planSnooze(dutyOf(facts), facts.owner, { number, kind, until });
    if (planned) this.insert(planned, facts.now);
  }

  /** When the next row falls due, epoch milliseconds; null: none is scheduled. */
  nextAt(): number | null {
    const moments = this.scheduled().map(({ fireAt }) => fireAt);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  /** One sweep: what is due fires, is missed, or is cancelled since it is not wanted any more. */
  sweep(facts: Facts): void {
    const duty = dutyOf(facts);
    const due = this.scheduled().filter(({ fireAt }) => fireAt <= facts.now);
    for (const row of due) if (whyNotFire(row, duty) !== null) row.state = 'cancelled';
    const { fire, missed } = catchUp(
      due.filter(({ state }) => state === 'scheduled'),
      [...this.rows.values()].flatMap((row) => (row.toldAt === null ? [] : [{ ...row, toldAt: row.toldAt }])),
    );
    for (const row of fire) {
      row.state = 'fired';
      row.toldAt = facts.now;
      this.told.push(said(row));
    }
    for (const { row } of missed) {
      row.state = 'missed';
      this.missed.push(said(row));
    }
  }

  /** What is scheduled, wanted and yet to come, in a fixed order. */
  ahead(facts: Facts): string[] {
    const duty = dutyOf(facts);
    return this.scheduled()
      .filter((row) => row.fireAt > facts.now && whyNotFire(row, duty) === null)
      .map(said)
      .sort();
  }

  private scheduled(): Row[] {
    return [...this.rows.values()].filter(({ state }) => state === 'scheduled');
  }

  private insert(planned: PlannedReminder, now: number): void {
    const name = nameOf(planned);
    if (this.rows.has(name)) this.faults.push(`planned twice: ${name}`);
    else this.rows.set(name, { ...planned, plannedAt: now, forecastId: 'f', toldAt: null });
  }
}

function nameOf({ rule, recipientId, occurrenceKey }: Pick<Row, 'rule' | 'recipientId' | 'occurrenceKey'>): string {
  return `${rule} ${recipientId} ${occurrenceKey}`;
}

function said({ recipientId, rule, fireAt }: Row): string {
  return `${recipientId} ${rule === 'reassess' ? 'round' : rule} ${fireAt}`;
}
