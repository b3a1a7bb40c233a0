import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp, type TestApp } from '@test/kit/app.js';
import supertest from 'supertest';

let api: TestApp;
let webDir: string;
beforeAll(async () => {
  webDir = await mkdtemp(path.join(tmpdir(), 'hindcast-web-'));
  await mkdir(path.join(webDir, 'assets'));
  await writeFile(path.join(webDir, 'index.html'), '<title>Pages</title>');
  await writeFile(path.join(webDir, 'assets', 'main-1a2b.js'), 'void 0;');
  api = await startApp({ webDir });
});
afterAll(async () => {
  await api.close();
  await rm(webDir, { recursive: true });
});

const get = (at: string) => supertest(api.url.replace('/api/v1', '')).get(at);

describe('the pages', () => {
  it('answer every path of theirs with the one page, asked for anew each time', async () => {
    for (const at of ['/', '/forecasts/142', '/setup?token=abc.def', '/m/workspace.token']) {
      const { text, headers } = await get(at).expect(200);
      expect([text, headers['cache-control']]).toEqual(['<title>Pages</title>', 'no-cache']);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
    }
  });

  it('keep what carries its hash in its name', async () => {
    const { headers } = await get('/assets/main-1a2b.js').expect(200);
    expect(headers['cache-control']).toContain('immutable');
  });

  it('answer what is missing with a problem, not with a page', async () => {
    for (const at of ['/assets/main-9z9z.js', '/api/v1/nothing', '/api/v2/today', '/favicon.ico', '/../package.json']) {
      expect((await get(at).expect(404)).body.code).toBe('not-found');
    }
  });
});
