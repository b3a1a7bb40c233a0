import type { RuleKind, RuleSet } from './rule.js';

/** Whether two sets say the same about a kind, stopped or not, whatever ids its rules have; `null`: nothing. */
export function saysSame(one: RuleSet | null, other: RuleSet | null, kind: RuleKind): boolean {
  return saidOf(one, kind) === saidOf(other, kind);
}

/** As text: a row comes back with its fields in another order, and a form leaves some undefined. */
function saidOf(set: RuleSet | null, kind: RuleKind): string {
  const rules = (set?.rules ?? []).filter((rule) => rule.kind === kind);
  const fields = rules.map(({ id: _, ...rule }) =>
    Object.entries(rule)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => one.localeCompare(other)),
  );
  return JSON.stringify([set?.stopped.includes(kind) ?? false, fields]);
}
