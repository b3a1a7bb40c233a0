import { type CheckFact, type Look, looksOf } from '../checks.js';

/** How one piece of evidence weighs, and when it was logged. */
interface Weighing {
  /** ln of its odds, above 0 for, below 0 against; 0: none, or none stated */
  readonly logOdds: number;
  /** epoch milliseconds */
  readonly recordedAt: number;
}

/** One person's checks of one forecast that counted, earliest first. */
export interface PersonalLook {
  readonly kind: CheckFact['kind'];
  /** of yes after the check, 0 to 1; `null`: withdrawn, or a belief of another kind */
  readonly chance: number | null;
  /** ln of the odds of all evidence logged since this person's check before; 0 at the first */
  readonly evidence: number;
}

/**
 * Each person's own looks at a forecast, by member key, from those that came into force before `until`. The report's
 * belief is nobody's look; a number that somebody kept is what they believed from then on, whoever had set it.
 *
 * @param until the moment from which nothing counts: when the outcome was known, or the scheduled close, epoch milliseconds
 */
export function looksByPerson(
  checks: readonly CheckFact[],
  evidence: readonly Weighing[],
  until: number,
): Map<string, PersonalLook[]> {
  const own = new Map<string, Look[]>();
  for (const look of looksOf(checks)) {
    const { check } = look;
    if (check.origin !== 'person' || check.effectiveAt >= until) continue;
    own.set(check.by, [...(own.get(check.by) ?? []), look]);
  }
  return new Map(
    [...own].map(([person, looks]) => [
      person,
      looks.map(({ check, after }, i): PersonalLook => {
        const before = looks[i - 1]?.check.recordedAt ?? Infinity;
        const since = evidence.filter(({ recordedAt }) => recordedAt > before && recordedAt <= check.recordedAt);
        const weight = since.reduce((sum, { logOdds }) => sum + logOdds, 0);
        return { kind: check.kind, chance: after?.chance ?? null, evidence: weight };
      }),
    ]),
  );
}
