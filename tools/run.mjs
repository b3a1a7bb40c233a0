import { spawn } from 'node:child_process';
import { checkout, Stop } from './checkout.mjs';

/**
 * Runs a program in the checkout to its end and returns its exit code; a signal counts as 1.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet`: what it says is shown only when it fails
 */
export async function run(program, args, { env, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd: checkout,
    env: { ...process.env, ...(quiet ? { NO_COLOR: '1' } : {}), ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  if (quiet && code !== 0) process.stderr.write(said);
  return code;
}

/** Runs one of the installed packages' programs, given by the path of its script, with this Node. */
export const runScript = (script, args, options) => run(process.execPath, [script, ...args], options);

/** As `runScript`, quietly, and stops everything with `sentence` when it fails. */
export async function mustRun(script, args, sentence, options = {}) {
  if ((await runScript(script, args, { quiet: true, ...options })) !== 0) throw new Stop(sentence);
}
