import { readSettings } from './settings.js';

describe('the settings of a start', () => {
  it('need nothing from anybody', () => {
    expect(readSettings({}, '/srv/hindcast')).toEqual({
      dataDir: '/srv/hindcast/.data',
      port: 3000,
      database: null,
      redisUrl: null,
    });
  });

  it('use one address for every login where no other is named', () => {
    const app = 'postgresql://app@db/hindcast';
    const owner = 'postgresql://owner@db/hindcast';
    expect(readSettings({ DATABASE_URL: app, DATABASE_OWNER_URL: owner }, '/').database).toEqual({
      app,
      owner,
      worker: app,
      queue: app,
    });
  });

  it('list every fault at once', () => {
    const faulty = { PORT: '70000', DATABASE_URL: 'mysql://x', REDIS_URL: 'localhost', SMTP_URL: 'smtp://mail' };
    expect(() => readSettings(faulty, '/')).toThrow(/PORT.*DATABASE_URL.*REDIS_URL.*MAIL_FROM/);
  });

  it('treat an empty variable as one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', REDIS_URL: '' }, '/').database).toBeNull();
  });
});
