import type { BeliefValue, Importance, Question } from '@app/contract';
import { toPpm } from '../ppm.js';
import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { json } from './json.js';
import { moment } from './moment.js';
import { nextNumber } from './workspaces.js';
import { zoneRules } from './zoneRules.js';

/** When a forecast is due: the day and zone a person gave, and the moment they resolve to. */
export interface DueRow {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM; `null`: the end of that day */
  readonly time: string | null;
  /** IANA name */
  readonly zone: string;
  /** epoch milliseconds */
  readonly at: number;
}

export interface ForecastRow {
  readonly id: string;
  /** 142 of F-142 */
  readonly number: number;
  readonly judgementId: string | null;
  readonly reportId: string | null;
  readonly statement: string;
  readonly criteria: string | null;
  readonly voidIf: string | null;
  /** null: yes or no */
  readonly question: Exclude<Question, { kind: 'binary' }> | null;
  /** "only if": void when it fails */
  readonly condition: string | null;
  readonly topic: string | null;
  readonly importance: Importance;
  /** of yes or no: chance that an instant without a belief scores as, 0 to 1 */
  readonly reference: number;
  /** the same of any other kind; `null`: the default of the kind */
  readonly referenceBelief: BeliefValue | null;
  readonly reversed: boolean;
  readonly opensAt: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly ownerId: string;
  readonly judgeId: string | null;
  readonly leadId: string | null;
  readonly deputyId: string | null;
  /** what kind of protection it needs, as the workspace calls it; `null`: none */
  readonly marking: string | null;
  /** `null`: monitor only */
  readonly due: DueRow | null;
  /** 1 for the first due date, one more each time it changes; 0 before there was one */
  readonly dueRev: number;
  /** how often somebody is to look again; `null`: nobody is asked to */
  readonly cadence: CadenceRow | null;
  /** whether the cadence is what the rules of its owner say; `false`: somebody chose it for this forecast */
  readonly cadenceByRule: boolean;
  /** whom its rounds ask and how often, as the last plan had it; `null`: never planned */
  readonly roundsAs: string | null;
  /** since when they ask so; `null`: since the due date came into force */
  readonly roundsSince: number | null;
  readonly nextCheckAt: number | null;
  readonly lastCheckAt: number | null;
  /** when the standing outcome was recorded; `null`: open */
  readonly closedAt: number | null;
  readonly withdrawnAt: number | null;
  /** recorded facts so far; grows with each */
  readonly revision: number;
}

/** Who looks after a forecast, how often somebody is to look again, and how it is marked. */
export type DutyRow = Pick<
  ForecastRow,
  'ownerId' | 'deputyId' | 'leadId' | 'judgeId' | 'cadence' | 'cadenceByRule' | 'marking'
>;

/** A cadence: a duration of whole days, and whether it tightens towards due. */
export interface CadenceRow {
  readonly every: string;
  readonly tightens: boolean;
}

export const cadenceRow = (every: string | null, tightens: boolean): CadenceRow | null =>
  every === null ? null : { every, tightens };

export interface NewForecastRow {
  readonly judgementId: string | null;
  readonly reportId: string | null;
  readonly statement: string;
  readonly criteria: string | null;
  readonly voidIf: string | null;
  readonly question?: ForecastRow['question'];
  readonly condition?: string | null;
  readonly topic?: string | null;
  readonly importance?: Importance;
  readonly reference: number;
  readonly referenceBelief?: BeliefValue | null;
  readonly reversed: boolean;
  readonly opensAt: number;
  readonly due: DueRow | null;
  readonly cadence: CadenceRow | null;
  readonly cadenceByRule?: boolean;
  readonly nextCheckAt: number | null;
  readonly ownerId: string;
  /** member */
  readonly by: string;
  /** obeyed in the example workspace only */
  readonly createdAt?: number;
}

type Flat = Omit<ForecastRow, 'due' | 'importance' | 'cadence'> & {
  cadence: string | null;
  cadenceTightens: boolean;
  importance: number | null;
  dueDate: string | null;
  dueTime: string | null;
  dueZone: string | null;
  dueAt: number | null;
};

