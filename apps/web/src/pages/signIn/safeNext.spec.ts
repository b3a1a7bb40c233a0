import { safeNext } from './safeNext.js';

describe('safeNext', () => {
  it.each([
    ['/forecasts/142?panel=reassess', '/forecasts/142?panel=reassess'],
    [undefined, '/today'],
    ['https://elsewhere.example', '/today'],
    ['//elsewhere.example', '/today'],
    ['/\\elsewhere.example', '/today'],
    ['/sign-in?next=/today', '/today'],
  ])('%s → %s', (next, path) => expect(safeNext(next)).toBe(path));
});
