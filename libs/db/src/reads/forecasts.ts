import type { BeliefValue, CameOut, Importance, Mention, NoticeSettings, Question } from '@app/contract';
import type { Prisma } from '../generated/prisma/client.js';
import type { CheckRow } from '../rows/checks.js';
import type { NewEvidenceRow } from '../rows/evidence.js';
import type { DutyRow } from '../rows/forecasts.js';
import { type CadenceRow, cadenceRow, type DueRow, importanceOf } from '../rows/forecasts.js';
import { noticeSettingsFrom } from '../rows/noticeSettings.js';
import type { ReminderRow } from '../rows/reminders.js';
import type { ResolutionRow } from '../rows/resolutions.js';
import type { ScoreRow } from '../rows/scores.js';
import { bandOf, chanceOf, dayOf, momentOf } from './columns.js';
import { type MailingRow, readMailing } from './heartbeats.js';
import { type PersonInZone, personOf, readPeople } from './people.js';

/** A due date and how often it was set; `revision` is 1 for the first. */
export type DatedRow = DueRow & { readonly revision: number };

/** A forecast with what every list shows of it. */
export interface ListedForecast {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly criteria: string | null;
  readonly voidIf: string | null;
  readonly question: Question;
  readonly condition: string | null;
  readonly topic: string | null;
  readonly importance: Importance;
  readonly reversed: boolean;
  /** what an instant without a belief scores as; `null`: the default of the kind */
  readonly reference: BeliefValue | null;
  readonly opensAt: number;
  readonly createdAt: number;
  readonly ownerId: string;
  readonly due: DatedRow | null;
  readonly cadence: CadenceRow | null;
  readonly cadenceByRule: boolean;
  readonly deputyId: string | null;
  readonly leadId: string | null;
  readonly marking: string | null;
  readonly nextCheckAt: number | null;
  readonly closedAt: number | null;
  readonly withdrawnAt: number | null;
  /** length of its record; grows with every fact */
  readonly sequence: number;
  readonly report: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly publishedOn: string;
  } | null;
  readonly judgement: {
    readonly id: string;
    readonly ordinal: number;
    readonly term: string;
    readonly band: { readonly lo: number; readonly hi: number } | null;
    readonly condition: string | null;
    readonly mentions: readonly Mention[];
  } | null;
  /** in the order of recording */
  readonly checks: readonly CheckRow[];
  /** when each bearing was recorded, and what it weighs */
  readonly bearings: readonly WeighingRow[];
  readonly outcome: Exclude<ResolutionRow['outcome'], 'reopened'> | null;
  readonly cameOut: CameOut | null;
  /** of the standing line; `null` until resolved, and when void */
  readonly score: number | null;
}

/** How one piece of evidence weighs on the forecast. */
export interface WeighingRow {
  readonly direction: 'for' | 'against' | 'neutral';
  /** 2 means "2 to 1" in that direction; `null`: no weight stated */
  readonly odds: number | null;
  readonly recordedAt: number;
}

const newestVersionFirst = { version: 'desc' } as const;

const listed = {
  report: { select: { id: true, number: true, title: true, publishedOn: true } },
  judgement: true,
  checks: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
  bearings: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], include: { evidence: true } },
  resolutions: {
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    include: { supersededBy: { select: { id: true } }, scores: { orderBy: newestVersionFirst } },
  },
} as const satisfies Prisma.ForecastInclude;

