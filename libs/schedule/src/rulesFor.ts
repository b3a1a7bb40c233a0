import type { ReminderRule, RuleKind, RuleSet } from './rule.js';

const kinds: readonly RuleKind[] = ['before-due', 'at-due', 'overdue', 'reassess', 'escalate', 'elapsed'];

/** What each level says; `null`: nothing. */
export interface RuleLevels {
  readonly workspace: RuleSet;
  readonly person: RuleSet | null;
  readonly forecast: RuleSet | null;
}

/** A rule in force, and the level that says it. */
export interface RuleInForce {
  readonly rule: ReminderRule;
  readonly level: keyof RuleLevels;
}

const nearestFirst = ['forecast', 'person', 'workspace'] as const;

/**
 * The rules in force for one person and forecast: of every kind, those of the nearest level that says anything about
 * it, the forecast's before the person's before the workspace's.
 *
 * A level speaks about a kind by having rules of it or by stopping it; stopping wins, and stops that kind alone. A
 * person has no say in escalation (`sayOfPerson`).
 */
export function rulesInForce({ workspace, person, forecast }: RuleLevels): RuleInForce[] {
  const levels: RuleLevels = { workspace, person: sayOfPerson(person), forecast };
  return kinds.flatMap((kind) => {
    const level = nearestFirst.find((each) => levels[each] !== null && speaksOf(levels[each], kind));
    const said = level && levels[level];
    if (!said || said.stopped.includes(kind)) return [];
    return said.rules.filter((rule) => rule.kind === kind).map((rule) => ({ rule, level }));
  });
}

/** The same without the levels: what plans are made by. */
export function rulesFor(levels: RuleLevels): ReminderRule[] {
  return rulesInForce(levels).map(({ rule }) => rule);
}

/**
 * What a person has a say in: everything but escalation, which tells others that this person does not answer. What a
 * set holds about it is passed over; `null` where nothing is left.
 */
export function sayOfPerson(set: RuleSet | null): RuleSet | null {
  if (set === null) return null;
  const rules = set.rules.filter(({ kind }) => kind !== 'escalate');
  const stopped = set.stopped.filter((kind) => kind !== 'escalate');
  return rules.length + stopped.length === 0 ? null : { rules, stopped };
}

function speaksOf({ rules, stopped }: RuleSet, kind: RuleKind): boolean {
  return stopped.includes(kind) || rules.some((rule) => rule.kind === kind);
}
