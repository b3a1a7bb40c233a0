import type { ReminderRule, RuleKind, RuleSet } from '@app/contract';
import { ruleName, saysSame, whyNotRules } from '@app/schedule';

/** In the order in which they come in the life of a forecast. */
export const ruleKinds: readonly RuleKind[] = ['reassess', 'elapsed', 'before-due', 'at-due', 'overdue', 'escalate'];

/** One stream of prompts at one level: what is said about a kind there, and what holds if nothing is. */
export interface Stream {
  readonly kind: RuleKind;
  /** own: rules of this level; inherited: those of the level above; stopped: none, though there may be own ones */
  readonly state: 'own' | 'inherited' | 'stopped';
  /** what is in force, or would be if it were not stopped here */
  readonly rules: readonly ReminderRule[];
  /** this level differs from the one above, so it can go back to it */
  readonly differs: boolean;
}

const nothing: RuleSet = { rules: [], stopped: [] };
const ofKind = (set: RuleSet, kind: RuleKind): ReminderRule[] => set.rules.filter((rule) => rule.kind === kind);

/**
 * The six streams of one level.
 *
 * @param own    what the level says; null: nothing
 * @param above  what is in force where it says nothing
 * @param whole  the level says everything (the workspace's): nothing is inherited, and `above` is what it began with
 */
export function streamsOf(own: RuleSet | null, above: RuleSet, whole: boolean): Stream[] {
  const set = own ?? nothing;
  return ruleKinds.map((kind) => {
    const rules = ofKind(set, kind);
    const inherited = ofKind(above, kind);
    const speaks = set.stopped.includes(kind) || rules.length > 0;
    const differs = whole ? !saysSame(set, above, kind) : speaks;
    if (set.stopped.includes(kind))
      return { kind, state: 'stopped', rules: rules.length > 0 ? rules : inherited, differs };
    if (whole || rules.length > 0) return { kind, state: 'own', rules, differs };
    return { kind, state: above.stopped.includes(kind) ? 'stopped' : 'inherited', rules: inherited, differs };
  });
}

/** What two levels come to as one set, the nearer before the farther; a stopped kind keeps the rules it would start with. */
export function together(own: RuleSet | null, above: RuleSet): RuleSet {
  const streams = streamsOf(own, above, false);
  return {
    rules: streams.flatMap(({ rules }) => rules),
    stopped: streams.filter(({ state }) => state === 'stopped').map(({ kind }) => kind),
  };
}

/** Stops one stream; its rules stay, so that it can start again as it was. The others go on. */
export function stop(own: RuleSet | null, kind: RuleKind): RuleSet {
  const set = own ?? nothing;
  return { ...set, stopped: [...set.stopped.filter((other) => other !== kind), kind] };
}

/** Starts a stopped stream again: with the rules it had here, else with those above. */
export function start(own: RuleSet | null, kind: RuleKind): RuleSet {
  const set = own ?? nothing;
  return { ...set, stopped: set.stopped.filter((other) => other !== kind) };
}

/** Gives a kind rules of its own at this level, in place of what it has; none are left: the kind is silent here. */
export function withRules(own: RuleSet | null, kind: RuleKind, rules: readonly ReminderRule[]): RuleSet {
  const set = start(own, kind);
  return { ...set, rules: [...set.rules.filter((rule) => rule.kind !== kind), ...rules] };
}

/** Takes a kind back to what the level above says; for the workspace, to what it began with. */
export function reset(own: RuleSet | null, above: RuleSet, kind: RuleKind, whole: boolean): RuleSet {
  const back = withRules(own, kind, whole ? ofKind(above, kind) : []);
  return whole && above.stopped.includes(kind) ? stop(back, kind) : back;
}

/** What is sent: null where the level says nothing. */
export const setOf = (own: RuleSet | null): RuleSet | null =>
  own === null || (own.rules.length === 0 && own.stopped.length === 0) ? null : own;

/** Whether two drafts ask for the same, whatever the order of their kinds. */
export function isSame(one: RuleSet | null, other: RuleSet | null): boolean {
  return ruleKinds.every((kind) => saysSame(one, other, kind));
}

const usual = { at: '09:00', channels: ['inbox', 'email'] as ReminderRule['channels'], urgent: false };

const firsts: Record<RuleKind, Partial<ReminderRule>> = {
  'before-due': { offset: 'P14D' },
  'at-due': {},
  overdue: { offset: 'P7D', thenEvery: 'P14D', most: 3 },
  reassess: { offset: 'P30D', most: 3, tightens: false },
  escalate: { offset: 'P14D', to: 'deputy' },
  elapsed: { share: 0.5 },
};

/** A rule to begin with, of a kind; `beside` are those it must not repeat. */
export function firstRule(kind: RuleKind, id: string, beside: readonly ReminderRule[]): ReminderRule {
  const rule: ReminderRule = { id, kind, offset: 'P0D', ...usual, ...firsts[kind] };
  const taken = new Set(beside.map(ruleName));
  if (kind === 'elapsed')
    return { ...rule, share: [0.5, 0.8, 0.9, 0.25].find((share) => !taken.has(`elapsed-${share * 100}`)) ?? 0.6 };
  if (rule.offset === 'P0D' || !taken.has(ruleName(rule))) return rule;
  const free = [14, 3, 1, 21, 60, 90].find((days) => !taken.has(ruleName({ ...rule, offset: `P${days}D` })));
  return { ...rule, offset: `P${free ?? 45}D` };
}

/** How many rules of a kind make sense: the due day comes once, and there is one regular look. */
export const takesMore = (kind: RuleKind, has: number): boolean =>
  has === 0 || (kind !== 'at-due' && kind !== 'reassess');

/** What keeps a draft from being saved: which rule, and why; empty where nothing does. */
export function faultsOf(
  set: RuleSet | null,
): { rule: string; why: NonNullable<ReturnType<typeof whyNotRules>>['why'] }[] {
  const rules = set?.rules ?? [];
  const alone = rules.map((rule) => whyNotRules([rule])).filter((fault) => fault !== null);
  if (alone.length > 0) return alone;
  const together = whyNotRules(rules);
  return together ? [together] : [];
}

/** The id of the rule that a refusal's dotted path (`set.rules.3.offset`) points at; null: at none. */
export function ruleAt(path: string, set: RuleSet | null): string | null {
  const index = /(?:^|\.)rules\.(\d+)(?:\.|$)/.exec(path)?.[1];
  return index === undefined ? null : (set?.rules[Number(index)]?.id ?? null);
}
