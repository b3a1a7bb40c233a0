import {
  afterDone,
  arriveWords,
  askedBy,
  countWords,
  ledeOf,
  mailWords,
  nextWords,
  promptWords,
} from './todayWords.js';

describe('countWords', () => {
  it.each([
    [0, 'No forecasts'],
    [1, 'One forecast'],
    [9, 'Nine forecasts'],
    [14, '14 forecasts'],
  ])('%i', (count, says) => expect(countWords(count, 'forecast')).toBe(says));
});

describe('ledeOf', () => {
  it.each([
    [9, 'Monday 23 November 2026. Nine forecasts need you.'],
    [1, 'Monday 23 November 2026. One forecast needs you.'],
    [0, 'Monday 23 November 2026. Nothing needs you.'],
  ])('%i', (waiting, says) => expect(ledeOf('2026-11-23', waiting)).toBe(says));
});

describe('nextWords', () => {
  const forecast = { id: '00000000-0000-7000-8000-000000000001', number: 156, statement: 'A vote is scheduled' };
  it.each([
    [{ forecast, day: '2026-12-01', kind: 'due' }, 'Next is F-156, due in 8 days, on Tuesday 1 Dec.'],
    [{ forecast, day: '2027-03-01', kind: 'check' }, 'Next is F-156, to be checked in 3 months, on 1 Mar 2027.'],
  ] as const)('%o', (next, says) => expect(nextWords(next, '2026-11-23')).toBe(says));
});

describe('afterDone', () => {
  const items = [{ number: 1 }, { number: 2 }, { number: 3 }];
  it.each([
    [1, 2],
    [3, 2],
    [9, 1],
  ])('%i → %i', (done, next) => expect(afterDone(items, done)).toBe(next));
  it('of the last one left', () => expect(afterDone([{ number: 4 }], 4)).toBeNull());
});

describe('what became of a reminder', () => {
  it.each([
    [{ mail: 'none', mailError: null }, ''],
    [{ mail: 'sent', mailError: null }, 'e-mailed'],
    [{ mail: 'failed', mailError: '550 mailbox full' }, 'e-mail failed: 550 mailbox full'],
    [{ mail: 'failed', mailError: null }, 'e-mail failed'],
  ] as const)('%o → %s', (notice, says) => expect(mailWords(notice)).toBe(says));

  it('promises e-mail to somebody who has none yet only where it comes', () => {
    expect(arriveWords(true)).toBe('Reminders of due dates and checks arrive here, and by e-mail.');
    expect(arriveWords(false)).toBe('Reminders of due dates and checks arrive here.');
  });

  it('says when it came and why', () => {
    const at = '2026-11-28T05:00:00Z';
    expect(promptWords({ at, why: '7 days before due' }, 'Asia/Baku', '2026-11-28')).toBe(
      'Reminded Sat 28 Nov, 09:00: 7 days before due',
    );
    expect(promptWords({ at, why: '' }, 'Asia/Baku', '2026-12-28')).toBe('Reminded 28 Nov, 09:00');
  });
});

describe('askedBy', () => {
  const evidence = { kind: 'reassess', why: 'strong evidence came in' } as const;
  it.each([
    ['its state says enough', 'reassess', { kind: 'reassess', why: 'its regular check' }, null],
    ['an event says more', 'reassess', evidence, 'Strong evidence came in'],
    ['an event asks alone', 'track', evidence, 'Strong evidence came in'],
    [
      'a share of the time passed',
      'track',
      { kind: 'reassess', why: '50 % of the time has passed' },
      '50 % of the time has passed',
    ],
    ['the outcome is asked for first', 'overdue', evidence, null],
    ['it was escalated', 'overdue', { kind: 'escalate', why: '' }, 'Nobody has answered'],
    ['no reminder came', 'soon', undefined, null],
  ] as const)('%s', (_case, state, prompt, says) => expect(askedBy(state, prompt)).toBe(says));
});