const columns = `id, number, judgement_id AS "judgementId", report_id AS "reportId", statement, criteria,
  void_if AS "voidIf", question, condition, topic, importance, reference AS "referenceBelief",
  reference_ppm::float8 / 1000000 AS reference, reversed, opens_at AS "opensAt",
  created_at AS "createdAt", created_by AS "createdBy", owner_id AS "ownerId", judge_id AS "judgeId", lead_id AS "leadId",
  deputy_id AS "deputyId", marking, due_date AS "dueDate", due_time AS "dueTime", due_zone AS "dueZone", due_at AS "dueAt",
  due_rev AS "dueRev", cadence, cadence_tightens AS "cadenceTightens",
  cadence_by_rule AS "cadenceByRule", rounds_as AS "roundsAs", rounds_since AS "roundsSince", next_check_at AS "nextCheckAt", last_check_at AS "lastCheckAt",
  closed_at AS "closedAt", withdrawn_at AS "withdrawnAt", head_seq AS revision`;

function fromFlat({
  dueDate,
  dueTime,
  dueZone,
  dueAt,
  importance,
  cadence,
  cadenceTightens,
  ...rest
}: Flat): ForecastRow {
  const dated = dueDate !== null && dueZone !== null && dueAt !== null;
  const weight = importanceOf(importance);
  return {
    ...rest,
    importance: weight,
    cadence: cadenceRow(cadence, cadenceTightens),
    due: dated ? { date: dueDate, time: dueTime, zone: dueZone, at: dueAt } : null,
  };
}

/**
 * A forecast, locked until the transaction ends: facts of one forecast are written one after the other. Rows that only
 * refer to it, such as a notice that the sweep writes meanwhile, need not wait.
 *
 * @param key  its uuid, or its counter in digits ("142")
 * @returns `null` when it is missing or another workspace's
 */
export async function lockForecast(tx: Tx, key: string | number): Promise<ForecastRow | null> {
  const byNumber = /^\d+$/.test(String(key));
  const row = await tx.maybeOne<Flat>(
    `SELECT ${columns} FROM forecasts WHERE workspace_id = $1 AND ${byNumber ? 'number' : 'id'} = $2 FOR NO KEY UPDATE`,
    [tx.workspaceId, key],
  );
  await settleNow(tx);
  return row && fromFlat(row);
}

/**
 * Fixes the transaction's moment once it holds a forecast and before it writes facts: what they bring into force is
 * then not over already when it is planned for.
 */
async function settleNow(tx: Tx): Promise<void> {
  await tx.now();
}

/** Forecasts by key in the order of their keys, locked as `lockForecast` does: whoever locks several does so in this order. */
export async function lockForecasts(tx: Tx, ids: readonly string[]): Promise<ForecastRow[]> {
  const rows = await tx.query<Flat>(
    `SELECT ${columns} FROM forecasts WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    [tx.workspaceId, [...ids]],
  );
  await settleNow(tx);
  return rows.map(fromFlat);
}

/** Forecasts by key in the order of their keys, as they stand; nothing is locked. */
export async function forecastRowsOf(tx: Tx, ids: readonly string[]): Promise<ForecastRow[]> {
  const rows = await tx.query<Flat>(
    `SELECT ${columns} FROM forecasts WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id`,
    [tx.workspaceId, [...ids]],
  );
  return rows.map(fromFlat);
}

/** A forecast's key by its key or its counter in digits; `null` when it is missing or another workspace's. */
export async function forecastKeyOf(tx: Tx, key: string): Promise<string | null> {
  const row = await tx.maybeOne<{ id: string }>(
    `SELECT id FROM forecasts WHERE workspace_id = $1 AND ${/^\d+$/.test(key) ? 'number' : 'id'} = $2`,
    [tx.workspaceId, key],
  );
  return row?.id ?? null;
}

/** Keys of the open forecasts whose condition names this one by its number, as F-142. */
export async function forecastsLinkedTo(tx: Tx, forecastId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT linked.id FROM forecasts named
     JOIN forecasts linked ON linked.workspace_id = named.workspace_id AND linked.id <> named.id
       AND linked.condition ~* ('\\yF-' || named.number || '\\y')
     WHERE named.workspace_id = $1 AND named.id = $2 AND linked.closed_at IS NULL`,
    [tx.workspaceId, forecastId],
  );
  return rows.map(({ id }) => id);
}

