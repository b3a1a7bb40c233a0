import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RoleName, roleNames } from './roleNames.js';

/** Who may log in to the embedded server: the superuser that bootstraps it, and the product's own roles. */
export type LoginName = RoleName | typeof superuser;

/** Only this library logs in with it; the application never does, since row-level security means nothing to it. */
export const superuser = 'hindcast_superuser';

/** The password of every login, 256 random bits each, safe inside a URL. */
export type Credentials = Readonly<Record<LoginName, string>>;

const fileName = 'postgres.json';

/** Where the passwords of a data folder stand (mode 0600). */
export function credentialsFile(dataDir: string): string {
  return path.join(dataDir, fileName);
}

/** The passwords of a data folder; made, and on the disk, before the first server knows them. `null` when there are none. */
export function readCredentials(dataDir: string): Credentials | null {
  const file = credentialsFile(dataDir);
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Passwords for every login, kept from `known` where they are there; written whole or not at all. */
export function writeCredentials(dataDir: string, known: Partial<Credentials> = {}): Credentials {
  const names: LoginName[] = [superuser, ...roleNames];
  const credentials = Object.fromEntries(
    names.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]),
  ) as Credentials;
  const file = credentialsFile(dataDir);
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
  return credentials;
}
