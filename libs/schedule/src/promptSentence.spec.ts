import { promptSentence } from './promptSentence.js';

const now = Date.parse('2026-02-01T00:00:00Z');

describe('promptSentence', () => {
  it.each([
    ['2026-03-03T09:00', 'Asia/Baku', ['inbox', 'email'] as const, 'Tue 3 March 09:00 Baku, inbox and mail'],
    ['2027-01-01T17:05', 'America/New_York', [] as const, 'Fri 1 January 2027 17:05 New York, inbox'],
    [
      '2026-12-31T09:00',
      'UTC',
      ['inbox', 'email', 'webhook'] as const,
      'Thu 31 December 09:00 UTC, inbox, mail and webhook',
    ],
  ])('%s in %s', (nominalLocal, zone, channels, expected) => {
    expect(promptSentence({ nominalLocal, zone, channels }, now)).toBe(expected);
  });
});
