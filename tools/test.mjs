import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { command, inCheckout } from './checkout.mjs';
import { prepare } from './prepare.mjs';
import { ensurePrograms } from './programs.mjs';
import { runScript } from './run.mjs';

const countsFile = inCheckout('.cache', 'test-counts.json');

/** What runs, in order: a name, the projects of vitest.config.ts, and the programs without which it cannot. */
const runs = [
  { title: 'in one process', projects: ['pure', 'web', 'database', 'http', 'worker'], needs: [] },
  { title: 'the worker on Redis', projects: ['worker'], needs: ['redis'], env: { QUEUE_BACKEND: 'redis' } },
  { title: 'whole walks', projects: ['journeys'], needs: [] },
  { title: 'the one-command start', projects: ['start'], needs: [] },
  { title: 'workers killed, servers crashed', projects: ['faults'], needs: [] },
  { title: 'api and worker apart, on Postgres and Redis', projects: ['layout'], needs: ['redis'] },
  { title: 'the journey in a browser', projects: ['browser'], needs: ['browser'] },
];

await command(async () => {
  const began = performance.now();
  await prepare();
  const missing = await ensurePrograms();
  const env = {
    HINDCAST_SKIP_REDIS: missing.redis ? '1' : '',
    HINDCAST_SKIP_BROWSER: missing.browser ? '1' : '',
  };
  const report = { lines: [], left: [], passed: 0, failed: 0 };
  for (const run of runs) {
    const reason = run.needs.map((need) => missing[need]).find(Boolean);
    if (reason) report.left.push(`${run.title}: ${reason}`);
    else add(report, run, await tested(run, { ...env, ...run.env }));
  }
  close(report, performance.now() - began);
});

async function tested({ title, projects }, env) {
  console.log(`\n${title}`);
  mkdirSync(inCheckout('.cache'), { recursive: true });
  rmSync(countsFile, { force: true });
  const code = await runScript(
    inCheckout('node_modules', 'vitest', 'vitest.mjs'),
    [
      ...['run', '--passWithNoTests', '--reporter=dot', `--reporter=${inCheckout('tools', 'countingReporter.mjs')}`],
      ...projects.flatMap((project) => ['--project', project]),
    ],
    { env: { ...env, HINDCAST_COUNTS: countsFile, NODE_ENV: 'test' } },
  );
  return { code, ...read() };
}

/** A run that ended before it could count has no file. */
function read() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { projects: {}, skipped: [], faults: 0 };
  }
}

function add(report, run, { code, projects, skipped }) {
  let failed = 0;
  for (const [name, counts] of Object.entries(projects)) {
    const title = run.projects.length > 1 ? name : `${name} (${run.title})`;
    report.lines.push(
      `${String(counts.passed).padStart(6)} passed ${String(counts.failed).padStart(4)} failed   ${title}`,
    );
    report.passed += counts.passed;
    failed += counts.failed;
  }
  // a runner that ended badly with every test passed: an unhandled fault, or an end before the first test
  if (code !== 0 && failed === 0) {
    failed = 1;
    report.lines.push(`              1 failed   ${run.title}: the run itself ended with exit code ${code}`);
  }
  report.failed += failed;
  report.left.push(...suitesOf(skipped));
}

/** Tests that did not run: one by its name, several of a suite by that and their number. */
function suitesOf(skipped) {
  const suites = new Map();
  for (const { project, test } of skipped) {
    const name = `${project}: ${test.split(' > ').slice(0, -1).join(' > ')}`;
    suites.set(name, [...(suites.get(name) ?? []), `${project}: ${test}`]);
  }
  return [...suites].map(([name, tests]) => (tests.length === 1 ? tests[0] : `${name} (${tests.length} tests)`));
}

function close({ lines, left, passed, failed }, tookMs) {
  console.log(`\n${lines.join('\n')}`);
  if (left.length > 0) console.log(`\nNot run:\n${left.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\nin ${Math.round(tookMs / 1000)} seconds\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
