import type { CameOut, Outcome } from '@app/contract';
import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { json } from './json.js';
import { moment } from './moment.js';

export interface ResolutionRow {
  readonly id: string;
  readonly outcome: Outcome | 'reopened';
  /** what it was, with `came-out` */
  readonly cameOut: CameOut | null;
  /** when the outcome became known, not when it was typed; `null` where there is nothing to know */
  readonly knownAt: number | null;
  readonly source: string | null;
  readonly note: string | null;
  /** member */
  readonly by: string;
  readonly recordedAt: number;
  /** the resolution this one replaces; `null` for a forecast's first */
  readonly supersedes: string | null;
}

const columns = `id, outcome, came_out AS "cameOut", known_at AS "knownAt", source, note, by, recorded_at AS "recordedAt", supersedes`;

/**
 * Records an outcome, or with `reopened` takes the standing one back. `supersedes` must be the last one in line (`null`
 * for the first): of two writers that saw the same last one, the second fails on the unique key.
 */
export async function addResolution(
  tx: Tx,
  forecastId: string,
  resolution: Omit<ResolutionRow, 'id' | 'recordedAt' | 'cameOut'> & {
    readonly cameOut?: CameOut | null;
    /** obeyed in the example workspace only */
    readonly recordedAt?: number;
  },
): Promise<ResolutionRow> {
  return tx.one<ResolutionRow>(
    `INSERT INTO resolutions (workspace_id, id, forecast_id, outcome, known_at, source, note, by, supersedes, recorded_at,
       came_out)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${columns}`,
    [
      tx.workspaceId,
      newId(),
      forecastId,
      resolution.outcome,
      moment(resolution.knownAt),
      resolution.source,
      resolution.note,
      resolution.by,
      resolution.supersedes,
      moment(resolution.recordedAt),
      json(resolution.cameOut),
    ],
  );
}

/** The last resolution in line, `reopened` included; `null` when there never was one. */
export function lastResolution(tx: Tx, forecastId: string): Promise<ResolutionRow | null> {
  return tx.maybeOne<ResolutionRow>(
    `SELECT ${columns} FROM resolutions r WHERE workspace_id = $1 AND forecast_id = $2 AND NOT EXISTS (
       SELECT FROM resolutions later WHERE later.workspace_id = r.workspace_id AND later.forecast_id = r.forecast_id
         AND later.supersedes = r.id)`,
    [tx.workspaceId, forecastId],
  );
}
