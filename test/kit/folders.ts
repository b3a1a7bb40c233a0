import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one test, open enough for the user that Postgres runs as. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a folder with a random name below the system's temporary one. */
export function temporaryFolder(prefix = 'hindcast-'): TemporaryFolder {
  const at = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(at, 0o711);
  return { path: at, remove: () => rmSync(at, { recursive: true, force: true, maxRetries: 5 }) };
}
