import type { ProblemCode } from '@app/contract';

const full = new Set(['53100', 'ENOSPC']);

/** Codes of Postgres (SQLSTATE), Node and Prisma that say: it could not be reached, or had no time for us. */
const away = new Set([
  ...[
    '40001',
    '40P01',
    '53300',
    '55P03',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '25P03',
    '08000',
    '08001',
    '08003',
    '08004',
    '08006',
  ],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENOENT'],
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
]);

/** Characters that no column can hold, where a schema let them through: NUL, and what is no UTF-8. */
const unstorable = new Set(['22021', '22P05']);

/** What the drivers say without a code of their own. */
const lost =
  /connection terminated|connection ended|timeout exceeded when trying to connect|query read timeout|not queryable/i;

/** The refusal that a fault of the database amounts to; `null` when it is none, or one of ours. */
export function databaseFault(fault: unknown): ProblemCode | null {
  for (const code of codesOf(fault)) {
    if (full.has(code)) return 'storage-full';
    if (away.has(code)) return 'not-ready';
    if (unstorable.has(code)) return 'invalid-request';
  }
  return fault instanceof Error && lost.test(fault.message) ? 'not-ready' : null;
}

/** Codes of a fault and of what caused it, outermost first; Prisma keeps the server's own under `meta`. */
function codesOf(fault: unknown, depth = 0): string[] {
  if (typeof fault !== 'object' || fault === null || depth > 5) return [];
  const { code, originalCode, cause, meta, driverAdapterError, errors } = fault as Record<string, unknown>;
  const inner = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  const own = [code, originalCode].filter((one) => typeof one === 'string');
  return [...own, ...inner.flatMap((one) => codesOf(one, depth + 1))];
}
