import { type Looked, updatesOf } from '@app/calibration';
import type { Person, UpdateBehaviour } from '@app/contract';
import type { JudgedHistory } from '@app/db';
import { logRatio } from '@app/evidence';
import { looksByPerson, type PersonalLook } from '@app/forecasts';

/** One person's looks at one judged forecast. */
interface Own {
  readonly history: JudgedHistory;
  readonly looks: readonly PersonalLook[];
}

/**
 * How beliefs were changed until the outcome was known.
 *
 * @param whose `null`: everybody's together, each person's looks at a forecast by themselves
 */
export function behaviourOf(
  histories: readonly JudgedHistory[],
  { kind, whose, left }: { kind: UpdateBehaviour['kind']; whose: Person | null; left: number },
): UpdateBehaviour {
  const own = histories.flatMap((history) => looksAt(history, whose?.id ?? null));
  const looks = own.flatMap((one) => one.looks);
  const count = (of: PersonalLook['kind']) => looks.filter((look) => look.kind === of).length;
  const forecasts = new Set(own.map(({ history }) => history.forecastId)).size;
  const counts = {
    stated: count('stated'),
    changed: count('changed'),
    kept: count('kept'),
    withdrawn: count('withdrawn'),
  };
  const base = { kind, whose, forecasts, left, checks: { all: looks.length, ...counts } };
  if (kind !== 'binary') {
    const moves = { moves: counts.changed, movesPerForecast: own.length > 0 ? counts.changed / own.length : null };
    const nothing = { medianMove: null, towards: null, reaction: null, movement: null };
    return {
      ...base,
      ...moves,
      ...nothing,
      notEnough: 'Only yes-or-no forecasts tell how far a belief moved, and where to',
    };
  }
  const updates = updatesOf(own.map(lookedOf));
  const { towards, reaction, movement } = updates;
  return { ...base, ...updates, notEnough: (towards ?? reaction ?? movement) ? null : notEnough(own.length) };
}

const notEnough = (n: number): string => `Not enough data: ${n} of 30 forecasts, each with a move`;

function looksAt(history: JudgedHistory, whose: string | null): Own[] {
  const evidence = history.bearings.map((bearing) => ({ logOdds: logRatio(bearing), recordedAt: bearing.recordedAt }));
  const all = looksByPerson(history.checks, evidence, Math.min(history.knownAt, history.closesAt));
  return [...all].filter(([person]) => whose === null || person === whose).map(([, looks]) => ({ history, looks }));
}

const lookedOf = ({ history: { reportId, outcome }, looks }: Own): Looked => ({
  report: reportId,
  happened: outcome === 'happened',
  looks,
});
