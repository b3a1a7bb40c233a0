import { beliefsAtLeads, type Lead } from '@app/calibration';
import type { BeliefValue, ForecastScores } from '@app/contract';
import { type ForecastRecord, personOf } from '@app/db';
import {
  askedOf,
  type BeliefLines,
  type BeliefStep,
  cameTrueOf,
  heldOf,
  linesOf,
  onTheLine,
  statedOf,
} from '@app/forecasts';
import { type CameTrue, horizonBrier, peerScores, type Quantile, relativeBrier, scoreSheet } from '@app/scoring';
import { iso } from '../http/wire.js';

type Belief = ForecastScores['beliefs'][number];

/** A forecast whose outcome can be scored. */
interface Judged {
  readonly record: ForecastRecord;
  readonly lines: BeliefLines;
  readonly came: CameTrue;
  readonly knownAt: number;
  readonly closesAt: number;
}

/** Every score of what was believed at the fixed leads; nothing where the outcome cannot be scored. */
export function scoresOf(record: ForecastRecord): ForecastScores {
  const judged = judgedOf(record);
  if (!judged) return { beliefs: [], relative: [] };
  const { forecast, report, persons } = judged.lines;
  const named = ([id]: readonly [string, unknown]) => record.people.get(id)?.name ?? '';
  const people = [...persons].sort((one, other) => named(one).localeCompare(named(other), 'en'));
  return {
    beliefs: [
      ...beliefsOf(judged, forecast, { of: 'forecast', person: null }),
      ...(report ? beliefsOf(judged, report, { of: 'report', person: null }) : []),
      ...people.flatMap(([id, steps]) =>
        beliefsOf(judged, steps, { of: 'person', person: personOf(record.people, id) }),
      ),
    ],
    relative: relativeOf(judged, people),
  };
}

function judgedOf(record: ForecastRecord): Judged | null {
  const standing = record.resolutions.find((resolution) => resolution.standing && resolution.outcome !== 'reopened');
  if (!standing || standing.outcome === 'reopened' || standing.knownAt === null || !record.due) return null;
  const came = cameTrueOf(standing.outcome, standing.cameOut);
  if (came === null) return null;
  return { record, lines: linesOf(record.checks), came, knownAt: standing.knownAt, closesAt: record.due.at };
}

function beliefsOf(
  { record, came, knownAt, closesAt }: Judged,
  steps: readonly BeliefStep[],
  whose: Pick<Belief, 'of' | 'person'>,
): Belief[] {
  const asked = askedOf(record.question);
  return (Object.entries(beliefsAtLeads(steps, { closesAt, knownAt })) as [Lead, BeliefStep][]).map(([at, step]) => {
    const held = heldOf(step)!;
    const scores = scoreSheet(asked, statedOf(held), came, quantilesOf(held));
    return {
      ...whose,
      at,
      held,
      since: iso(step.from),
      scores: scores.map((one) => ({ ...one, terms: [...one.terms] })),
    };
  });
}

/** Quantiles as they were stated, days as days since 1 January 1970. */
const quantilesOf = (held: BeliefValue): Quantile[] | null =>
  'quantiles' in held ? held.quantiles.map(({ level, value }) => ({ level, value: onTheLine(value) })) : null;

/** What people earned beside each other, over the horizon from opening to scheduled close. */
function relativeOf(
  { record, came, knownAt, closesAt }: Judged,
  people: readonly (readonly [string, readonly BeliefStep[]])[],
): ForecastScores['relative'] {
  const horizon = { opens: record.opensAt, closes: closesAt };
  if (typeof came !== 'boolean' || people.length < 2 || horizon.opens >= horizon.closes) return [];
  const together = { lines: people.map(([, steps]) => steps), happened: came, horizon, knownAt };
  const [peer, brier] = [peerScores(together), relativeBrier(together)];
  return people.map(([id, steps], i) => ({
    person: personOf(record.people, id),
    peer: peer[i]!,
    brier: brier[i]!,
    coverage: horizonBrier(steps, came, horizon, knownAt).coverage,
  }));
}
