import type { Duty, ReminderKind } from './plan.js';
import type { Channel } from './rule.js';

/** A row of the reminder ledger as it stands. */
export interface LedgerRow {
  readonly rule: string;
  readonly kind: ReminderKind;
  readonly occurrenceKey: string;
  readonly recipientId: string;
  readonly dueRev: number;
  /** epoch milliseconds */
  readonly fireAt: number;
  readonly state: 'scheduled' | 'fired' | 'cancelled' | 'superseded' | 'skipped_past' | 'missed';
  /** epoch milliseconds */
  readonly plannedAt: number;
  /** epoch milliseconds; `null` or left out: not told yet */
  readonly firedAt?: number | null;
  readonly zone: string;
  readonly channels: readonly Channel[];
  readonly urgent: boolean;
}

/** Why a row of the ledger is not to be told any more. */
export type NotFired = 'closed' | 'due-moved' | 'not-theirs' | 'looked-since' | 'answered';

/**
 * Why a scheduled row must not fire, or what it caused must not be sent, as the facts stand; `null`: it may. The last
 * look before each, under the forecast's lock: closed, another due date, somebody else's by now, a prompt to look again
 * older than the last look, an escalation about what was looked at since due. A snooze does not answer. A share of the
 * time asks at its own moment, whoever looked before; once told, a look answers it like any other.
 */
export function whyNotFire(
  row: Pick<LedgerRow, 'rule' | 'kind' | 'recipientId' | 'dueRev' | 'plannedAt' | 'firedAt'>,
  duty: Pick<Duty, 'closed' | 'due' | 'since' | 'owner' | 'deputy' | 'lead' | 'lastCheckAt'>,
): NotFired | null {
  const { due, lastCheckAt } = duty;
  if (duty.closed || due === null) return 'closed';
  if (row.dueRev !== due.revision) return 'due-moved';
  const theirs = row.kind === 'escalate' ? [duty.deputy, duty.lead] : [duty.owner];
  if (!theirs.some((recipient) => recipient?.id === row.recipientId)) return 'not-theirs';
  if (lastCheckAt === null) return null;
  if (row.kind === 'reassess' && wasAnswered(row, lastCheckAt)) return 'looked-since';
  return row.kind === 'escalate' && lastCheckAt >= Math.max(due.at, duty.since) ? 'answered' : null;
}

/** Whether a prompt to look again is older than the last look. */
function wasAnswered({ rule, plannedAt, firedAt }: Pick<LedgerRow, 'rule' | 'plannedAt' | 'firedAt'>, lookAt: number) {
  if (!rule.startsWith('elapsed-')) return plannedAt < lookAt;
  // both moments lose what is below a millisecond, and the look may be the later one
  return typeof firedAt === 'number' && firedAt <= lookAt;
}
