import type { BeliefValue } from '@app/contract';
import { heldOf } from './beliefs/held.js';
import { saysTheSame } from './beliefs/sizeOfMove.js';
import { type Believed, type CheckFact, looksOf } from './checks.js';

/** A belief and the moment it came into force; it stands until the next step. The shape that scoring takes. */
export interface BeliefStep {
  /** epoch milliseconds */
  readonly from: number;
  /** of yes, 0 to 1; null: withdrawn, or a belief of another kind */
  readonly chance: number | null;
  /** of any kind but yes or no; left out: none */
  readonly belief?: BeliefValue;
  /** ends of the word's band, only where a word was given */
  readonly lo?: number;
  readonly hi?: number;
}

/** Belief histories, each earliest first with `from` strictly rising. */
export interface BeliefLines {
  /** what stood, whoever said it: the report's belief, then the persons' checks */
  readonly forecast: BeliefStep[];
  /** what the report said, alone, throughout; null where it stated no probability */
  readonly report: BeliefStep[] | null;
  /** what each person said or kept, by member key; who only withdrew has none */
  readonly persons: Map<string, BeliefStep[]>;
}

/** The belief histories that a forecast's checks amount to: what stood, the report's, and each person's. */
export function linesOf(checks: readonly CheckFact[]): BeliefLines {
  const forecast: BeliefStep[] = [];
  const report: BeliefStep[] = [];
  const persons = new Map<string, BeliefStep[]>();
  for (const { check, after } of looksOf(checks)) {
    const step = stepFrom(check.effectiveAt, after);
    append(forecast, step);
    if (check.origin === 'report') {
      append(report, step);
      continue;
    }
    if (!persons.has(check.by)) persons.set(check.by, []);
    append(persons.get(check.by)!, step);
  }
  for (const [by, steps] of persons) if (steps.every((step) => heldOf(step) === null)) persons.delete(by);
  return { forecast, report: report.length > 0 ? report : null, persons };
}

function stepFrom(from: number, after: Believed | null): BeliefStep {
  if (after === null) return { from, chance: null };
  if (after.belief) return { from, chance: null, belief: after.belief };
  return after.band
    ? { from, chance: after.chance, lo: after.band.lo, hi: after.band.hi }
    : { from, chance: after.chance };
}

/** Two steps at one moment are the later one; a step that changes nothing is none. */
function append(steps: BeliefStep[], step: BeliefStep): void {
  if (steps.at(-1)?.from === step.from) steps.pop();
  const last = steps.at(-1);
  if (!last || !holdsTheSame(last, step)) steps.push(step);
}

function holdsTheSame(one: BeliefStep, other: BeliefStep): boolean {
  if (one.lo !== other.lo || one.hi !== other.hi) return false;
  const [held, next] = [heldOf(one), heldOf(other)];
  return held && next ? saysTheSame(held, next) : held === next;
}
