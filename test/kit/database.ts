import { randomBytes } from 'node:crypto';
import { Db } from '@app/db';
import pg from 'pg';
import { inject } from 'vitest';
import { type TestClock, testClock } from './clock.js';

/** A migrated database of one test file's own. */
export interface FreshDatabase {
  readonly name: string;
  /** the owner's address: migrates, may set the clock's offset */
  readonly ownerUrl: string;
  /** the api's address */
  readonly appUrl: string;
  /** the worker's address */
  readonly workerUrl: string;
  /** the job queue's address; its tables are in the schema `bullmq` */
  readonly queueUrl: string;
  readonly backupUrl: string;
  /** a superuser's address, for what only an attacker with the machine in hand could do */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** Copies the run's migrated template; needs `test/kit/globalSetup.ts` in the project's configuration. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { adminUrl, template, passwords } = inject('postgres');
  const name = `hindcast_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER hindcast_owner`);
  await asAdmin(adminUrl, `GRANT CREATE ON DATABASE ${name} TO hindcast_queue`);
  const url = (login?: string) => {
    const address = new URL(adminUrl);
    if (login) address.username = login;
    if (login) address.password = passwords[login]!;
    address.pathname = `/${name}`;
    return address.href;
  };
  return {
    name,
    ownerUrl: url('hindcast_owner'),
    appUrl: url('hindcast_app'),
    workerUrl: url('hindcast_worker'),
    queueUrl: url('hindcast_queue'),
    backupUrl: url('hindcast_backup'),
    adminUrl: url(),
    // a pool that has ended may still be taking its leave: the plain form waits for it, where force would make its
    // goodbye an error of the test; what stays connected for good is cut off afterwards
    drop: () =>
      asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name}`).catch(() =>
        asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      ),
  };
}

/** The same with connections of the two roles that work in it, and its clock in hand. */
export interface OpenDatabase extends FreshDatabase {
  readonly app: Db;
  readonly worker: Db;
  readonly clock: TestClock;
  /** lets go of all of them, and drops it */
  close(): Promise<void>;
}

/** @param applicationName what its connections are called in `pg_stat_activity` */
export async function openDatabase(applicationName: string): Promise<OpenDatabase> {
  const database = await freshDatabase();
  const app = new Db({ url: database.appUrl, applicationName });
  const worker = new Db({ url: database.workerUrl, applicationName });
  const clock = await testClock(database.ownerUrl);
  const close = async () => {
    await Promise.all([app.close(), worker.close(), clock.close()]);
    await database.drop();
  };
  return { ...database, app, worker, clock, close };
}

async function asAdmin(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
