import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beganAt, ended, isAlive } from './alive.js';

describe('a process', () => {
  it('is alive until it ends', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    expect(isAlive(child.pid!)).toBe(true);
    expect(await ended(child.pid!, 50)).toBe(false);
    child.kill('SIGKILL');
    expect(await ended(child.pid!, 10_000)).toBe(true);
  });

  it('is not alive when it has ended and nobody collected it', async () => {
    // the shell ends its child and then becomes a program that never collects it
    const shell = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30']);
    const [pid] = await once(shell.stdout, 'data');
    expect(await ended(Number(pid), 10_000)).toBe(true);
    shell.kill('SIGKILL');
  });

  it('began at one moment, and another one at another', () => {
    expect(beganAt(process.pid)).toBe(beganAt(process.pid));
    if (process.platform === 'linux') expect(beganAt(process.pid)).not.toBe(beganAt(process.ppid));
  });
});
