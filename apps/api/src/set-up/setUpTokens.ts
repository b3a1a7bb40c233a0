import { createHash, randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addSetUpToken, Db, isSetUp } from '@app/db';
import type { Config } from '../config.js';

/** How long a set-up link works, in milliseconds. */
const life = 30 * 60_000;

/** What the database keeps of a token. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Makes the one-time set-up link while nobody has set this installation up, and leaves it in the data folder for who
 * has the machine; `null` when it is set up. Earlier links stop working.
 */
export async function offerSetUp(db: Db, config: Config): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const needed = await db.transaction('installation', async (tx) => {
    if (await isSetUp(tx)) return false;
    await addSetUpToken(tx, { hash: hashOfToken(token), lifeMs: life });
    return true;
  });
  if (!needed) return null;
  const link = `${config.publicUrl}/setup?token=${token}`;
  const file = fileOf(config);
  if (file) {
    await rm(file, { force: true }); // a file that was there keeps its mode
    await writeFile(file, `${link}\n`, { mode: 0o600, flag: 'wx' });
  }
  return link;
}

/** Takes the link out of the data folder once it has been used. */
export async function withdrawSetUp(config: Config): Promise<void> {
  const file = fileOf(config);
  if (file) await rm(file, { force: true });
}

const fileOf = ({ dataDir }: Config): string | null => dataDir && path.join(dataDir, 'set-up-link');
