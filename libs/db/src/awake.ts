import type pg from 'pg';

const retryMs = 1_000;

/** Codes of Node and Postgres that say: nobody answers there, or not yet. */
const asleep = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EPIPE'],
  ...['57P01', '57P02', '57P03', '53300'],
]);
const lost = /connection terminated|timeout exceeded when trying to connect|read timeout/i;

/**
 * Waits until the database answers, however long that takes: a process that ended instead would be started again later
 * and later by whoever supervises it.
 *
 * @param say  hears each reason to wait once
 * @throws the fault of a database that answers, and refuses
 */
export async function untilAwake(pool: pg.Pool, say: (why: string) => void): Promise<void> {
  let said: string | null = null;
  for (;;) {
    try {
      await pool.query('SELECT 1');
      return;
    } catch (fault) {
      const { code, message } = fault as NodeJS.ErrnoException;
      if (!asleep.has(code ?? '') && !lost.test(message)) throw fault;
      const why = message || code!; // a refused connection to several addresses has no message of its own
      if (why !== said) say(`The database does not answer yet: ${why}`);
      said = why;
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}
