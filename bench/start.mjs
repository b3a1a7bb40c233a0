// How long the one-command start takes, from the command to the first answered request: node bench/start.mjs [rounds]
// The first start makes the database; every further one finds it. Build first; it measures what npm start runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkout } from '../tools/checkout.mjs';

const rounds = Number(process.argv[2] ?? 5);
const dataDir = mkdtempSync(path.join(tmpdir(), 'hindcast-bench-'));
chmodSync(dataDir, 0o711);

/** @returns {Promise<{ answeredMs: number, stoppedMs: number }>} */
async function startOnce() {
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: checkout,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // a group of its own, so that the signal below reaches all of it, as a terminal's Ctrl-C does
  });
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /running at (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('close', () => reject(new Error(`the start ended: ${said}`)));
  });
  const { status } = await fetch(new URL('/api/v1/health', url));
  if (status !== 200) throw new Error(`answered ${status}`);
  const answeredMs = performance.now() - began;
  const stopping = performance.now();
  process.kill(-child.pid, 'SIGINT');
  await once(child, 'close');
  return { answeredMs, stoppedMs: performance.now() - stopping };
}

try {
  const found = [];
  for (let round = 0; round <= rounds; round++) found.push(await startOnce());
  const [first, ...further] = found.map(({ answeredMs }) => Math.round(answeredMs));
  const sorted = further.toSorted((a, b) => a - b);
  console.log(`first start   ${first} ms to the first answer`);
  console.log(`further ones  ${sorted[Math.floor(sorted.length / 2)]} ms (median of ${further.join(', ')})`);
  console.log(`stopping      ${Math.max(...found.map(({ stoppedMs }) => Math.round(stoppedMs)))} ms at most`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
