import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { runCalibrate } from './run.js';

const science = resolve('../shared/science');
const here = existsSync(science);

const folder = mkdtempSync(join(tmpdir(), 'hindcast-published-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function calibrated(path: string): Promise<Record<string, unknown>> {
  let output = '';
  await runCalibrate(
    path,
    { json: true, eps: '1e-6', bins: '10' },
    { piped: Readable.from([]), print: (text) => (output += text), onProgress: () => undefined },
  );
  return JSON.parse(output);
}

/** What is drawn by chance differs from program to program; its size is compared elsewhere. */
const DRAWN = ['resampling', 'cluster_bootstrap', 'ece_expected_if_perfectly_calibrated'];

/** How far two figures may be apart, by where they stand. */
const tolerance = (path: string) =>
  /cox/.test(path) ? 1e-7 : /corp|auc/.test(path) ? 1e-10 : /clopper|jeffreys/.test(path) ? 1e-9 : 1e-12;

function differences(got: unknown, wanted: unknown, path: string): string[] {
  if (typeof wanted === 'number') {
    // A likelihood whose log runs to thousands has its own last digit; p values follow it.
    const near = tolerance(path) * Math.max(1, Math.abs(wanted));
    return typeof got === 'number' && Math.abs(got - wanted) <= near ? [] : [`${path}: ${got} for ${wanted}`];
  }
  if (wanted === null || typeof wanted !== 'object') return got === wanted ? [] : [`${path}: ${got} for ${wanted}`];
  if (got === null || typeof got !== 'object') return [`${path}: ${got}`];
  const names = new Set([...Object.keys(wanted), ...Object.keys(got)]);
  return [...names]
    .filter((name) => !DRAWN.includes(name))
    .flatMap((name) =>
      differences((got as Record<string, unknown>)[name], (wanted as Record<string, unknown>)[name], `${path}/${name}`),
    );
}

/** Years that another program took for numbers. */
const asWritten = (text: string) => text.replace(/"group": ?"(\d+)\.0"/g, '"group": "$1"');

describe.runIf(here)('with ../shared/science at hand, prints what an independent implementation gives', () => {
  it.each([
    'mason_graham_ties',
    'all_half',
    'one_class_yes',
    'single',
    'separated',
    'bin_edges',
    'icd203_midpoints_n30',
  ])('for the vector %s, under every key', async (name) => {
    const { input, expected } = JSON.parse(readFileSync(join(science, 'vectors/binary.json'), 'utf8'))[name];
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, `y,p\n${input.p.map((p: number, i: number) => `${input.y[i]},${p}`).join('\n')}\n`);
    const got = await calibrated(path);
    expect(differences(got, expected, '')).toEqual([]);
    expect(differencesOfNull(got, expected)).toBeLessThan(0.03);
  });

  it.each(['nfl_games_pyg', 'governors_final_pygc', 'niamey_EMOS_py', 'niamey_ENS_py'])(
    'for the record %s, under every key',
    async (name) => {
      const expected = JSON.parse(asWritten(readFileSync(join(science, `data/${name}.expected.json`), 'utf8')));
      const got = await calibrated(join(science, `data/${name}.csv`));
      expect(differences(got, expected, '')).toEqual([]);
      expect(differencesOfNull(got, expected)).toBeLessThan(0.004);
      const [ours, theirs] = [got, expected].map((all) => all.corp.resampling);
      expect(Object.keys(ours)).toEqual(Object.keys(theirs));
      expect(Math.abs(ours.mcb_null_q95 - theirs.mcb_null_q95)).toBeLessThan(0.1 * theirs.mcb_null_q95);
      if (expected.cluster_bootstrap) {
        const cluster = (got as typeof expected).cluster_bootstrap;
        expect(Object.keys(cluster)).toEqual(Object.keys(expected.cluster_bootstrap));
        expect(Math.abs(cluster.brier_se / expected.cluster_bootstrap.brier_se - 1)).toBeLessThan(0.12);
      }
    },
  );
});

/** The exact mean beside one that was drawn 200 times. */
// biome-ignore lint/suspicious/noExplicitAny: two JSON trees
const differencesOfNull = (got: any, wanted: any) =>
  Math.abs(got.ece.ece_expected_if_perfectly_calibrated - wanted.ece.ece_expected_if_perfectly_calibrated);
