import type { BeliefValue, ForecastDetail, ForecastScores } from '@app/contract';
import { type CsvValue, csvOf } from '../http/csv.js';

const header = ['of', 'person', 'at', 'belief', 'score', 'better', 'unit', 'term', 'formula', 'value'];

/**
 * The whole arithmetic of a forecast as CSV: of the headline score stretch by stretch, and of every other score term by
 * term. Each sum ends with a row of its own whose term is `score`.
 */
export function arithmeticTable(forecast: ForecastDetail, scores: ForecastScores): string {
  const standing = forecast.resolutions.find((resolution) => resolution.standing);
  const overTime = (standing?.scores ?? []).flatMap((score): CsvValue[][] => {
    const whose = [score.of, score.person?.name ?? null, 'horizon'];
    const base = (belief: CsvValue) => [...whose, belief, score.method, 'lower', 'none'];
    return [
      ...score.arithmetic.map(({ from, to, held, loss, weight, contribution }) => [
        ...base(held ? beliefText(held) : null),
        ...[`${from} to ${to}`, `${loss} × ${weight}`, contribution],
      ]),
      [...base(null), 'score', null, score.score],
    ];
  });
  const atLeads = scores.beliefs.flatMap(({ of, person, at, held, scores: named }) =>
    named.flatMap(({ name, better, unit, terms, value }): CsvValue[][] => {
      const base = [of, person?.name ?? null, at, beliefText(held), name, better, unit];
      return [...terms.map((term) => [...base, term.of, term.formula, term.value]), [...base, 'score', null, value]];
    }),
  );
  const relative = scores.relative.flatMap(({ person, peer, brier }): CsvValue[][] => [
    ['person', person.name, 'horizon', null, 'peer', 'higher', 'none', 'score', null, peer],
    ['person', person.name, 'horizon', null, 'relative-brier', 'lower', 'none', 'score', null, brier],
  ]);
  return csvOf(header, [...overTime, ...atLeads, ...relative]);
}

/** A belief in one cell: "0.8", "0.2 0.5 0.3", "0.1: 20, 0.5: 40". */
function beliefText(held: BeliefValue): string {
  if (held.kind === 'binary') return String(held.chance);
  if (held.kind === 'choice') return held.chances.join(' ');
  if ('quantiles' in held) return held.quantiles.map(({ level, value }) => `${level}: ${value}`).join(', ');
  return held.cdf.map(({ value, chance }) => `${value}: ${chance}`).join(', ');
}
