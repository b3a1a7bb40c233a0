import type {
  Belief,
  Check,
  Due,
  DutyChange,
  Forecast,
  ForecastDetail,
  Reminder,
  Resolution,
  Score,
} from '@app/contract';
import type {
  CheckRow,
  DatedRow,
  DutyChangeRow,
  ForecastRecord,
  ListedForecast,
  PersonInZone,
  ReminderRow,
  ScoredResolution,
  ScoreRow,
} from '@app/db';
import { personOf, usualNoticeSettings } from '@app/db';
import { implied } from '@app/evidence';
import { heldOf, lastLookAt, reportedOf, standing, stateOf, undoneIds } from '@app/forecasts';
import { promptReason, promptSentence, reallyTold, staleAt, toldSentence } from '@app/schedule';
import { iso, isoOrNull } from '../http/wire.js';
import type { ArithmeticRow } from '../resolutions/scored.js';

type People = ReadonlyMap<string, PersonInZone>;

/** A forecast as lists show it, as it stands at a moment. */
export function forecastOf(row: ListedForecast, people: People, now: number): Forecast {
  const { judgement, reversed } = row;
  const lookedAt = lastLookAt(row.checks);
  return {
    id: row.id,
    number: row.number,
    statement: row.statement,
    criteria: row.criteria,
    voidIf: row.voidIf,
    kind: row.question.kind,
    question: row.question,
    condition: row.condition,
    topic: row.topic,
    importance: row.importance,
    state: stateOf(row, now),
    report: row.report,
    judgement: judgement && quoteOf(judgement),
    reported: judgement && row.question.kind === 'binary' ? reportedOf(judgement, reversed) : null,
    reversed,
    belief: beliefOf(row, people),
    reference: row.reference,
    opensAt: iso(row.opensAt),
    createdAt: iso(row.createdAt),
    owner: personOf(people, row.ownerId),
    due: dueOnWire(row.due),
    cadence: row.cadence,
    cadenceByRule: row.cadenceByRule,
    deputy: personOrNull(people, row.deputyId),
    lead: personOrNull(people, row.leadId),
    marking: row.marking,
    staleAt: isoOrNull(staleOf(row, people, lookedAt)),
    nextCheckAt: isoOrNull(row.nextCheckAt),
    lastCheckAt: isoOrNull(lookedAt),
    outcome: row.outcome,
    cameOut: row.cameOut,
    score: row.score,
    evidenceSinceCheck: bearingsSince(row, lookedAt).length,
    revision: row.sequence,
  };
}

/** A forecast with its whole record, as its page shows it. */
export function detailOf(record: ForecastRecord, now: number): ForecastDetail {
  const { people } = record;
  const by = (fact: { by: string; recordedAt: number }) => ({
    by: personOf(people, fact.by),
    recordedAt: iso(fact.recordedAt),
  });
  const undone = undoneIds(record.checks);
  return {
    ...forecastOf(record, people, now),
    checks: record.checks.map((check) => checkOnWire(check, { by: by(check).by, undone: undone.has(check.id) })),
    evidence: record.evidence.map((item) => ({ ...item, ...by(item) })).reverse(),
    dueChanges: record.dueChanges.map((change) => ({ ...change, ...by(change), due: dueOnWire(change.due) })),
    criteriaChanges: record.criteriaChanges.map((change) => ({ ...change, ...by(change) })),
    dutyChanges: record.dutyChanges.map((change) => dutyChangeOf(change, people)),
    resolutions: record.resolutions.map(
      (resolution): Resolution => ({
        ...resolution,
        ...by(resolution),
        knownAt: isoOrNull(resolution.knownAt),
        scores: scoresOf(resolution, people),
      }),
    ),
    reminders: record.reminders.map((reminder) => reminderOf(reminder, record, now)),
    impliedChance: impliedChanceOf(record),
  };
}

