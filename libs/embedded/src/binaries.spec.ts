import { chmodSync, existsSync, mkdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../test/kit/folders.js';
import { installedBinaries, runnableBinaries } from './binaries.js';

/** As npm unpacks it without install scripts: no links, and here with programs that lost their mode. */
function unpacked(within: string): string {
  const native = path.join(within, 'native');
  for (const name of ['bin', 'lib']) mkdirSync(path.join(native, name), { recursive: true });
  writeFileSync(path.join(within, 'package.json'), '{"version":"18.4.0"}');
  writeFileSync(path.join(native, 'bin', 'postgres'), '', { mode: 0o644 });
  writeFileSync(path.join(native, 'lib', 'libpq.so.5.18'), '', { mode: 0o600 });
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
  return native;
}

const stranger = { uid: 4_000_001, gid: 4_000_001 };

describe('the binaries', () => {
  it.each([
    ['a platform that npm has no Postgres for', 'freebsd-x64', 'platform-unsupported'],
    ['a package that was left out', 'linux-x64', 'binaries-missing'],
  ])('names DATABASE_URL for %s', (_case, platform, code) => {
    const resolve = () => {
      throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
    };
    const said = () => installedBinaries(platform, resolve);
    expect(said).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/DATABASE_URL/) }));
  });

  it('are made whole where install scripts did not run', () => {
    const folder = temporaryFolder();
    const native = unpacked(folder.path);
    expect(runnableBinaries(native, null, folder.path)).toBe(native);
    expect(readlinkSync(path.join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(statSync(path.join(native, 'bin', 'postgres')).mode & 0o111).toBe(0o111);
    folder.remove();
  });

  it('are copied, whole and readable, where the user that runs them cannot reach them', () => {
    const folder = temporaryFolder();
    const closed = path.join(folder.path, 'closed');
    mkdirSync(closed);
    const native = unpacked(closed);
    chmodSync(closed, 0o700);
    const copy = runnableBinaries(native, stranger, folder.path);
    expect(path.dirname(copy)).toBe(folder.path);
    expect(statSync(path.join(copy, 'lib', 'libpq.so.5.18')).mode & 0o444).toBe(0o444);
    expect(existsSync(path.join(copy, 'lib', 'libpq.so.5'))).toBe(true);
    expect(runnableBinaries(native, stranger, folder.path)).toBe(copy);
    folder.remove();
  });
});
