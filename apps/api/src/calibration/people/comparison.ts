import { COMPARED_FROM, type Compared, type Comparison, comparePair, type PersonalLoss } from '@app/calibration';
import type { ComparedPair, ComparedPerson } from '@app/contract';
import type { PersonInZone } from '@app/db';
import { personOf } from '@app/db';

type People = ReadonlyMap<string, PersonInZone>;

const notEnough = (n: number): string => `Not enough data: ${n} of ${COMPARED_FROM} shared forecasts`;

/** Why nobody has figures; `null`: somebody has. */
export const whyNobody = ({ prior }: Comparison): string | null =>
  prior ? null : `Not enough data: figures appear once two people have ${COMPARED_FROM} shared forecasts each`;

/** One person beside the others, by name. */
export function comparedOnWire(one: Compared, people: People): ComparedPerson {
  const { person, shared, figures } = one;
  return {
    person: personOf(people, person),
    shared,
    figures: figures && {
      difference: figures.mean,
      range: figures.range,
      by: figures.by,
      shrunken: figures.shrunken,
      shrunkenRange: figures.shrunkenRange,
      betterThanMean: figures.betterThanMean,
    },
    notEnough: figures ? null : shared < COMPARED_FROM ? notEnough(shared) : 'Nobody else has enough shared forecasts',
  };
}

/** Two people on what both held a belief on. */
export function pairOnWire(
  losses: readonly PersonalLoss[],
  [one, other]: readonly [string, string],
  people: People,
): ComparedPair {
  const { shared, figures } = comparePair(losses, one, other);
  return {
    one: personOf(people, one),
    other: personOf(people, other),
    shared,
    figures,
    notEnough: figures ? null : notEnough(shared),
  };
}
