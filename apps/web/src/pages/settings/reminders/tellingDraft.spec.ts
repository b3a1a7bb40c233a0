import { noMailWords, settingsOf, tellingFaults, tellingOf, tellingWords } from './tellingDraft.js';

const off = { mail: true, quiet: null, digest: null };
const on = {
  mail: true,
  quiet: { from: '22:00', to: '06:30' },
  digest: { every: 'week' as const, weekday: 5, at: '16:00' },
};

describe('how a person is told, in a form', () => {
  it.each([
    ['everything off', off],
    ['everything on', on],
    ['no mail', { ...off, mail: false }],
  ])('%s comes back as it was', (_case, settings) => {
    expect(settingsOf(tellingOf(settings, 'Asia/Baku'))).toEqual(settings);
  });

  it('a daily digest has no weekday', () => {
    expect(settingsOf({ ...tellingOf(on, 'UTC'), digest: 'day' }).digest).toEqual({
      every: 'day',
      weekday: null,
      at: '16:00',
    });
  });

  it('says at the field what is missing, and nothing about what is off', () => {
    const draft = { ...tellingOf(on, 'UTC'), quietFrom: '', digestAt: '25:00' };
    expect(Object.keys(tellingFaults(draft))).toEqual(['quietFrom', 'digestAt']);
    expect(tellingFaults({ ...draft, quiet: false, digest: 'off' })).toEqual({});
    expect(Object.keys(tellingFaults({ ...tellingOf(on, 'UTC'), quietTo: '22:00' }))).toEqual(['quietTo']);
  });

  it.each([
    [off, 'Each reminder is a mail of its own.'],
    [
      on,
      'One mail a week, on Friday at 16:00; what is urgent comes by itself. Between 22:00 and 06:30 only what is urgent leaves; the rest waits until 06:30.',
    ],
    [{ ...off, mail: false }, 'No mail; the inbox holds everything.'],
  ])('is said in words (%#)', (settings, says) => {
    expect(tellingWords(tellingOf(settings, 'UTC'))).toBe(says);
  });

  it('says in plain words why no mail comes', () => {
    expect(noMailWords).toEqual({
      'not-set-up': 'This installation has no mail server, so reminders come in the inbox alone.',
      example: 'The example workspace is never mailed.',
    });
  });
});
