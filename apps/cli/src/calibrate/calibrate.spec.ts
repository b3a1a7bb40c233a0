import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-calibrate-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the program from its sources; the memory it took, in MiB, is told on a line of its own. */
const program = `
  import { runnerImport } from 'vite';
  process.on('exit', () => process.stderr.write('\\nmemory ' + Math.round(process.resourceUsage().maxRSS / 1024)));
  await runnerImport('apps/cli/src/main.ts', { root: process.cwd(), logLevel: 'silent', resolve: { tsconfigPaths: true } });
`;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  readonly memory: number;
}

async function hindcast(typed: readonly string[], { piped = '', node = [] as string[] } = {}): Promise<Ended> {
  const flags = [...node, '--input-type=module', '--eval', program, '--'];
  const child = spawn(process.execPath, [...flags, 'calibrate', ...typed], { stdio: 'pipe' });
  let [out, told] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (told += chunk));
  // A program that refuses its arguments leaves before it has read what is piped in.
  child.stdin.on('error', () => undefined).end(piped);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const [error, memory] = told.split('\nmemory ');
  return { code, out, error: error!.trim(), memory: Number(memory) };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const forty = Array.from({ length: 40 }, (_, i) => ({
  p: ((i * 7) % 20) / 20 + 0.025,
  y: (i * 7) % 20 > 6 + (i % 5) ? 1 : 0,
  group: i % 2 ? 'north' : 'south',
  cluster: `Q${Math.floor(i / 2)}`,
}));

describe('hindcast calibrate', { timeout: 60_000 }, () => {
  it('prints every figure as JSON, whatever the order of columns and rows, from a file or a pipe', async () => {
    const one = `p,y,group,cluster\n${forty.map((row) => Object.values(row).join(',')).join('\n')}\n`;
    const other = `\ufeffcluster,"y",group,p\r\n${[...forty]
      .reverse()
      .map(({ p, y, group, cluster }) => `"${cluster}",${y},${group},${p}`)
      .join('\r\n')}`;
    const [there, back] = await Promise.all([
      hindcast([await file('one.csv', one), '--json', '--seed', '7']),
      hindcast(['-', '--json', '--seed', '7'], { piped: other }),
    ]);
    expect([there.code, there.error]).toEqual([0, '']);
    const got = JSON.parse(there.out);
    expect(back.code).toBe(0);
    expect(JSON.parse(back.out)).toMatchObject({ n: 40, corp: got.corp, ece: got.ece, groups: { k: 2 } });
    expect(got).toMatchObject({ n: 40, n_eff: 40, conventions: { eps: 1e-6, bins: 10 } });
    expect(got.corp.resampling).toMatchObject({ R: 999, seed: 7 });
    expect(got.cluster_bootstrap.n_clusters).toBe(20);
    expect(got.groups.rows.map((row: { group: string; n: number }) => [row.group, row.n])).toEqual([
      ['north', 20],
      ['south', 20],
    ]);
  });

  it('weighs rows, and takes the choices that were typed', async () => {
    const path = await file('weights.csv', 'w,p,y\n1,0.2,0\n3,0.9,1\n2,1,0\n');
    const { out } = await hindcast([path, '--json', '--eps', '0.01', '--bins', '5']);
    const got = JSON.parse(out);
    expect(got.n_eff).toBeCloseTo(36 / 14, 12);
    expect(got.scores.brier_half).toBeCloseTo((0.04 + 3 * 0.01 + 2) / 6, 12);
    expect(got.bins).toHaveLength(5);
    expect(got.calibration.cox.eps).toBe(0.01);
  });

  it('tells people no more than so many cases can bear', async () => {
    const few = await hindcast([await file('few.csv', 'p,y\n0.2,0\n0.7,1\n')]);
    expect(few.out).toContain('2 forecasts, 50.0% happened, 45.0% was said on average');
    expect(few.out).toContain('Half Brier score  0.065');
    expect(few.out).toContain('Fewer than 10 cases');
    expect(few.out).not.toContain('Slope');
    const more = await hindcast(['-'], { piped: `p,y\n${forty.map(({ p, y }) => `${p},${y}`).join('\n')}` });
    expect(more.out).toContain('Slope');
    expect(more.out).not.toContain('Calibration error');
  });

  it.each([
    ['a missing file', [join('none', 'none.csv')], '', 'there is no such file'],
    ['an unknown column', ['-'], 'p,y,mood\n0.2,0,good\n', 'row 1: the header is "p,y,mood"'],
    ['no outcomes', ['-'], 'p\n0.2\n', 'Takes the columns p,y'],
    ['a percent', ['-'], 'p,y\n0.2,0\n70,1\n', 'row 3: p is "70". Takes a chance from 0 to 1'],
    ['no chance', ['-'], 'p,y\n,0\n', 'row 2: p is "". Takes a chance'],
    ['half an outcome', ['-'], 'p,y\n0.2,0.5\n', 'row 2: y is "0.5". Takes 0 or 1'],
    ['no weight', ['-'], 'p,y,w\n0.2,0,0\n', 'row 2: w is "0". Takes a weight above 0'],
    ['a short row', ['-'], 'p,y\n0.2,0\n0.3\n', 'row 3: it has 1 cells. Takes 2'],
    ['an open quote', ['-'], 'p,y\n"0.2,0\n', 'it is no CSV'],
    ['a header alone', ['-'], 'p,y\n', 'there is no forecast in it'],
    ['nothing', ['-'], '', 'there is no forecast in it'],
    ['a clip of a half', ['-', '--eps', '0.5'], 'p,y\n0.2,0\n', '--eps: "0.5" came. Takes a number above 0'],
    ['half a bin', ['-', '--bins', '2.5'], 'p,y\n0.2,0\n', '--bins: "2.5" came. Takes a whole number'],
    ['no seed', ['-', '--seed', 'luck'], 'p,y\n0.2,0\n', '--seed: "luck" came. Takes a whole number'],
  ])('refuses %s with exit code 2, saying what came and what is taken', async (_case, typed, piped, says) => {
    const { code, out, error } = await hindcast(typed, { piped });
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(says);
  });

  it('reads a million rows in the memory of a few columns', async () => {
    const path = join(folder, 'million.csv');
    const sink = createWriteStream(path);
    sink.write('p,y\n');
    for (let part = 0; part < 100; part++) {
      const rows = Array.from({ length: 10_000 }, (_, i) => {
        const place = (part * 10_000 + i) * 7919;
        return `${(place % 1_000_003) / 1_000_003},${(place * 31) % 1_000_003 < place % 1_000_003 ? 1 : 0}`;
      });
      sink.write(`${rows.join('\n')}\n`);
    }
    await finished(sink.end());
    // So small a heap cannot hold the rows as text or objects.
    const { code, out, memory } = await hindcast([path, '--json'], { node: ['--max-old-space-size=200'] });
    expect(code).toBe(0);
    const got = JSON.parse(out);
    expect(got.n).toBe(1_000_000);
    expect(got.corp.resampling).toBeUndefined();
    expect(memory).toBeLessThan(600);
  });
});

describe.runIf(existsSync(resolve('../shared/science')))('with ../shared/science at hand', { timeout: 60_000 }, () => {
  it.each(['nfl_games_pyg', 'governors_final_pygc', 'niamey_EMOS_py', 'niamey_ENS_py'])(
    'the program reads the record %s',
    async (name) => {
      const { code, out } = await hindcast([resolve(`../shared/science/data/${name}.csv`), '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out).scores.brier_half).toBeGreaterThan(0);
    },
  );
});
