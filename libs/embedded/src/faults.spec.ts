import { isDiskFull } from './index.js';

describe('a full disk', () => {
  it.each([
    ['the system', Object.assign(new Error('write'), { code: 'ENOSPC' })],
    ['Postgres, by its code', Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['initdb, in words', new Error('initdb: error: could not write file: No space left on device')],
    ['the cause of a fault', new Error('it failed', { cause: Object.assign(new Error(''), { code: 'ENOSPC' }) })],
  ])('is known from %s', (_who, fault) => {
    expect(isDiskFull(fault)).toBe(true);
  });

  it('is not any other fault', () => {
    expect(isDiskFull(new Error('connection refused'))).toBe(false);
    expect(isDiskFull('ENOSPC')).toBe(false);
  });
});
