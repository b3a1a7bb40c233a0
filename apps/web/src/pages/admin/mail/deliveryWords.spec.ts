import type { DeliveryHealth } from '@app/contract';
import {
  aboutWords,
  changedWords,
  healthSentence,
  healthState,
  lastingWords,
  unusedWords,
  wayWords,
} from './deliveryWords.js';

const well: DeliveryHealth = {
  at: '2026-11-28T10:00:00.000Z',
  status: 'ok',
  lateMs: 0,
  waiting: 0,
  oldestWaitingAt: null,
  dead: 0,
  held: 0,
  missed: 0,
  workerSeenAt: '2026-11-28T09:59:50.000Z',
  paused: null,
  ways: [{ way: 'mail', whyNoMail: null, open: true, until: null, lastError: null }],
};
const shut = (way: string) => ({
  ...{ way, whyNoMail: null, open: false, until: '2026-11-28T10:05:00.000Z', lastError: 'timed out' },
});

describe('is it late?', () => {
  it.each([
    ['all is well', well, 'well', 'Nothing is late. Every reminder is told on time.'],
    [
      'late',
      { ...well, status: 'late' as const, lateMs: 12 * 60_000, waiting: 34 },
      'late',
      'Late by 12 minutes. 34 messages are on the way.',
    ],
    [
      'late, and nothing left yet',
      { ...well, status: 'late' as const, lateMs: 150_000 },
      'late',
      'Late by 3 minutes. The next reminders are being told.',
    ],
    [
      'a way is shut',
      { ...well, ways: [shut('mail')] },
      'shut',
      'Every reminder is in its inbox on time. Mail does not answer; what goes that way waits.',
    ],
    [
      'two ways are shut',
      { ...well, ways: [shut('mail'), shut('Ops room')] },
      'shut',
      'Every reminder is in its inbox on time. Mail and Ops room do not answer; what goes that way waits.',
    ],
    [
      'mail is not set up, whatever became of it before',
      { ...well, ways: [{ ...shut('mail'), whyNoMail: 'not-set-up' as const }] },
      'well',
      'Nothing is late. Every reminder is told on time.',
    ],
    [
      'no worker runs',
      { ...well, status: 'late' as const, workerSeenAt: '2026-11-28T09:48:00.000Z' },
      'late',
      'No worker has been seen for 12 minutes: nobody is told anything until one runs.',
    ],
    [
      'no worker ever ran',
      { ...well, status: 'late' as const, workerSeenAt: null },
      'late',
      'No worker has been seen yet: nobody is told anything until one runs.',
    ],
    [
      'restored',
      { ...well, paused: 'restored' as const },
      'shut',
      'This installation was restored from a backup, and some messages are held. Release them or drop them.',
    ],
    [
      'the clock jumped',
      { ...well, paused: 'clock' as const },
      'late',
      'Nothing is sent: the clock of the server jumped. Say that it is right, and reminders go out again.',
    ],
  ])('%s', (_case, health, state, says) => {
    expect(healthSentence(health)).toBe(says);
    expect(healthState(health)).toBe(state);
  });
});

it('says of mail that never goes why, and no more', () => {
  expect(unusedWords).toEqual({ 'not-set-up': 'Mail: not set up', example: 'The example is never mailed' });
});

describe('lastingWords', () => {
  it.each([
    [0, '0 seconds'],
    [1_000, '1 second'],
    [89_000, '89 seconds'],
    [90_000, '2 minutes'],
    [89 * 60_000, '89 minutes'],
    [90 * 60_000, '2 hours'],
    [35 * 3_600_000, '35 hours'],
    [72 * 3_600_000, '3 days'],
  ])('%i ms is %s', (ms, says) => {
    expect(lastingWords(ms)).toBe(says);
  });
});

describe('a delivery in words', () => {
  it('says what it is about and which way it goes', () => {
    expect(aboutWords({ kind: 'before-due', forecast: { id: 'x', number: 142 } })).toBe('Before due, F-142');
    expect(aboutWords({ kind: 'digest', forecast: null })).toBe('Digest');
    expect(wayWords({ channel: 'email', endpoint: null })).toBe('mail');
    expect(wayWords({ channel: 'chat', endpoint: { id: 'x', name: 'Ops room' } })).toBe('chat Ops room');
  });

  it('says honestly when nothing was changed', () => {
    expect(changedWords(0, 'sent again')).toBe('Nothing was changed: somebody else was faster.');
    expect(changedWords(1, 'sent again')).toBe('1 message sent again.');
    expect(changedWords(12, 'dropped')).toBe('12 messages dropped.');
  });
});
