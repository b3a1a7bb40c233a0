import { endingOf, questionOf } from './linkWords.js';

describe('what a link asks', () => {
  const forecast = { number: 3, statement: 'The bridge is open', chance: 0.3 };
  it.each([
    ['keep', forecast, 'Keep 30%?', 'Keep 30%'],
    ['keep', { ...forecast, statement: null, chance: null }, 'Keep the number?', 'Keep the number'],
    ['snooze', { ...forecast, chance: null }, 'Snooze this reminder?', 'Snooze it for a week'],
    ['unsubscribe', null, 'Stop the mail?', 'Stop the mail'],
  ] as const)('%s about %j: %s', (action, about, title, does) => {
    expect(questionOf({ action, forecast: about })).toEqual({ title, does });
  });
});

describe('what a used-up link says', () => {
  it('is nothing while there is something to press', () => {
    expect(endingOf({ action: 'keep', state: 'open' }, false)).toBeNull();
  });
  it.each([
    ['keep', 'used', true, 'Kept'],
    ['keep', 'used', false, 'Kept already'],
    ['snooze', 'used', false, 'Snoozed already'],
    ['unsubscribe', 'used', true, 'No more mail'],
    ['keep', 'expired', false, 'This link has expired'],
    ['keep', 'too-late', false, 'Something has changed since'],
  ] as const)('%s, %s, pressed just now: %s', (action, state, justNow, title) => {
    expect(endingOf({ action, state }, justNow)?.title).toBe(title);
  });
  it('says how long it worked', () => {
    expect(endingOf({ action: 'snooze', state: 'expired' }, false)?.says).toContain('seven days');
    expect(endingOf({ action: 'unsubscribe', state: 'expired' }, false)?.says).toContain('two years');
  });
  it('says that nothing was done where nothing was', () => {
    for (const state of ['used', 'expired', 'too-late'] as const)
      expect(endingOf({ action: 'keep', state }, false)?.says).toMatch(/Nothing was/);
  });
});
