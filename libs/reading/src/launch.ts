import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The compiled reading program, beside this file once it is built. */
export const builtProgram = path.join(import.meta.dirname, 'program.js');

/**
 * Starts the reading process: little memory, nothing of our environment, and, by Node's permission model, no right to
 * write a file, read one outside the program and its packages, or start a process.
 */
export function launch(program: string, heapMiB: number): ChildProcess {
  return fork(program, [], {
    execArgv: [`--max-old-space-size=${heapMiB}`, ...permissions(program)],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** The program's own tree and its packages, nothing beside them: `.data` with its secrets may lie in the same folder. */
function permissions(program: string): string[] {
  const root = rootOf(program);
  const [own = ''] = path.relative(root, program).split(path.sep);
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const packages = realpathSync(path.join(root, 'node_modules'));
  const readable = [path.join(root, own, '*'), path.join(packages, '*'), path.join(root, 'package.json')];
  return [flag, ...readable.map((place) => `--allow-fs-read=${place}`)];
}

/** The folder that holds the program's packages. */
function rootOf(program: string): string {
  for (let folder = path.dirname(program); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules'))) return folder;
    if (folder === path.dirname(folder)) throw new RangeError(`no packages above ${program}`);
  }
}
