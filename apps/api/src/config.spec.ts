import { randomBytes } from 'node:crypto';
import { readConfig } from './config.js';

const enough = { DATABASE_URL: 'postgres://app@localhost/hindcast', AUTH_SECRET: randomBytes(32).toString('hex') };

describe('the settings', () => {
  it('need a database and a secret, and say the rest themselves', () => {
    expect(readConfig(enough)).toEqual({
      databaseUrl: enough.DATABASE_URL,
      authSecret: enough.AUTH_SECRET,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: null,
      webDir: null,
    });
    expect(readConfig({ ...enough, PORT: '8080', PUBLIC_URL: 'https://hindcast.example.test/' })).toMatchObject({
      port: 8080,
      publicUrl: 'https://hindcast.example.test',
    });
  });

  it('tell every fault at once', () => {
    const faulty = { PORT: '99999', PUBLIC_URL: 'hindcast.example.test', AUTH_SECRET: 'short' };
    expect(() => readConfig(faulty)).toThrow(
      /PORT cannot be used: .*\nDATABASE_URL is missing: .*\nPUBLIC_URL cannot be used: .*\nAUTH_SECRET cannot be used: /s,
    );
  });

  it.each([
    ['an example’s', 'change-me-change-me-change-me-change-me'],
    ['one letter over and over', 'x'.repeat(40)],
    [
      '31 bytes',
      randomBytes(31)
        .toString('latin1')
        .replace(/[^a-z]/g, 'k')
        .slice(0, 31),
    ],
  ])('refuse a secret that is %s', (_what, secret) => {
    expect(() => readConfig({ ...enough, AUTH_SECRET: secret })).toThrow(/AUTH_SECRET cannot be used/);
  });
});
