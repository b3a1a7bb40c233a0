import type { ReminderRule, RuleKind, RuleSet } from './rule.js';

const kinds: readonly RuleKind[] = ['before-due', 'at-due', 'overdue', 'reassess', 'escalate', 'elapsed'];

/**
 * The rules in force for one person and forecast: of every kind, those of the nearest level that says anything about
 * it, the forecast's before the person's before the workspace's.
 *
 * A level speaks about a kind by having rules of it or by stopping it; stopping wins, and stops that kind alone.
 */
export function rulesFor(levels: {
  workspace: RuleSet;
  person: RuleSet | null;
  forecast: RuleSet | null;
}): ReminderRule[] {
  const nearestFirst = [levels.forecast, levels.person, levels.workspace].filter((level) => level !== null);
  return kinds.flatMap((kind) => {
    const nearest = nearestFirst.find(
      ({ rules, stopped }) => stopped.includes(kind) || rules.some((rule) => rule.kind === kind),
    );
    if (nearest === undefined || nearest.stopped.includes(kind)) return [];
    return nearest.rules.filter((rule) => rule.kind === kind);
  });
}
