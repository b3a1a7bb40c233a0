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
      reading: { limits: { atOnce: 2 } },
      secondOpinion: null,
      outbound: { http: false, ports: [443, 8443], internal: [] },
    });
    expect(readConfig({ ...enough, PORT: '8080', PUBLIC_URL: 'https://hindcast.example.test/' })).toMatchObject({
      port: 8080,
      publicUrl: 'https://hindcast.example.test',
    });
  });

  it('say how many reports are read at a time', () => {
    expect(readConfig({ ...enough, READ_AT_ONCE: '16' }).reading).toEqual({ limits: { atOnce: 16 } });
    for (const typed of ['0', '17', 'two']) {
      expect(() => readConfig({ ...enough, READ_AT_ONCE: typed })).toThrow(
        'READ_AT_ONCE cannot be used: it takes a number',
      );
    }
  });

  it('say where webhooks may go', () => {
    expect(readConfig({ ...enough, OUTBOUND_INTERNAL: '10.1.0.0/16' }).outbound.internal).toEqual(['10.1.0.0/16']);
    expect(() => readConfig({ ...enough, OUTBOUND_INTERNAL: 'all' })).toThrow('OUTBOUND_INTERNAL cannot be used');
  });

  it('tell every fault at once', () => {
    const faulty = { PORT: '99999', PUBLIC_URL: 'hindcast.example.test', AUTH_SECRET: 'short' };
    expect(() => readConfig(faulty)).toThrow(
      /PORT cannot be used: .*\nDATABASE_URL is missing: .*\nPUBLIC_URL cannot be used: .*\nAUTH_SECRET cannot be used: /s,
    );
  });

  it.each([
    ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:11434/v1/chat/completions'],
    ['https://models.example.test/v1/chat/completions/', 'https://models.example.test/v1/chat/completions'],
  ])('name a model for second opinions at %s', (SECOND_OPINION_URL, url) => {
    const named = { ...enough, SECOND_OPINION_URL, SECOND_OPINION_MODEL: 'small' };
    expect(readConfig(named).secondOpinion).toEqual({ url, model: 'small', key: null });
    expect(readConfig({ ...named, SECOND_OPINION_KEY: 'k-1' }).secondOpinion?.key).toBe('k-1');
  });

  it.each([
    [{ SECOND_OPINION_URL: 'http://localhost/v1' }, /SECOND_OPINION_MODEL is missing/],
    [{ SECOND_OPINION_MODEL: 'small' }, /SECOND_OPINION_MODEL is set without SECOND_OPINION_URL/],
    [{ SECOND_OPINION_URL: 'file:///etc/passwd', SECOND_OPINION_MODEL: 'small' }, /SECOND_OPINION_URL cannot be used/],
    [
      { SECOND_OPINION_URL: 'http://name:word@localhost', SECOND_OPINION_MODEL: 'small' },
      /SECOND_OPINION_URL cannot be used/,
    ],
  ])('refuse half a model: %o', (given, fault) => {
    expect(() => readConfig({ ...enough, ...given })).toThrow(fault);
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
