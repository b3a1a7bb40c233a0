import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** Longer input is not hashed: the work must not be up to whoever sends it. */
const longestBytes = 1024;

/** OWASP's minimum for argon2id (Password Storage cheat sheet, 2025): 19 MiB, two passes, one lane. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** Two at a time: each takes a core for tens of milliseconds, and the rest of the service wants to go on. */
const seats = 2;

/** Hashes a password with a salt of its own, as an encoded argon2id string. */
export async function hashPassword(password: string): Promise<string> {
  refuseLong(password);
  return seated(() => argon2id({ ...cost, password, salt: randomBytes(16), outputType: 'encoded' }));
}

/** Whether the password is the one that was hashed. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  refuseLong(password);
  return seated(() => argon2Verify({ hash, password }));
}

function refuseLong(password: string): void {
  if (Buffer.byteLength(password) > longestBytes) throw new RangeError('the password is longer than 1024 bytes');
}

let taken = 0;
const waiting: (() => void)[] = [];

async function seated<T>(work: () => Promise<T>): Promise<T> {
  if (taken < seats) taken++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else taken--;
  }
}