/** Keeps a new forecast; its record begins with the terms it was made with. A judgement becomes one forecast at most. */
export async function addForecast(tx: Tx, forecast: NewForecastRow): Promise<ForecastRow> {
  const id = newId();
  const number = await nextNumber(tx, 'forecast');
  await tx.query(
    `INSERT INTO forecasts (workspace_id, id, number, judgement_id, report_id, statement, criteria, void_if, reference_ppm,
       reversed, opens_at, due_date, due_time, due_zone, due_at, cadence, cadence_tightens, next_check_at, owner_id, created_by, created_at,
       kind, question, reference, condition, topic, importance, cadence_by_rule, due_tzdb)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
       $24, $25, $26, $27, $28, $29)`,
    [
      tx.workspaceId,
      id,
      number,
      forecast.judgementId,
      forecast.reportId,
      forecast.statement,
      forecast.criteria,
      forecast.voidIf,
      toPpm(forecast.reference),
      forecast.reversed,
      moment(forecast.opensAt),
      ...dueColumns(forecast.due),
      forecast.cadence?.every ?? null,
      forecast.cadence?.tightens ?? false,
      moment(forecast.nextCheckAt),
      forecast.ownerId,
      forecast.by,
      moment(forecast.createdAt),
      forecast.question?.kind ?? 'binary',
      json(forecast.question),
      json(forecast.referenceBelief),
      forecast.condition ?? null,
      forecast.topic ?? null,
      importanceColumn(forecast.importance),
      forecast.cadenceByRule ?? false,
      zoneRules,
    ],
  );
  const made = await lockForecast(tx, id);
  if (!made) throw new RangeError('a forecast that was just made is not visible');
  return made;
}

/** Dates a forecast, moves its date, or (`due: null`) undates it; the forecast row follows by itself. */
export async function addDueChange(
  tx: Tx,
  forecastId: string,
  change: { due: DueRow | null; reason: string | null; by: string; recordedAt?: number },
): Promise<{ id: string; rev: number; recordedAt: number }> {
  return tx.one(
    `INSERT INTO due_changes (workspace_id, id, forecast_id, due_date, due_time, due_zone, due_at, reason, by, recorded_at,
       tzdb)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id, rev, recorded_at AS "recordedAt"`,
    [
      tx.workspaceId,
      newId(),
      forecastId,
      ...dueColumns(change.due),
      change.reason,
      change.by,
      moment(change.recordedAt),
      zoneRules,
    ],
  );
}

/** Changes what a forecast says and how it is judged; the forecast row follows by itself. */
export async function addCriteriaChange(
  tx: Tx,
  forecastId: string,
  change: {
    statement: string;
    criteria: string | null;
    voidIf: string | null;
    condition: string | null;
    topic: string | null;
    importance: Importance;
    reason: string | null;
    by: string;
    recordedAt?: number;
  },
): Promise<{ id: string; recordedAt: number }> {
  return tx.one(
    `INSERT INTO criteria_changes (workspace_id, id, forecast_id, statement, criteria, void_if, reason, by, recorded_at,
       condition, topic, importance)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id, recorded_at AS "recordedAt"`,
    [
      tx.workspaceId,
      newId(),
      forecastId,
      change.statement,
      change.criteria,
      change.voidIf,
      change.reason,
      change.by,
      moment(change.recordedAt),
      change.condition,
      change.topic,
      importanceColumn(change.importance),
    ],
  );
}

const dueColumns = (due: DueRow | null) => [due?.date ?? null, due?.time ?? null, due?.zone ?? null, moment(due?.at)];

/** Importance as its column keeps it: -1 low, null normal, 1 high. */
export const importanceOf = (column: number | null): Importance =>
  column === null ? 'normal' : column < 0 ? 'low' : 'high';
/** The other way round. */
export const importanceColumn = (importance: Importance = 'normal'): number | null =>
  ({ low: -1, normal: null, high: 1 })[importance];
