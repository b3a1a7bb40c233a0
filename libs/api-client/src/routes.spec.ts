import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fill, routes } from './routes.js';

const file = fileURLToPath(new URL('../openapi.json', import.meta.url));

describe('fill', () => {
  it('puts values in their places, escaped', () => {
    expect(fill(routes.check, 142, 'a/b')).toBe('forecasts/142/checks/a%2Fb');
  });
});

describe.runIf(existsSync(file))('the paths of the client', () => {
  it('all stand in openapi.json', () => {
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, unknown> };
    const known = Object.keys(paths);
    expect(Object.values(routes).filter((route) => !known.includes(`/api/v1/${route}`))).toEqual([]);
  });
});