const detailed = {
  ...listed,
  dueChanges: { orderBy: { rev: 'asc' } },
  criteriaChanges: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
  reminders: { orderBy: [{ fireAt: 'asc' }, { rule: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ForecastInclude;

type Listed = Prisma.ForecastGetPayload<{ include: typeof listed }>;
type Detailed = Prisma.ForecastGetPayload<{ include: typeof detailed }>;

/** Forecasts of the workspace by key, in the order of the keys; those not visible are left out. */
export async function readForecasts(
  prisma: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ListedForecast[]> {
  const rows = await prisma.forecast.findMany({ where: { id: { in: [...ids] } }, include: listed });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(forecastRow);
}

/** What a forecast's own page shows: the row and its whole record. */
export interface ForecastRecord extends ListedForecast {
  readonly evidence: readonly EvidenceRow[];
  readonly dueChanges: readonly {
    readonly id: string;
    readonly due: DatedRow | null;
    readonly reason: string | null;
    readonly by: string;
    readonly recordedAt: number;
  }[];
  readonly criteriaChanges: readonly {
    readonly id: string;
    readonly statement: string;
    readonly criteria: string | null;
    readonly voidIf: string | null;
    readonly condition: string | null;
    readonly topic: string | null;
    readonly importance: Importance;
    readonly reason: string | null;
    readonly by: string;
    readonly recordedAt: number;
  }[];
  readonly dutyChanges: readonly DutyChangeRow[];
  readonly resolutions: readonly ScoredResolution[];
  readonly reminders: readonly ReminderRow[];
  readonly people: ReadonlyMap<string, PersonInZone>;
  /** how members want to be told, by key; those who never said are missing */
  readonly settings: ReadonlyMap<string, NoticeSettings>;
  readonly mailing: MailingRow;
}

/** What changed about who looks after it, as it was and as it became: what did not change is missing. */
export interface DutyChangeRow {
  readonly id: string;
  readonly from: Partial<DutyRow>;
  readonly to: Partial<DutyRow>;
  readonly reason: string | null;
  readonly by: string;
  readonly recordedAt: number;
}

/** The action under which a change of duty stands in the audit log; its detail is a `DutyChangeRow`'s. */
export const dutyAction = 'forecast.duty';

/** Something learned, and how it weighs on this forecast. */
export interface EvidenceRow extends WeighingRow {
  readonly id: string;
  readonly number: number;
  readonly what: string;
  readonly source: string;
  readonly reliability: NewEvidenceRow['reliability'];
  readonly credibility: number;
  readonly occurredOn: string;
  readonly note: string | null;
  readonly by: string;
}

/** A recorded outcome with the newest version of each of its scores. */
export interface ScoredResolution extends ResolutionRow {
  /** false once a later one supersedes it */
  readonly standing: boolean;
  readonly scores: readonly ScoreRow[];
}

/** Forecasts with their whole record, in the order of the keys; those not visible are left out. */
export async function readForecastRecords(
  prisma: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ForecastRecord[]> {
  const rows = await prisma.forecast.findMany({ where: { id: { in: [...ids] } }, include: detailed });
  const people = await readPeople(prisma);
  const changes = await readDutyChanges(prisma, ids);
  const kept = await prisma.noticeSettings.findMany();
  const settings = new Map(kept.map((row) => [row.memberId, noticeSettingsFrom(row)]));
  const mailing = await readMailing(prisma);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map((row) => ({ ...forecastRecord(row, people, changes.get(row.id) ?? []), settings, mailing }));
}

async function readDutyChanges(
  prisma: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<Map<string, DutyChangeRow[]>> {
  const rows = await prisma.auditEntry.findMany({
    where: { subjectId: { in: [...ids] }, action: dutyAction, by: { not: null } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  const changes = new Map<string, DutyChangeRow[]>();
  for (const { id, subjectId, by, detail, recordedAt } of rows) {
    const change = { id, ...(detail as unknown as Told), by: by!, recordedAt: recordedAt.getTime() };
    changes.set(subjectId!, [...(changes.get(subjectId!) ?? []), change]);
  }
  return changes;
}

type Told = Pick<DutyChangeRow, 'from' | 'to' | 'reason'>;

/** Key of a forecast by workspace counter or key; `null` when it is not visible. */
export async function forecastIdOf(prisma: Prisma.TransactionClient, key: string): Promise<string | null> {
  const where = /^\d+$/.test(key) ? { number: Number(key) } : { id: key };
  return (await prisma.forecast.findFirst({ where, select: { id: true } }))?.id ?? null;
}

function forecastRow(row: Listed): ListedForecast {
  const standing = row.resolutions.find(isStanding);
  const score = standing?.scores.find(({ subject }) => subject === 'forecast');
  return {
    id: row.id,
    number: row.number,
    statement: row.statement,
    criteria: row.criteria,
    voidIf: row.voidIf,
    question: (row.question ?? { kind: 'binary' }) as Question,
    condition: row.condition,
    topic: row.topic,
    importance: importanceOf(row.importance),
    reversed: row.reversed,
    reference:
      row.kind === 'binary'
        ? { kind: 'binary', chance: row.referencePpm / 1_000_000 }
        : (row.reference as BeliefValue | null),
    opensAt: row.opensAt.getTime(),
    createdAt: row.createdAt.getTime(),
    ownerId: row.ownerId,
    due: dueRow(row, row.dueRev),
    cadence: cadenceRow(row.cadence, row.cadenceTightens),
    cadenceByRule: row.cadenceByRule,
    deputyId: row.deputyId,
    leadId: row.leadId,
    marking: row.marking,
    nextCheckAt: momentOf(row.nextCheckAt),
    closedAt: momentOf(row.closedAt),
    withdrawnAt: momentOf(row.withdrawnAt),
    sequence: Number(row.headSeq),
    report: row.report && { ...row.report, publishedOn: dayOf(row.report.publishedOn) },
    judgement: row.judgement && {
      id: row.judgement.id,
      ordinal: row.judgement.ordinal,
      term: row.judgement.term ?? '',
      band: bandOf(row.judgement.bandLoPpm, row.judgement.bandHiPpm),
      condition: row.judgement.condition,
      mentions: row.judgement.mentions as unknown as Mention[],
    },
    checks: row.checks.map(checkRow),
    bearings: row.bearings.map(bearingRow),
    outcome: (standing?.outcome as ListedForecast['outcome']) ?? null,
    cameOut: (standing?.cameOut as CameOut | null) ?? null,
    score: score?.score ?? null,
  };
}

function forecastRecord(
  row: Detailed,
  people: ReadonlyMap<string, PersonInZone>,
  dutyChanges: readonly DutyChangeRow[],
): Omit<ForecastRecord, 'settings' | 'mailing'> {
  personOf(people, row.ownerId);
  return {
    ...forecastRow(row),
    evidence: row.bearings.map((bearing) => ({
      ...bearingRow(bearing),
      id: bearing.evidence.id,
      number: bearing.evidence.number,
      what: bearing.evidence.what,
      source: bearing.evidence.source,
      reliability: bearing.evidence.sourceReliability as EvidenceRow['reliability'],
      credibility: bearing.evidence.credibility,
      occurredOn: dayOf(bearing.evidence.occurredOn),
      note: bearing.evidence.note,
      by: bearing.evidence.by,
    })),
    dueChanges: row.dueChanges.map((change) => ({
      id: change.id,
      due: dueRow(change, change.rev),
      reason: change.reason,
      by: change.by,
      recordedAt: change.recordedAt.getTime(),
    })),
    criteriaChanges: row.criteriaChanges.map((change) => ({
      ...change,
      importance: importanceOf(change.importance),
      recordedAt: change.recordedAt.getTime(),
    })),
    dutyChanges,
    resolutions: row.resolutions.map(resolutionRow),
    reminders: row.reminders.map((reminder) => ({
      ...reminder,
      fireAt: reminder.fireAt.getTime(),
      plannedAt: reminder.plannedAt.getTime(),
      kind: reminder.kind as ReminderRow['kind'],
      channels: reminder.channels as ReminderRow['channels'],
      condition: reminder.condition as ReminderRow['condition'],
      state: reminder.state as ReminderRow['state'],
    })),
    people,
  };
}

const isStanding = (resolution: Listed['resolutions'][number]) =>
  !resolution.supersededBy && resolution.outcome !== 'reopened';

function dueRow(
  row: { dueDate: Date | null; dueTime: string | null; dueZone: string | null; dueAt: Date | null },
  revision: number,
): DatedRow | null {
  if (!row.dueDate || !row.dueZone || !row.dueAt) return null;
  return {
    date: dayOf(row.dueDate),
    time: row.dueTime,
    zone: row.dueZone,
    at: row.dueAt.getTime(),
    revision,
  };
}

const checkRow = (row: Listed['checks'][number]): CheckRow => ({
  id: row.id,
  kind: row.kind as CheckRow['kind'],
  origin: row.origin as CheckRow['origin'],
  chance: chanceOf(row.chancePpm),
  belief: row.belief as BeliefValue | null,
  band: bandOf(row.bandLoPpm, row.bandHiPpm),
  reason: row.reason,
  by: row.by,
  effectiveAt: row.effectiveAt.getTime(),
  recordedAt: row.recordedAt.getTime(),
  undoes: row.undoes,
});

const bearingRow = (row: Listed['bearings'][number]): WeighingRow => ({
  direction: row.direction as WeighingRow['direction'],
  odds: row.oddsMilli === null ? null : row.oddsMilli / 1000,
  recordedAt: row.recordedAt.getTime(),
});

function resolutionRow(row: Listed['resolutions'][number]): ScoredResolution {
  const newest = new Map<string, Listed['resolutions'][number]['scores'][number]>();
  for (const score of row.scores) {
    const subject = `${score.subject} ${score.personId} ${score.method}`;
    if (!newest.has(subject)) newest.set(subject, score);
  }
  return {
    id: row.id,
    outcome: row.outcome as ScoredResolution['outcome'],
    cameOut: row.cameOut as CameOut | null,
    knownAt: momentOf(row.knownAt),
    source: row.source,
    note: row.note,
    by: row.by,
    recordedAt: row.recordedAt.getTime(),
    supersedes: row.supersedes,
    standing: isStanding(row),
    scores: [...newest.values()].map((score) => ({
      ...score,
      subject: score.subject as ScoreRow['subject'],
      detail: score.detail as ScoreRow['detail'],
    })),
  };
}
