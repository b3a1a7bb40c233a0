import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';

export interface ResolutionRow {
  readonly id: string;
  readonly outcome: 'happened' | 'did-not-happen' | 'void' | 'reopened';
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

const columns = `id, outcome, known_at AS "knownAt", source, note, by, recorded_at AS "recordedAt", supersedes`;

/**
 * Records an outcome, or with `reopened` takes the standing one back. `supersedes` must be the last one in line (`null`
 * for the first): of two writers that saw the same last one, the second fails on the unique key.
 */
export async function addResolution(
  tx: Tx,
  forecastId: string,
  resolution: Omit<ResolutionRow, 'id' | 'recordedAt'> & {
    /** obeyed in the example workspace only */
    readonly recordedAt?: number;
  },
): Promise<ResolutionRow> {
  return tx.one<ResolutionRow>(
    `INSERT INTO resolutions (workspace_id, id, forecast_id, outcome, known_at, source, note, by, supersedes, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${columns}`,
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
