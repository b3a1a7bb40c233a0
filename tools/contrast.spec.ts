import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

describe('the colours of the web app', () => {
  it('pass WCAG AA in both themes', () => {
    const script = fileURLToPath(new URL('contrast.mjs', import.meta.url));
    const { stdout, stderr, status } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^(\d+) of \1 pairs/);
    expect(status).toBe(0);
  });
});
