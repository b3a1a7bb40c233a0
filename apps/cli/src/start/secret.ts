import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The secret that signs sessions, made once for a data folder (mode 0600); 256 random bits in hexadecimal. */
export function authSecret(dataDir: string): string {
  const file = path.join(dataDir, 'auth.secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  const secret = randomBytes(32).toString('hex');
  writeFileSync(`${file}.unfinished`, `${secret}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.unfinished`, file);
  return secret;
}