function dutyChangeOf({ id, from, to, reason, by, recordedAt }: DutyChangeRow, people: People): DutyChange {
  const told = ({
    ownerId,
    deputyId,
    leadId,
    cadence,
    cadenceByRule,
    marking,
  }: DutyChangeRow['to']): DutyChange['to'] => ({
    ...(ownerId !== undefined && { owner: personOf(people, ownerId) }),
    ...(deputyId !== undefined && { deputy: personOrNull(people, deputyId) }),
    ...(leadId !== undefined && { lead: personOrNull(people, leadId) }),
    ...(cadence !== undefined && { cadence }),
    ...(cadenceByRule !== undefined && { cadenceByRule }),
    ...(marking !== undefined && { marking }),
  });
  return { id, from: told(from), to: told(to), reason, by: personOf(people, by), recordedAt: iso(recordedAt) };
}

/** A recorded look as the wire has it. */
export function checkOnWire({ belief, ...check }: CheckRow, more: Pick<Check, 'by' | 'undone'>): Check {
  const { effectiveAt, recordedAt } = check;
  const held = heldOf({ ...check, belief });
  return { ...check, ...more, held, effectiveAt: iso(effectiveAt), recordedAt: iso(recordedAt) };
}

const personOrNull = (people: People, id: string | null) => (id === null ? null : personOf(people, id));

function reminderOf(row: ReminderRow, { people, settings, mailing }: ForecastRecord, now: number): Reminder {
  const { id, rule, kind, fireAt, state, reason, recipientId, zone, channels } = row;
  return {
    ...{ id, rule, state, reason, zone, channels: [...channels] },
    kind: kind as Reminder['kind'],
    fireAt: iso(fireAt),
    recipient: personOf(people, recipientId),
    says:
      state === 'scheduled'
        ? toldSentence(row, now, reallyTold(settings.get(recipientId) ?? usualNoticeSettings, mailing))
        : promptSentence(row, now),
    why: promptReason(rule),
  };
}

/** From when its belief counts as one that nobody has looked at; the cadence runs from opening where nobody has yet. */
function staleOf(row: ListedForecast, people: People, lookedAt: number | null): number | null {
  const owner = people.get(row.ownerId);
  if (!owner || !row.due || row.closedAt !== null || row.withdrawnAt !== null) return null;
  return staleAt(lookedAt ?? row.createdAt, row.cadence?.every ?? null, owner.zone);
}

function quoteOf(judgement: NonNullable<ListedForecast['judgement']>): Forecast['judgement'] {
  const { id, ordinal, condition, mentions } = judgement;
  const [mention] = mentions;
  if (!mention) throw new RangeError(`judgement ${id} has no mention`);
  const phrase = { start: mention.phrase.start - mention.start, end: mention.phrase.end - mention.start };
  return { id, ordinal, quote: mention.quote, phrase, condition };
}

function beliefOf(row: ListedForecast, people: People): Belief | null {
  const stands = standing(row.checks);
  const held = stands && heldOf(stands);
  return (
    held && {
      held,
      chance: stands.chance,
      band: stands.band,
      since: iso(stands.since),
      by: stands.by === null ? null : personOf(people, stands.by),
    }
  );
}

const dueOnWire = (due: DatedRow | null): Due | null => due && { ...due, at: iso(due.at) };

const bearingsSince = (row: ListedForecast, lookedAt: number | null) =>
  row.bearings.filter(({ recordedAt }) => lookedAt === null || recordedAt > lookedAt);

function impliedChanceOf(row: ListedForecast): number | null {
  const stands = standing(row.checks);
  const since = bearingsSince(row, lastLookAt(row.checks));
  return typeof stands?.chance === 'number' && since.length > 0 ? implied(stands.chance, since) : null;
}

const scoresOf = (resolution: ScoredResolution, people: People): Score[] =>
  resolution.scores.map((row) => ({
    of: row.subject,
    person: row.personId === null ? null : personOf(people, row.personId),
    score: row.score,
    reference: row.reference,
    skill: row.reference - row.score,
    lo: row.lo ?? row.score,
    hi: row.hi ?? row.score,
    coverage: row.coverage,
    brierActive: row.brierActive,
    method: row.method,
    version: row.version,
    arithmetic: arithmeticOf(row),
  }));

/** What `scored` kept beside the score. */
function arithmeticOf({ detail }: ScoreRow): Score['arithmetic'] {
  const { arithmetic } = detail as { arithmetic: readonly ArithmeticRow[] };
  return arithmetic.map((row) => ({
    ...row,
    held: heldOf({ ...row, belief: row.held ?? null }),
    from: iso(row.from),
    to: iso(row.to),
  }));
}
