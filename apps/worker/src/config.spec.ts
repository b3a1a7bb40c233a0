import { readConfig } from './config.js';

const enough = {
  DATABASE_URL: 'postgres://worker@localhost/hindcast',
  QUEUE_DATABASE_URL: 'postgres://queue@localhost/hindcast',
  PUBLIC_URL: 'https://hindcast.example.test/',
};

describe('the settings of the worker', () => {
  it('need a database, a queue and the public address; without more, nothing goes out but webhooks to public addresses', () => {
    expect(readConfig(enough)).toMatchObject({
      publicUrl: 'https://hindcast.example.test',
      queue: { kind: 'postgres' },
      mail: null,
      outbound: { http: false, ports: [443, 8443], internal: [] },
    });
  });

  it('name the mail server, the sender, and who reads "unsubscribe"', () => {
    const mail = { SMTP_URL: 'smtp://mail.example.test', MAIL_FROM: 'hindcast@example.test' };
    expect(readConfig({ ...enough, ...mail }).mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(readConfig({ ...enough, ...mail, MAIL_UNSUBSCRIBE: 'leave@example.test' }).mail).toMatchObject({
      unsubscribeTo: 'leave@example.test',
    });
  });

  it('tell every fault at once', () => {
    const faulty = { PUBLIC_URL: 'x', MAIL_UNSUBSCRIBE: 'nobody', OUTBOUND_INTERNAL: 'all', INSTANCE: 'a b' };
    expect(() => readConfig(faulty)).toThrow(
      /DATABASE_URL: .*PUBLIC_URL: .*MAIL_UNSUBSCRIBE: .*INSTANCE: .*OUTBOUND_INTERNAL cannot be used/s,
    );
    expect(() => readConfig({ ...enough, SMTP_URL: 'smtp://mail.example.test' })).toThrow('MAIL_FROM: needed');
  });
});
