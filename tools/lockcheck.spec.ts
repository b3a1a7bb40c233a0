import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const lockcheck = fileURLToPath(new URL('lockcheck.mjs', import.meta.url));

describe('the lock check', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hindcast-lock-file-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = (packages: object) => {
    const file = path.join(folder, 'package-lock.json');
    writeFileSync(file, JSON.stringify({ packages }));
    return spawnSync(process.execPath, [lockcheck, file], { encoding: 'utf8' });
  };
  const native = { version: '1.0.0', optionalDependencies: { 'native-linux': '1.0.0', 'native-macos': '1.0.0' } };

  it('takes a file that has the builds for every machine', () => {
    const { status } = check({
      'node_modules/native': native,
      'node_modules/native-linux': { resolved: 'https://registry.npmjs.org/native-linux/-/native-linux-1.0.0.tgz' },
      'node_modules/native/node_modules/native-macos': {},
    });
    expect(status).toBe(0);
  });

  it('names the build that is missing for another machine, since npm ci would refuse there', () => {
    const { status, stdout } = check({ 'node_modules/native': native, 'node_modules/native-linux': {} });
    expect([status, stdout.trim()]).toEqual([1, 'node_modules/native@1.0.0 lacks its optional native-macos@1.0.0']);
  });

  it('refuses the address of a registry of somebody’s own', () => {
    const { status, stdout } = check({ 'node_modules/a': { resolved: 'https://npm.example.test/a/-/a-1.0.0.tgz' } });
    expect(status).toBe(1);
    expect(stdout).toContain('npm.example.test');
  });
});
