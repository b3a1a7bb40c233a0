import type { Tx } from '../tx.js';

/** What the verifier found wrong with a forecast's record first. */
export interface ChainFault {
  readonly fault:
    | 'gap'
    | 'broken-link'
    | 'bad-payload'
    | 'bad-hash'
    | 'backwards-time'
    | 'fact-missing'
    | 'fact-changed'
    | 'unchained'
    | 'cut'
    | 'terms-changed';
  /** place in the chain, from 1; `null` where the fault is in no link */
  readonly seq: number | null;
  readonly factKind: string | null;
  readonly factId: string | null;
}

export interface ChainHeadRow {
  readonly forecastId: string;
  readonly number: number;
  readonly sequence: number;
  /** 64 hexadecimal digits */
  readonly hash: string;
  /** `null`: the record is sound */
  readonly fault: ChainFault | null;
}

/** Reads a forecast's record from its beginning; `null` when it is sound. */
export async function verifyChain(tx: Tx, forecastId: string): Promise<ChainFault | null> {
  const { fault } = await tx.one<{ fault: ChainFault | null }>('SELECT verify_chain($1, $2) AS fault', [
    tx.workspaceId,
    forecastId,
  ]);
  return fault;
}

/** The newest link of each forecast's chain, verified, by number; a head kept elsewhere vouches for all before it. */
export function chainHeads(tx: Tx, forecastIds: readonly string[]): Promise<ChainHeadRow[]> {
  return tx.query<ChainHeadRow>(
    `SELECT id AS "forecastId", number, head_seq AS sequence, encode(head_hash, 'hex') AS hash,
       verify_chain(workspace_id, id) AS fault
     FROM forecasts WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) ORDER BY number`,
    [tx.workspaceId, forecastIds],
  );
}
