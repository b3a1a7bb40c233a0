import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { migrateDeploy } from '@app/db';
import pg from 'pg';
import { freshDatabase } from './database.js';
import { temporaryFolder } from './folders.js';

/** A database as an earlier version of the product left it. */
export interface EarlierDatabase {
  /** the owner's connection */
  readonly owner: pg.Client;
  /** applies every migration that it does not have yet */
  upgrade(): Promise<void>;
  close(): Promise<void>;
}

/** @param last name of the last migration that the earlier version had */
export async function earlierDatabase(last: string): Promise<EarlierDatabase> {
  const beside = await freshDatabase();
  const name = `${beside.name}_earlier`;
  const asAdmin = async (statement: string) => {
    const admin = new pg.Client({ connectionString: beside.adminUrl.replace(/[^/]*$/, 'postgres') });
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  };
  await asAdmin(`CREATE DATABASE ${name} OWNER hindcast_owner`);
  const address = new URL(beside.ownerUrl);
  address.pathname = `/${name}`;
  const ownerUrl = address.href;
  await migrateUpTo(last, ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  return {
    owner,
    upgrade: async () => void (await migrateDeploy({ ownerUrl })),
    close: async () => {
      await owner.end();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
      await beside.drop();
    },
  };
}

async function migrateUpTo(last: string, ownerUrl: string): Promise<void> {
  const folder = temporaryFolder('hindcast-upgrade-');
  for (const name of readdirSync('prisma/migrations').filter((each) => each <= last)) {
    cpSync(path.join('prisma/migrations', name), path.join(folder.path, name), { recursive: true });
  }
  await migrateDeploy({ ownerUrl, dir: folder.path }).finally(() => folder.remove());
}
