import type { Tx } from '../tx.js';
import { newId } from './ids.js';

/** True once somebody has set this installation up. */
export async function isSetUp(tx: Tx): Promise<boolean> {
  return (await tx.maybeOne('SELECT FROM installation')) !== null;
}

/** Claims the installation for a user; false when somebody else already has. Racing claims wait for each other. */
export async function claimInstallation(tx: Tx, userId: string): Promise<boolean> {
  const claimed = await tx.query(
    'INSERT INTO installation (set_up_by) VALUES ($1) ON CONFLICT DO NOTHING RETURNING set_up_at',
    [userId],
  );
  return claimed.length === 1;
}

/** Keeps a new set-up token, by its hash, for `lifeMs` milliseconds; earlier ones stop working. */
export async function addSetUpToken(tx: Tx, token: { hash: string; lifeMs: number }): Promise<{ expiresAt: number }> {
  await tx.query('UPDATE setup_tokens SET used_at = app_now() WHERE used_at IS NULL');
  return tx.one<{ expiresAt: number }>(
    `INSERT INTO setup_tokens (id, token_hash, expires_at)
     VALUES ($1, $2, app_now() + make_interval(secs => $3 / 1000.0)) RETURNING expires_at AS "expiresAt"`,
    [newId(), token.hash, token.lifeMs],
  );
}

/** Spends a set-up token; false when it is unknown, spent or too old. It works once, also for racing callers. */
export async function spendSetUpToken(tx: Tx, hash: string): Promise<boolean> {
  const spent = await tx.query(
    `UPDATE setup_tokens SET used_at = app_now()
     WHERE token_hash = $1 AND used_at IS NULL AND expires_at > app_now() RETURNING id`,
    [hash],
  );
  return spent.length === 1;
}
