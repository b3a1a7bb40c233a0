import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type TemporaryFolder, temporaryFolder } from '../../../test/kit/folders.js';
import { ended } from './alive.js';
import { credentialsFile, type EmbeddedPostgres, roleNames, StartFault, startEmbedded } from './index.js';

const asRoot = process.getuid?.() === 0;

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined); // some of these servers are killed under their clients
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded Postgres', () => {
  let folder: TemporaryFolder;
  const running: EmbeddedPostgres[] = [];
  const start = async (options: { dataDir?: string; away?: string } = {}) => {
    const server = await startEmbedded({ dataDir: folder.path, database: 'hindcast', ...options });
    running.push(server);
    return server;
  };
  const count = (server: EmbeddedPostgres) => ask(server.url('hindcast_owner'), 'SELECT count(*)::int AS n FROM kept');
  const keepOne = (server: EmbeddedPostgres) =>
    ask(
      server.url('hindcast_owner'),
      'CREATE TABLE IF NOT EXISTS kept (n int); TRUNCATE kept; INSERT INTO kept VALUES (1)',
    );

  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });
  afterAll(() => folder.remove());

  it('makes the logins, none of them a superuser, and a database of the owner', async () => {
    const server = await start();
    for (const name of roleNames) {
      const [found] = await ask(
        server.url(name),
        'SELECT current_user::text AS name, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
      );
      expect(found).toEqual({ name, rolsuper: false, rolbypassrls: name === 'hindcast_backup', rolcreaterole: false });
    }
    expect(
      await ask(
        server.url('hindcast_app'),
        "SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = 'hindcast'",
      ),
    ).toEqual([{ owner: 'hindcast_owner' }]);
  });

  it('listens on loopback alone and refuses whoever has no password', async () => {
    const server = await start();
    expect(await ask(server.url('hindcast_app'), 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const url = new URL(server.url('hindcast_app'));
    url.password = 'wrong';
    await expect(ask(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps the passwords from everyone else', async () => {
    await start();
    expect(statSync(credentialsFile(folder.path)).mode & 0o777).toBe(0o600);
  });

  it('keeps what was saved, and the passwords, over a stop and a start', async () => {
    const first = await start();
    await keepOne(first);
    await first.stop();
    const second = await start();
    expect(await count(second)).toEqual([{ n: 1 }]);
    expect(new URL(second.url('hindcast_app')).password).toBe(new URL(first.url('hindcast_app')).password);
  });

  it('keeps what was committed when the server is killed', async () => {
    const first = await start();
    await keepOne(first);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    expect(await count(await start())).toEqual([{ n: 1 }]);
  });

  it('ends a server that outlived the process that started it', async () => {
    const orphan = await start();
    await keepOne(orphan);
    const next = await start();
    await orphan.ended;
    expect(next.pid).not.toBe(orphan.pid);
    expect(await count(next)).toEqual([{ n: 1 }]);
  });

  it('does not touch another program that by now has the number of a dead server', async () => {
    const first = await start();
    await first.stop();
    const cluster = path.join(first.home, 'cluster');
    writeFileSync(
      path.join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1\n1\n\n127.0.0.1\n1 1\nready   \n`,
    );
    expect((await start()).pid).not.toBe(process.pid);
  });

  it('starts although the dead server of before was collected by nobody', async () => {
    const first = await start();
    await keepOne(first);
    await first.stop();
    // a process that has ended, whose parent has become a program that never collects it
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
    const [pid] = await once(parent.stdout, 'data');
    await ended(Number(pid), 10_000);
    const cluster = path.join(first.home, 'cluster');
    writeFileSync(path.join(cluster, 'postmaster.pid'), `${Number(pid)}\n${cluster}\n1\n1\n\n127.0.0.1\n`);
    expect(await count(await start())).toEqual([{ n: 1 }]);
    parent.kill('SIGKILL');
  });

  it('begins again where a first start was cut off', async () => {
    const cutOff = temporaryFolder();
    const home = path.join(cutOff.path, 'postgres');
    mkdirSync(path.join(home, 'unfinished'), { recursive: true });
    writeFileSync(path.join(home, 'unfinished', 'PG_VERSION'), '18\n');
    const server = await start({ dataDir: cutOff.path });
    expect(await ask(server.url('hindcast_app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(path.join(home, 'unfinished'))).toBe(false);
    await server.stop();
    cutOff.remove();
  });

  it('takes the wanted port when it is free', async () => {
    const first = await start();
    await first.stop();
    const second = await startEmbedded({ dataDir: folder.path, database: 'hindcast', port: first.port });
    running.push(second);
    expect(second.port).toBe(first.port);
  });

  it('refuses data of another Postgres in one sentence', async () => {
    const first = await start();
    await first.stop();
    const version = path.join(first.home, 'cluster', 'PG_VERSION');
    writeFileSync(version, '17\n');
    const fault = await start().catch((thrown: unknown) => thrown);
    writeFileSync(version, '18\n');
    expect(fault).toBeInstanceOf(StartFault);
    expect(fault).toMatchObject({
      code: 'version-mismatch',
      message: expect.stringMatching(/written by Postgres 17.*brings Postgres 18/),
    });
  });

  it('says so when the passwords of existing data are gone', async () => {
    const first = await start();
    await first.stop();
    renameSync(credentialsFile(folder.path), `${credentialsFile(folder.path)}.away`);
    await expect(start()).rejects.toMatchObject({ code: 'credentials-missing' });
    renameSync(`${credentialsFile(folder.path)}.away`, credentialsFile(folder.path));
  });

  it('keeps its files where the user that Postgres runs as can reach them, below a closed folder too', async () => {
    const away = temporaryFolder();
    const closed = path.join(folder.path, 'home');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = path.join(closed, 'data');
    const first = await start({ dataDir, away: away.path });
    await keepOne(first);
    await first.stop();
    expect(path.dirname(first.home)).toBe(asRoot ? away.path : dataDir);
    if (asRoot) expect(readFileSync(path.join(dataDir, 'postgres.path'), 'utf8').trim()).toBe(first.home);
    expect(statSync(first.home).mode & 0o777).toBe(0o700);
    const second = await start({ dataDir, away: away.path });
    expect(second.home).toBe(first.home);
    expect(await count(second)).toEqual([{ n: 1 }]);
    await second.stop();
    away.remove();
  });
});
