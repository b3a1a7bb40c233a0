import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { isAlive, superuser } from '@app/embedded';
import { type TemporaryFolder, temporaryFolder } from '@test/kit/folders.js';
import { type Product, postgresPid, processesBelow, setUpLink, startProduct, until } from '@test/kit/product.js';
import pg from 'pg';

/** Whether this user may mount, found out by mounting. */
const mayMount = (() => {
  const folder = temporaryFolder('hindcast-mount-');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder.path]).status === 0;
  if (mounted) execFileSync('umount', ['-l', folder.path]);
  folder.remove();
  return mounted;
})();

const folders: TemporaryFolder[] = [];
const products: Product[] = [];

function start(dataDir: string, env: NodeJS.ProcessEnv = {}): Product {
  const product = startProduct(dataDir, env);
  products.push(product);
  return product;
}

function emptyFolder(): string {
  const folder = temporaryFolder('hindcast-start-');
  folders.push(folder);
  return folder.path;
}

afterEach(async () => {
  await Promise.all(products.splice(0).map((product) => (product.process.exitCode === null ? product.stop() : null)));
  for (const folder of folders.splice(0)) folder.remove();
});

async function stopped(product: Product): Promise<void> {
  await product.url;
  await product.stop();
}

const status = async (url: string, at = '/api/v1/health') => (await fetch(new URL(at, url))).status;

