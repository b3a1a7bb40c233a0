import type { Tx } from '../tx.js';

/** After so many tries in a row that nobody answered, a way out is left alone for so long. */
export interface Circuit {
  readonly failures: number;
  readonly openMs: number;
}

/** What has a bucket and a circuit of its own: the mail server, or an endpoint. */
export const wayFor = (endpoint: { readonly id: string } | null): string => endpoint?.id ?? 'smtp';

/** Closes the circuit of ways; writes nothing where it is closed already, so that nobody waits. */
export const closeCircuit = (which: string): string =>
  `UPDATE channel_states SET failures = 0, open_until = NULL, last_error = NULL, tokens = greatest(tokens, 1)
   WHERE channel ${which} AND (failures > 0 OR open_until IS NOT NULL)`;

/** Somebody answered there, if only to refuse. (`markSent` says so by itself.) */
export async function wayAnswered(tx: Tx, way: string): Promise<void> {
  await tx.query(closeCircuit('= $1'), [way]);
}

/**
 * Nobody answered there. From `failures` in a row on, the way rests for `openMs`; after that one message at a time tries
 * it. Returns milliseconds until it may be tried again, 0 while its circuit is closed.
 */
export async function wayFailed(tx: Tx, way: string, error: string, circuit: Circuit): Promise<number> {
  const { ms } = await tx.one<{ ms: number }>(
    `INSERT INTO channel_states AS state (channel, tokens, refilled_at, failures, last_error)
     VALUES ($1, 0, app_now(), 1, left($2, 500))
     ON CONFLICT (channel) DO UPDATE SET failures = state.failures + 1, last_error = EXCLUDED.last_error,
       open_until = CASE WHEN state.failures + 1 >= $3
         THEN greatest(state.open_until, app_now() + make_interval(secs => $4::float8 / 1000)) END
     RETURNING greatest(0, extract(epoch FROM coalesce(open_until, app_now()) - app_now()) * 1000)::float8 AS ms`,
    [way, error, circuit.failures, circuit.openMs],
  );
  return ms;
}
