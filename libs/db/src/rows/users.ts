import type { Tx } from '../tx.js';
import { newId } from './ids.js';

/**
 * Keeps somebody who can be a member. With a password hash they can sign in; without one (the example's invented
 * people) they never can. Addresses are unique and kept in lower case.
 */
export async function addUser(
  tx: Tx,
  user: { name: string; email: string; passwordHash: string | null },
): Promise<{ id: string }> {
  const id = newId();
  await tx.query('INSERT INTO users (id, name, email) VALUES ($1, $2, $3)', [id, user.name, user.email.toLowerCase()]);
  if (user.passwordHash !== null) {
    // the shape of a better-auth account with a password: its own key names the user again
    await tx.query(
      `INSERT INTO accounts (id, user_id, account_id, provider_id, password) VALUES ($1, $2::uuid, $2::text, 'credential', $3)`,
      [newId(), id, user.passwordHash],
    );
  }
  return { id };
}

/** Keeps others from doing something for the same person at the same time; false when somebody is at it already. */
export async function holdUser(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.maybeOne('SELECT id FROM users WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED', [userId])) !== null;
}
