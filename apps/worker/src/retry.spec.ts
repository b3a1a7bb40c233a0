import { nextTry } from './retry.js';

const second = 1_000;
const hour = 3_600 * second;
const even = 0.5;
const later = { kind: 'later', error: '' } as const;
const unreachable = { kind: 'unreachable', error: '' } as const;

describe('the next try', () => {
  it('waits longer each time: 5 s, 5 min, 30 min, then hours, up to a day', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (attempts) => nextTry(later, { channel: 'email', attempts }, 0, even).retryAfterMs! / second,
    );
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  });

  it.each([
    [0, 4 * second],
    [1, 6 * second],
  ])('is a fifth earlier or later by chance (%d)', (chance, wait) => {
    expect(nextTry(later, { channel: 'email', attempts: 1 }, 0, chance).retryAfterMs).toBe(wait);
  });

  it('does not come for mail whose nine tries are used up, or that was refused', () => {
    expect(nextTry(later, { channel: 'email', attempts: 10 }, 75 * hour, even)).toEqual({
      retryAfterMs: null,
      burnt: true,
    });
    const refused = { kind: 'refused', error: '' } as const;
    expect(nextTry(refused, { channel: 'email', attempts: 1 }, 0, even)).toEqual({ retryAfterMs: null, burnt: true });
  });

  it('comes for an endpoint until three days are over, however chance fell', () => {
    const webhook = { channel: 'webhook', attempts: 10 } as const;
    expect(nextTry(later, webhook, 71 * hour, 0).retryAfterMs).not.toBeNull();
    expect(nextTry(later, webhook, 72 * hour, 0).retryAfterMs).toBeNull();
    let tried = 0;
    for (let attempts = 1; ; attempts++) {
      const { retryAfterMs } = nextTry(later, { channel: 'webhook', attempts }, tried, 0);
      if (retryAfterMs === null) break;
      tried += retryAfterMs;
    }
    expect(tried).toBeGreaterThanOrEqual(72 * hour);
  });

  it('costs a try where the message may have been taken, so that copies end', () => {
    const unanswered = { kind: 'unanswered', error: '' } as const;
    const next = (attempts: number) => nextTry(unanswered, { channel: 'email', attempts }, 1_000 * hour, even);
    expect([next(1), next(2), next(10)]).toEqual([
      { retryAfterMs: 5 * second, burnt: true },
      { retryAfterMs: 300 * second, burnt: true },
      { retryAfterMs: null, burnt: true },
    ]);
  });

  it('waits as long as it was asked to, up to a day', () => {
    const asked = (retryAfterMs: number) =>
      nextTry({ ...later, retryAfterMs }, { channel: 'webhook', attempts: 1 }, 0, even).retryAfterMs;
    expect([asked(second), asked(2 * hour), asked(48 * hour)]).toEqual([5 * second, 2 * hour, 24 * hour]);
  });

  it('costs nothing while nobody answers: for mail for ever, for an endpoint three days long', () => {
    const mail = nextTry(unreachable, { channel: 'email', attempts: 1 }, 1_000 * hour, even);
    expect(mail).toEqual({ retryAfterMs: 5 * second, burnt: false });
    const webhook = (triedForMs: number) => nextTry(unreachable, { channel: 'webhook', attempts: 1 }, triedForMs, even);
    expect([webhook(71 * hour), webhook(72 * hour)]).toEqual([
      { retryAfterMs: 5 * second, burnt: false },
      { retryAfterMs: null, burnt: false },
    ]);
  });
});
