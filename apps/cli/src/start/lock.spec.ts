import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeLock } from './lock.js';

describe('the lock of a data folder', () => {
  let dataDir: string;
  const file = () => path.join(dataDir, 'hindcast.lock');
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'hindcast-lock-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is held by one at a time and free again afterwards', () => {
    const lock = takeLock(dataDir);
    expect(() => takeLock(dataDir)).toThrow(`already running on ${dataDir} (process ${process.pid})`);
    lock.release();
    takeLock(dataDir).release();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.each([
    [
      'that a killed start left',
      () => JSON.stringify({ pid: spawnSync(process.execPath, ['-e', '']).pid, began: '1' }),
    ],
    ['of a process id that is another program by now', () => JSON.stringify({ pid: process.pid, began: '1' })],
    ['whose writing was cut off', () => ''],
  ])('takes one over %s', (_which, text) => {
    writeFileSync(file(), text());
    takeLock(dataDir).release();
    expect(existsSync(file())).toBe(false);
  });
});
