import type { ForecastDetail } from '@app/contract';
import { everyWords } from '../../format/cadence.js';
import { dayOf } from '../../format/dates.js';
import { cameOutAs } from '../../parts/stateWords.js';

/** A recorded fact beside the checks: a moved date, a changed criterion, an outcome or its undoing. */
export interface Change {
  readonly key: string;
  readonly says: string;
  readonly more: string | null;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
}

/** Written together with the forecast: its rows are recorded within milliseconds, a person needs longer. */
const atCreationMs = 1000;

const lowerFirst = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1);

/** What a hand-over changed: "Handed over to Cole, before: Ada. Looked at every week". */
function dutyWords({ from, to }: ForecastDetail['dutyChanges'][number]): string {
  const named = (what: string, person: { name: string } | null | undefined) =>
    person === undefined ? [] : [person === null ? `No ${what} any more` : `${what}: ${person.name}`];
  return [
    ...(to.owner ? [`Handed over to ${to.owner.name}${from.owner ? `, before: ${from.owner.name}` : ''}`] : []),
    ...named('deputy', to.deputy),
    ...named('lead', to.lead),
    ...oftenWords(to),
    ...(to.marking === undefined ? [] : [to.marking ? `marked ${to.marking}` : 'marking taken away']),
  ]
    .map((words) => words.slice(0, 1).toUpperCase() + words.slice(1))
    .join('. ');
}

function oftenWords({ cadence, cadenceByRule }: ForecastDetail['dutyChanges'][number]['to']): string[] {
  if (cadenceByRule) return ['looked at as often as the rules say'];
  if (cadence === undefined)
    return cadenceByRule === false ? ['keeps how often it is looked at, whatever the rules say'] : [];
  return [cadence ? `looked at ${everyWords(cadence)}` : 'not looked at again'];
}

/** Due dates, hand-overs, criteria and outcomes as they changed, newest first; what it was made with is no change. */
export function changesOf(
  forecast: Pick<
    ForecastDetail,
    'question' | 'createdAt' | 'dueChanges' | 'criteriaChanges' | 'dutyChanges' | 'resolutions'
  >,
): Change[] {
  const madeBy = Date.parse(forecast.createdAt) + atCreationMs;
  const dates = forecast.dueChanges.flatMap((change, index) => {
    if (index === 0 && Date.parse(change.recordedAt) < madeBy) return [];
    const moved = index === 0 ? 'given:' : 'moved to';
    return [
      {
        key: change.id,
        says: change.due ? `Due date ${moved} ${dayOf(change.due.date)}` : 'Due date taken away',
        more: change.reason,
        by: change.by.name,
        at: change.recordedAt,
      },
    ];
  });
  const criteria = forecast.criteriaChanges.slice(1).map((change, index) => ({
    key: change.id,
    says:
      change.statement === forecast.criteriaChanges[index]?.statement
        ? 'Criteria changed'
        : `Statement changed, before: “${forecast.criteriaChanges[index]?.statement}”`,
    more: change.reason,
    by: change.by.name,
    at: change.recordedAt,
  }));
  const outcomes = forecast.resolutions.map((resolution) => ({
    key: resolution.id,
    says:
      resolution.outcome === 'reopened'
        ? 'Outcome undone'
        : `Outcome recorded: ${lowerFirst(cameOutAs(forecast.question, { ...resolution, outcome: resolution.outcome }))}${resolution.standing ? '' : ', since superseded'}`,
    more: resolution.outcome === 'reopened' ? resolution.note : (resolution.source ?? null),
    by: resolution.by.name,
    at: resolution.recordedAt,
  }));
  const duties = forecast.dutyChanges.map((change) => ({
    key: change.id,
    says: dutyWords(change),
    more: change.reason,
    by: change.by.name,
    at: change.recordedAt,
  }));
  return [...dates, ...criteria, ...duties, ...outcomes].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
