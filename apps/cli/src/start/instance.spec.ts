import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { instanceName } from './instance.js';

describe('the name of a data folder', () => {
  let root: string;
  let home: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'hindcast-instance-'));
    home = path.join(root, 'home');
    mkdirSync(home);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is the same at every start, also when the folder was moved', () => {
    const name = instanceName(home);
    expect(name).toMatch(/^hindcast-[0-9a-f]{12}$/);
    expect(instanceName(home)).toBe(name);
    renameSync(home, path.join(root, 'elsewhere'));
    expect(instanceName(path.join(root, 'elsewhere'))).toBe(name);
  });

  it('is another in a copy, and in a folder that was put back from one', () => {
    const name = instanceName(home);
    const copy = path.join(root, 'copy');
    cpSync(home, copy, { recursive: true, preserveTimestamps: true });
    const other = instanceName(copy);
    expect(other).not.toBe(name);
    expect(instanceName(copy)).toBe(other);
    expect(instanceName(home)).toBe(name);
  });

  it('is made anew where its file was cut off', () => {
    writeFileSync(path.join(home, 'instance.json'), '{"na');
    expect(instanceName(home)).toBe(instanceName(home));
  });
});
