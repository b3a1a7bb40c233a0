import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '../calibrate/readTable.js';
import { runScore, type ScoreArguments } from './run.js';

const shared = resolve('../shared/science');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-score-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What `hindcast score` prints for these lines, from a file or through a pipe. */
async function printed(lines: readonly (object | string)[], typed: Partial<ScoreArguments> = {}, piped = false) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const path = join(folder, 'beliefs.jsonl');
  await writeFile(path, text);
  let output = '';
  const shares: number[] = [];
  await runScore(
    piped ? '-' : path,
    { eps: '1e-6', json: true, ...typed },
    {
      piped: Readable.from([Buffer.from(text)]),
      print(more) {
        output += more;
      },
      onProgress: (share) => shares.push(share),
    },
  );
  return {
    output,
    shares,
    lines:
      typed.json === false
        ? []
        : output
            .trim()
            .split('\n')
            .map((one) => JSON.parse(one)),
  };
}

const quantiles = (...values: number[]) => ({
  quantiles: [0.1, 0.25, 0.5, 0.75, 0.9].map((level, i) => ({ level, value: values[i]! })),
});

describe('hindcast score', () => {
  it('scores a belief of each kind, and ends with the means', async () => {
    const { lines, shares } = await printed([
      { id: 'a', kind: 'binary', belief: 0.8, outcome: 1 },
      { id: 'b', kind: 'binary', belief: { chance: 0 }, outcome: 'happened' },
      { id: 'c', kind: 'choice', belief: [0.2, 0.5, 0.3], outcome: 0, ordered: true },
      { id: 'd', kind: 'choice', belief: [0.25, 0.75], options: ['x', 'y'], outcome: 'y' },
      { id: 'e', kind: 'number', belief: quantiles(-1, 0, 1, 2, 3), outcome: 1 },
      {
        id: 'f',
        kind: 'number',
        belief: {
          cdf: [
            { value: 0, chance: 0 },
            { value: 1, chance: 1 },
          ],
        },
        outcome: 0.5,
        lower: 0,
        upper: 1,
      },
      {
        id: 'g',
        kind: 'date',
        belief: {
          cdf: [
            { value: '2026-01-01', chance: 0 },
            { value: '2026-01-11', chance: 1 },
          ],
        },
        outcome: '2026-01-01',
      },
      { id: 'h', kind: 'binary', belief: 0.4, outcome: 'void' },
    ]);
    const scores = Object.fromEntries(lines.slice(0, -1).map(({ id, scores: earned }) => [id, earned]));
    expect(scores.a).toMatchObject({
      brier_half: expect.closeTo(0.04, 12),
      log_loss_bits: expect.closeTo(-Math.log2(0.8), 12),
    });
    expect(scores.b.log_loss_nats).toBeCloseTo(-Math.log(1e-6), 9);
    expect(scores.c).toMatchObject({ rps: expect.closeTo(0.365, 12), ordered_brier: expect.closeTo(0.73, 12) });
    expect(scores.d.brier).toBeCloseTo(0.125, 12);
    expect(scores.e).toMatchObject({
      wis: expect.closeTo(0.36, 12),
      pinball_mean: expect.closeTo(0.18, 12),
      interval_80: 4,
    });
    expect(scores.f).toMatchObject({ crps: expect.closeTo(1 / 12, 12), crps_range: expect.closeTo(1 / 12, 12) });
    expect(scores.g.crps).toBeCloseTo(10 / 3, 12);
    expect(lines[7]).toEqual({ id: 'h', kind: 'binary', void: true });
    const { summary } = lines.at(-1);
    expect(summary.binary).toMatchObject({ n: 2, void: 1, n_clipped: 1 });
    expect(summary.binary.means.brier_half).toBeCloseTo((0.04 + 1) / 2, 12);
    expect(summary.choice.means.rps).toBeCloseTo(0.365, 12);
    expect(shares.at(-1)).toBe(1);
  });

  it('reads a pipe, skips empty lines and a byte-order mark', async () => {
    const line = JSON.stringify({ id: 1, kind: 'binary', belief: 0.5, outcome: false });
    const { lines } = await printed([`\ufeff${line}`, '', line], {}, true);
    expect(lines.at(-1).summary.binary.n).toBe(2);
  });

  it('prints a table of means without --json', async () => {
    const { output } = await printed([{ id: 1, kind: 'binary', belief: 0.5, outcome: false }], { json: false });
    expect(output).toMatch(/binary: 1 scored\n {2}brier_half {7}0\.250000/);
  });

  it.each<[string, object | string, RegExp]>([
    ['what is no JSON', '{nonsense', /^row 2: it is no JSON/],
    [
      'a kind that does not exist',
      { id: 1, kind: 'maybe', belief: 0.5, outcome: 1 },
      /^row 2: kind is "maybe"\. Takes binary/,
    ],
    ['a chance above 1', { id: 1, kind: 'binary', belief: 55, outcome: 1 }, /^row 2: belief is 55\. Takes a chance/],
    ['a missing outcome', { id: 1, kind: 'binary', belief: 0.5 }, /^row 2: outcome is missing\. Takes 0, 1/],
    [
      'chances that do not add up',
      { id: 1, kind: 'choice', belief: [0.5, 0.6], outcome: 0 },
      /^row 2: .*add up to 1, not 1\.1/,
    ],
    [
      'an option that is not there',
      { id: 1, kind: 'choice', belief: [0.5, 0.5], outcome: 2 },
      /^row 2: outcome is 2\. Takes a place from 0 to 1/,
    ],
    [
      'quantiles out of order',
      { id: 1, kind: 'number', belief: quantiles(0, 2, 1, 3, 4), outcome: 1 },
      /^row 2: belief\.quantiles\.2/,
    ],
    [
      'a function that falls',
      {
        id: 1,
        kind: 'number',
        belief: {
          cdf: [
            { value: 0, chance: 0.5 },
            { value: 1, chance: 0.4 },
          ],
        },
        lower: 0,
        upper: 1,
        outcome: 1,
      },
      /^row 2: point 1/,
    ],
    [
      'no such day',
      { id: 1, kind: 'date', belief: { quantiles: [{ level: 0.5, value: '2026-13-40' }] }, outcome: '2026-01-01' },
      /^row 2: belief/,
    ],
  ])('refuses %s by its row', async (_case, bad, says) => {
    const good = { id: 0, kind: 'binary', belief: 0.5, outcome: 1 };
    await expect(printed([good, bad])).rejects.toThrow(Refusal);
    await expect(printed([good, bad])).rejects.toThrow(says);
  });

  it('refuses an empty file, a missing one, a folder and a clip that is none', async () => {
    await expect(printed([''])).rejects.toThrow(/no belief in it/);
    const terms = { piped: Readable.from([]), print: () => undefined, onProgress: () => undefined };
    await expect(runScore(join(folder, 'none.jsonl'), { eps: '1e-6' }, terms)).rejects.toThrow(/no such file/);
    await expect(runScore(folder, { eps: '1e-6' }, terms)).rejects.toThrow(/is a folder/);
    await expect(runScore('-', { eps: '0.7' }, terms)).rejects.toThrow(/--eps/);
  });

  it('keeps up with a hundred thousand lines without keeping them', async () => {
    const line = `${JSON.stringify({ id: 1, kind: 'binary', belief: 0.7, outcome: 1 })}\n`;
    let pieces = 0;
    let longest = 0;
    await runScore(
      '-',
      { eps: '1e-6', json: true },
      {
        piped: Readable.from(Array.from({ length: 1000 }, () => Buffer.from(line.repeat(100)))),
        print(more) {
          pieces += 1;
          longest = Math.max(longest, more.length);
        },
        onProgress: () => undefined,
      },
    );
    expect(pieces).toBeGreaterThan(100);
    expect(longest).toBeLessThan(70_000);
  });

  // without ../shared beside the checkout these are named among what was not run
  it.runIf(existsSync(shared))('agrees with the published three-way scores of the world cup', async () => {
    const [, ...rows] = readFileSync(join(shared, 'data/world_cup_3way_ordered.csv'), 'utf8').trim().split(/\r?\n/);
    const beliefs = rows.map((row, id) => {
      const [p1, p2, p3, outcome] = row.split(',').slice(-4).map(Number) as [number, number, number, number];
      return { id, kind: 'choice', ordered: true, belief: [p1, p2, p3], outcome: outcome - 1 };
    });
    const { summary } = (await printed(beliefs)).lines.at(-1);
    expect(summary.choice.n).toBe(144);
    expect(summary.choice.means.brier).toBeCloseTo(0.5601, 4);
    expect(summary.choice.means.ordered_brier).toBeCloseTo(0.4018, 4);
    expect(summary.choice.means.log_loss_nats).toBeCloseTo(0.9595, 4);
  });
});
