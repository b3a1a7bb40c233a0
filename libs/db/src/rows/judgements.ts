import type { Horizon, Mention, Proposal } from '@app/contract';
import { fromPpm, toPpm } from '../ppm.js';
import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';

export interface JudgementRow {
  readonly id: string;
  readonly reportId: string;
  /** from 1, in reading order as far as the extractor proposed it; never changes */
  readonly ordinal: number;
  readonly statement: string;
  /** empty where the report has no probability word */
  readonly term: string;
  readonly band: { readonly lo: number; readonly hi: number } | null;
  readonly polarity: 'affirmed' | 'negated';
  readonly strength: 'firm' | 'weak';
  readonly horizon: Horizon | null;
  readonly condition: string | null;
  readonly mentions: Mention[];
  readonly state: 'proposed' | 'accepted' | 'dismissed' | 'merged';
  readonly revision: number;
  /** member who marked it by hand; `null`: the extractor proposed it */
  readonly markedBy: string | null;
  /** the judgement that has its places by now; `null`: it stands for itself */
  readonly mergedInto: string | null;
}

/** Where judgements come from, when not from reading the report as a whole. */
export interface Origin {
  /** member; `null`: the extractor */
  readonly markedBy: string | null;
  /** ordinals go on behind this one */
  readonly after: number;
}

/** A judgement is some kilobytes with its mentions, and Postgres takes no JSON value of 256 MiB. */
const rowsAtOnce = 2_000;

/** Keeps what is proposed, in the order given; returns the new keys in the same order. */
export async function addJudgements(
  tx: Tx,
  reportId: string,
  proposals: readonly Proposal[],
  { markedBy, after }: Origin = { markedBy: null, after: 0 },
): Promise<string[]> {
  const ids = proposals.map(() => newId());
  const rows = proposals.map((proposal, i) => ({
    id: ids[i],
    ordinal: after + i + 1,
    statement: proposal.statement,
    term: proposal.term,
    band_lo_ppm: toPpm(proposal.band?.lo),
    band_hi_ppm: toPpm(proposal.band?.hi),
    polarity: proposal.polarity,
    strength: proposal.strength,
    horizon: proposal.horizon,
    condition: proposal.condition,
    mentions: proposal.mentions,
    why: proposal.why,
    proposal,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx.query(
      `INSERT INTO judgements (workspace_id, report_id, id, ordinal, statement, term, band_lo_ppm, band_hi_ppm, polarity,
       strength, horizon, condition, mentions, why, proposal, marked_by)
     SELECT $1, $2, id, ordinal, statement, term, band_lo_ppm, band_hi_ppm, polarity, strength, horizon, condition,
       mentions, why, proposal, $4
     FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, ordinal integer, statement text, term text,
       band_lo_ppm integer, band_hi_ppm integer, polarity text, strength text, horizon jsonb, condition text,
       mentions jsonb, why jsonb, proposal jsonb)`,
      [tx.workspaceId, reportId, JSON.stringify(rows.slice(from, from + rowsAtOnce)), markedBy],
    );
  }
  return ids;
}

/** A judgement, locked until the transaction ends; `null` when it is missing or another workspace's. */
export async function lockJudgement(tx: Tx, id: string): Promise<JudgementRow | null> {
  const row = await tx.maybeOne<Omit<JudgementRow, 'band'> & { lo: number | null; hi: number | null }>(
    `SELECT id, report_id AS "reportId", ordinal, statement, coalesce(term, '') AS term, band_lo_ppm AS lo,
       band_hi_ppm AS hi, polarity, strength, horizon, condition, mentions, state, revision,
       marked_by AS "markedBy", merged_into AS "mergedInto"
     FROM judgements WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    [tx.workspaceId, id],
  );
  if (!row) return null;
  const { lo, hi, ...rest } = row;
  return { ...rest, band: lo === null || hi === null ? null : { lo: fromPpm(lo), hi: fromPpm(hi) } };
}

/** Corrects how a judgement is put, before or after it is decided; what was proposed stays beside it. */
export async function editJudgement(
  tx: Tx,
  id: string,
  edit: { statement: string; horizon: Horizon | null; condition: string | null },
): Promise<void> {
  const { statement, horizon, condition } = edit;
  await tx.query(
    `UPDATE judgements SET statement = $3, horizon = $4, condition = $5, revision = revision + 1
     WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, statement, horizon === null ? null : JSON.stringify(horizon), condition],
  );
}

/** Records the decision on a judgement, or with `proposed` takes it back. */
export async function decideJudgement(
  tx: Tx,
  id: string,
  decision:
    | { state: 'accepted'; by: string; at: number }
    | { state: 'dismissed'; by: string; at: number; reason: string | null }
    | { state: 'merged'; by: string; at: number; into: string }
    | { state: 'proposed' },
): Promise<void> {
  const decided = decision.state !== 'proposed';
  await tx.query(
    `UPDATE judgements SET state = $3, decided_by = $4, decided_at = $5, dismissal_reason = $6, merged_into = $7,
       revision = revision + 1
     WHERE workspace_id = $1 AND id = $2`,
    [
      tx.workspaceId,
      id,
      decision.state,
      decided ? decision.by : null,
      decided ? moment(decision.at) : null,
      decision.state === 'dismissed' ? decision.reason : null,
      decision.state === 'merged' ? decision.into : null,
    ],
  );
}
