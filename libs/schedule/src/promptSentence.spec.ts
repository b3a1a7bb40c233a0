import { promptSentence, type ToldBy, toldSentence } from './promptSentence.js';

const now = Date.parse('2026-02-01T00:00:00Z');

describe('promptSentence', () => {
  it.each([
    ['2026-03-03T09:00', 'Asia/Baku', ['inbox', 'email'] as const, 'Tue 3 March 09:00 Baku, inbox and mail'],
    ['2027-01-01T17:05', 'America/New_York', [] as const, 'Fri 1 January 2027 17:05 New York, inbox'],
    ['2026-12-31T09:00', 'UTC', ['email'] as const, 'Thu 31 December 09:00 UTC, mail'],
  ])('%s in %s', (nominalLocal, zone, channels, expected) => {
    expect(promptSentence({ nominalLocal, zone, channels }, now)).toBe(expected);
  });
});

describe('toldSentence', () => {
  const prompt = {
    nominalLocal: '2026-03-03T09:00',
    zone: 'Asia/Baku',
    fireAt: Date.parse('2026-03-03T05:00:00Z'),
    channels: ['inbox', 'email'],
    urgent: false,
  } as const;
  const usual: ToldBy = { mail: true, quiet: null, digest: null };
  const monday = { every: 'week', weekday: 1, at: '08:00' } as const;

  it.each([
    ['nothing chosen', {}, {}, 'Tue 3 March 09:00 Baku, inbox and mail'],
    ['no mail wanted', { mail: false }, {}, 'Tue 3 March 09:00 Baku, inbox'],
    [
      'a weekly digest',
      { digest: monday },
      {},
      'Tue 3 March 09:00 Baku, inbox; mail in the digest of Mon 9 March 08:00',
    ],
    ['a digest, though urgent', { digest: monday }, { urgent: true }, 'Tue 3 March 09:00 Baku, inbox and mail'],
    [
      'a digest, and no mail asked for',
      { digest: monday },
      { channels: ['inbox'] as const },
      'Tue 3 March 09:00 Baku, inbox',
    ],
    [
      'a digest, and mail alone',
      { digest: monday },
      { channels: ['email'] as const },
      'Tue 3 March 09:00 Baku, inbox; mail in the digest of Mon 9 March 08:00',
    ],
    [
      'a digest in quiet hours',
      { digest: monday, quiet: { from: '22:00', to: '09:30' } },
      {},
      'Tue 3 March 09:00 Baku, inbox; mail in the digest of Mon 9 March 09:30',
    ],
    [
      'quiet hours over midnight',
      { quiet: { from: '22:00', to: '09:30' } },
      {},
      'Tue 3 March 09:00 Baku, inbox; mail once quiet hours end, Tue 3 March 09:30',
    ],
    [
      'quiet hours that are over',
      { quiet: { from: '22:00', to: '09:00' } },
      {},
      'Tue 3 March 09:00 Baku, inbox and mail',
    ],
  ] as const)('%s', (_case, chosen, more, expected) => {
    expect(toldSentence({ ...prompt, ...more }, now, { ...usual, ...chosen })).toBe(expected);
  });
});