async function asSuperuser(dataDir: string, sql: string): Promise<Record<string, unknown>[]> {
  const password = JSON.parse(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8'))[superuser];
  const port = Number(readFileSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]);
  const client = new pg.Client({ host: '127.0.0.1', port, user: superuser, password, database: 'hindcast' });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the one-command start', () => {
  it('prints one address and, on an empty database, the one-time link, and Ctrl-C leaves nothing running', async () => {
    const product = start(emptyFolder());
    const url = await product.url;
    expect(await status(url)).toBe(200);
    expect(await status(url, '/')).toBe(200);
    await until('the set-up link', () => setUpLink(product) !== null);
    expect(product.said().match(/is running at/g)).toHaveLength(1);

    const family = processesBelow(product.process.pid!);
    expect(family.filter(({ command }) => /(api|worker).src.main\.js/.test(command))).toHaveLength(2);
    expect(await product.stop()).toBe(0);
    await until('the end of every process', () => family.every(({ pid }) => !isAlive(pid)));
  });

  it('keeps the data folder to its owner', async () => {
    const dataDir = emptyFolder();
    await start(dataDir).url;
    for (const name of ['postgres.json', 'auth.secret', 'hindcast.log', 'postgres.log']) {
      expect([name, statSync(path.join(dataDir, name)).mode & 0o077]).toEqual([name, 0]);
    }
  });

  it('listens on loopback alone', async () => {
    const url = new URL(await start(emptyFolder(), { HOST: '0.0.0.0' }).url);
    expect(url.hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    for (const address of [
      '127.0.0.2',
      ...others.filter((one) => one.family === 'IPv4' && !one.internal).map((one) => one.address),
    ]) {
      url.hostname = address;
      await expect(fetch(url, { signal: AbortSignal.timeout(2_000) })).rejects.toThrow();
    }
  });

  it('recovers after kill -9, the orphaned Postgres included, and loses nothing that was committed', async () => {
    const dataDir = emptyFolder();
    const first = start(dataDir);
    await first.url;
    await asSuperuser(dataDir, 'CREATE TABLE kept AS SELECT 42 AS n');
    const orphan = postgresPid(dataDir);
    const own = processesBelow(first.process.pid!).filter(({ command }) => /main\.js/.test(command));
    first.process.kill('SIGKILL');
    await until('the end of api and worker without their supervisor', () => own.every(({ pid }) => !isAlive(pid)));
    expect(isAlive(orphan)).toBe(true);

    const second = start(dataDir);
    expect(await status(await second.url)).toBe(200);
    expect(isAlive(orphan)).toBe(false);
    expect(await asSuperuser(dataDir, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('recovers after kill -9 of every process at once', async () => {
    const dataDir = emptyFolder();
    const first = start(dataDir);
    await first.url;
    await asSuperuser(dataDir, 'CREATE TABLE kept AS SELECT 42 AS n');
    for (const { pid } of [...processesBelow(first.process.pid!), { pid: first.process.pid! }])
      process.kill(pid, 'SIGKILL');
    await first.exit;
    const second = start(dataDir);
    expect(await status(await second.url)).toBe(200);
    expect(await asSuperuser(dataDir, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('starts what ended by itself again: the worker, the api, the database', async () => {
    const dataDir = emptyFolder();
    const product = start(dataDir);
    const url = await product.url;
    const find = (name: RegExp) => processesBelow(product.process.pid!).find(({ command }) => name.test(command))?.pid;
    for (const name of [/worker.src.main\.js/, /api.src.main\.js/, /bin.postgres /]) {
      const before = find(name);
      process.kill(before!, 'SIGKILL');
      await until(`${name} again`, () => ![undefined, before].includes(find(name)));
    }
    await until('answers again', () =>
      status(url, '/api/v1/health/ready').then(
        (code) => code === 200,
        () => false,
      ),
    );
    expect(product.said().match(/is running at/g)).toHaveLength(1);
    expect(await product.stop()).toBe(0);
  });
});

describe('a start that cannot be, in one sentence each', () => {
  const sentence = async (product: Product) => {
    expect(await product.exit).toBe(1);
    expect(product.said().trim().split('\n')).toHaveLength(1);
    return product.said().trim();
  };

  it('a taken port', async () => {
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = taken.address() as { port: number };
    expect(await sentence(start(emptyFolder(), { PORT: String(port) }))).toMatch(`Port ${port} is taken`);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('a second start on the same data folder', async () => {
    const dataDir = emptyFolder();
    const first = start(dataDir);
    await first.url;
    expect(await sentence(start(dataDir))).toMatch(/already running on .* \(process \d+\)/);
    expect(await status(await first.url)).toBe(200);
  });

  it('a database of a newer version, which is left as it is', async () => {
    const dataDir = emptyFolder();
    const first = start(dataDir);
    await first.url;
    await asSuperuser(
      dataDir,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`,
    );
    await first.stop();
    const second = start(dataDir);
    expect(await sentence(second)).toMatch(/newer than this build.*29990101000000_later/);
    expect(isAlive(second.process.pid!)).toBe(false);
  });

  it.each([
    ['PORT', 'eighty', /PORT takes a number/],
    ['REDIS_URL', 'localhost:6379', /REDIS_URL takes an address, redis:/],
    ['DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none', /DATABASE_URL cannot be used.*ECONNREFUSED/],
  ])('an unusable %s', async (name, value, said) => {
    expect(await sentence(start(emptyFolder(), { [name]: value }))).toMatch(said);
  });

  it.skipIf(!mayMount)('a full disk, first and later (needs root, to mount a small one)', async () => {
    const dataDir = emptyFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m,mode=711', 'tmpfs', dataDir]);
    try {
      const filler = path.join(dataDir, 'filler');
      const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M'], { stdio: 'ignore' });
      fill();
      expect(await sentence(start(dataDir))).toMatch(/The disk that holds .* is full/);
      rmSync(filler);
      await stopped(start(dataDir));
      fill();
      expect(await sentence(start(dataDir))).toMatch(/The disk that holds .* is full/);
      rmSync(filler);
      const again = start(dataDir);
      expect(await status(await again.url)).toBe(200);
      await again.stop();
    } finally {
      execFileSync('umount', ['-l', dataDir]);
    }
  });

  it('a data folder that is a file', async () => {
    expect(await sentence(start(path.join(import.meta.dirname, 'start.spec.ts')))).toMatch(/data folder .* may not be/);
  });
});
