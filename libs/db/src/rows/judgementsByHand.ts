import type { Mention } from '@app/contract';
import type { Tx } from '../tx.js';
import { type JudgementRow, lockJudgement } from './judgements.js';

/** What a person's mark is read in. */
export interface MarkedReport {
  readonly id: string;
  readonly text: string;
  readonly format: string;
  /** the scale it was read by */
  readonly lexicon: string;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
}

/**
 * A report by counter or key, with its judgements locked against marking, splitting and merging until the transaction
 * ends; `null` when it is missing or another workspace's. Decisions about single judgements need not wait, so whoever
 * changes one locks it too, after this.
 */
export async function lockMarks(tx: Tx, key: string): Promise<MarkedReport | null> {
  const report = await tx.maybeOne<{ id: string }>(
    `SELECT id FROM reports WHERE workspace_id = $1 AND ${/^\d+$/.test(key) ? 'number' : 'id'} = $2`,
    [tx.workspaceId, key],
  );
  if (!report) return null;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`judgements of ${report.id}`]);
  return tx.one(
    `SELECT id, text, format, lexicon, published_on AS "publishedOn" FROM reports WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, report.id],
  );
}

/** Judgements locked in the order of their keys, so that two who want the same ones never wait for each other. */
export async function lockJudgements(tx: Tx, ids: readonly string[]): Promise<Map<string, JudgementRow>> {
  const rows = new Map<string, JudgementRow>();
  for (const id of [...new Set(ids)].sort()) {
    const row = await lockJudgement(tx, id);
    if (row) rows.set(id, row);
  }
  return rows;
}

/** Where a judgement belongs; `null` when it is missing or another workspace's. */
export function reportOfJudgement(tx: Tx, id: string): Promise<{ reportId: string } | null> {
  return tx.maybeOne('SELECT report_id AS "reportId" FROM judgements WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    id,
  ]);
}

/** The judgements that a judgement went into, one after the other; empty when it stands for itself. */
export async function heirsOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH RECURSIVE heirs AS (
       SELECT merged_into AS id, 1 AS step FROM judgements WHERE workspace_id = $1 AND id = $2
       UNION ALL
       SELECT next.merged_into, step + 1 FROM heirs JOIN judgements next ON next.workspace_id = $1 AND next.id = heirs.id
     ) SELECT id FROM heirs WHERE id IS NOT NULL ORDER BY step`,
    [tx.workspaceId, id],
  );
  return rows.map((row) => row.id);
}

/** The highest ordinal that a report's judgements have, merged ones included; 0 without any. */
export async function lastOrdinal(tx: Tx, reportId: string): Promise<number> {
  const { last } = await tx.one<{ last: number }>(
    'SELECT coalesce(max(ordinal), 0) AS last FROM judgements WHERE workspace_id = $1 AND report_id = $2',
    [tx.workspaceId, reportId],
  );
  return last;
}

/** Gives a judgement other places; at least one. */
export async function setMentions(tx: Tx, id: string, mentions: readonly Mention[]): Promise<void> {
  if (mentions.length === 0) throw new RangeError('a judgement has one place at least');
  await tx.query('UPDATE judgements SET mentions = $3, revision = revision + 1 WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    id,
    JSON.stringify(mentions),
  ]);
}
