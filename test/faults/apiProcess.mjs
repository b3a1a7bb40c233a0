// The product's own api, built, in a process of its own, whose statements (Prisma's too: both speak through pg) set out
// late by chance: LATE_MS is the longest wait.
// ANSWER_MS is the longest wait for an answer of the database, where it is given.
import pg from 'pg';
import { waitForAnswersAtMost } from './impatience.mjs';

const lateMs = Number(process.env.LATE_MS ?? 0);
const { query } = pg.Client.prototype;

/** A promise of the answer for those who wait for one, at once for whoever hands in a query object or a callback. */
pg.Client.prototype.query = function late(...asked) {
  const plain = typeof asked.at(-1) !== 'function' && typeof asked[0]?.submit !== 'function';
  if (!plain || lateMs === 0) return query.apply(this, asked);
  return new Promise((resolve) => setTimeout(resolve, Math.random() ** 4 * lateMs)).then(() =>
    query.apply(this, asked),
  );
};

if (process.env.ANSWER_MS) waitForAnswersAtMost(Number(process.env.ANSWER_MS));

await import(new URL('../../dist/apps/api/src/main.js', import.meta.url).href);
