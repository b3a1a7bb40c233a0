import { byDay, nextAction, outcomeLook, staleWords } from './stateWords.js';

describe('outcomeLook', () => {
  it.each([
    ['happened', 0.8, 'As judged'],
    ['happened', 0.2, 'Against the odds'],
    ['did-not-happen', 0.2, 'As judged'],
    ['did-not-happen', 0.8, 'Against the odds'],
    ['happened', 0.5, 'Even call'],
    ['did-not-happen', 0.55, 'Even call'],
    ['void', 0.9, 'Could not be judged'],
    ['happened', null, 'Happened'],
  ] as const)('%s after %s', (outcome, chance, says) => expect(outcomeLook(outcome, chance).says).toBe(says));
});

describe('nextAction', () => {
  const asked = { kind: 'choice' as const, options: ['First round', 'Second round'], ordered: true };
  const due = (date: string) => ({ date, time: null, zone: 'UTC', at: `${date}T23:59:59Z`, revision: 1 });
  const says = (forecast: Partial<Parameters<typeof nextAction>[0]>) =>
    nextAction(
      { state: 'track', due: null, nextCheckAt: null, outcome: null, cameOut: null, question: asked, ...forecast },
      '2026-11-23',
      'UTC',
    );

  it.each([
    [{ state: 'overdue', due: due('2026-10-31') }, '23 days overdue'],
    [{ state: 'overdue', due: due('2026-11-23') }, 'Overdue since today'],
    [{ state: 'due', due: due('2026-11-23') }, 'Due today'],
    [{ state: 'reassess', nextCheckAt: '2026-11-11T08:00:00Z' }, '12 days past check'],
    [{ state: 'reassess', nextCheckAt: '2026-11-23T08:00:00Z' }, 'Check due today'],
    [{ state: 'soon', due: due('2026-12-01') }, 'Due in 8 days'],
    [{ state: 'soon', due: due('2026-11-24') }, 'Due tomorrow'],
    [{ state: 'track', nextCheckAt: '2026-12-19T08:00:00Z' }, 'Check 19 Dec'],
    [{ state: 'monitor' }, 'Monitor only'],
    [{ state: 'closed', outcome: 'did-not-happen' }, 'Did not happen'],
    [{ state: 'closed', outcome: 'came-out', cameOut: { option: 1 } }, 'Came out: Second round'],
  ] as const)('%o', (forecast, expected) => expect(says(forecast)).toBe(expected));
});

describe('byDay', () => {
  const due = (date: string) => ({ date, time: null, zone: 'UTC', at: `${date}T23:59:59Z`, revision: 1 });
  it.each([
    ['2026-10-31', 'by 31 Oct'],
    ['2028-12-31', 'by 31 Dec 2028'],
  ])('%s', (date, says) => expect(byDay(due(date), '2026-11-23')).toBe(says));
  it('of nothing', () => expect(byDay(null, '2026-11-23')).toBe('undated'));
});

describe('staleWords', () => {
  const now = Date.parse('2026-11-23T10:00:00Z');
  const facts = {
    staleAt: '2026-11-20T00:00:00Z',
    lastCheckAt: '2026-09-20T09:00:00Z',
    createdAt: '2026-01-01T00:00:00Z',
  };
  it('says for how long nobody has looked, and that the number stands', () => {
    expect(staleWords(facts, now)).toBe('Nobody has looked for 2 months. The number still stands.');
    expect(staleWords({ ...facts, lastCheckAt: null }, now)).toMatch(/^Nobody has looked for 11 months/);
  });
  it('says nothing before that, or where nobody promised to look', () => {
    expect(staleWords({ ...facts, staleAt: '2026-11-24T00:00:00Z' }, now)).toBeNull();
    expect(staleWords({ ...facts, staleAt: null }, now)).toBeNull();
  });
});
