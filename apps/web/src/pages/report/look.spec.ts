import type { Forecast, Judgement } from '@app/contract';
import { markedOf, noteWords } from './look.js';

const judgement = (ordinal: number, change: Partial<Judgement> = {}) =>
  ({
    id: `j${ordinal}`,
    ordinal,
    state: 'proposed',
    band: { lo: 0.2, hi: 0.45 },
    term: 'unlikely',
    horizon: null,
    dismissalReason: null,
    mentions: [{ start: ordinal * 10, end: ordinal * 10 + 5 }],
    ...change,
  }) as Judgement;
const forecast = (state: Forecast['state'], change: Partial<Forecast> = {}) =>
  ({
    judgement: { id: 'j1' },
    state,
    due: { date: '2026-12-31' },
    nextCheckAt: '2026-11-11T08:00:00Z',
    evidenceSinceCheck: 0,
    outcome: null,
    score: null,
    ...change,
  }) as Forecast;
const says = (one: Judgement, its: Forecast[] = []) =>
  noteWords(markedOf([one], its)[0]!, '2026-11-23', 'Europe/Berlin');
const accepted = judgement(1, { state: 'accepted' });

describe('markedOf', () => {
  it('joins by judgement and keeps reading order', () => {
    const marked = markedOf([judgement(2), accepted], [forecast('overdue')]);
    expect(marked.map((one) => [one.judgement.ordinal, one.look])).toEqual([
      [1, 'overdue'],
      [2, 'proposed'],
    ]);
  });

  it('puts one that was marked later where it stands, under the name that it got', () => {
    const late = judgement(9, { mentions: [{ start: 15, end: 18 }] as Judgement['mentions'] });
    expect(markedOf([judgement(1), judgement(2), late], []).map((one) => one.judgement.ordinal)).toEqual([1, 9, 2]);
  });
});

describe('markedOf, coloured by outcome', () => {
  const shade = (state: Forecast['state'], outcome: Forecast['outcome'], chance: number) =>
    markedOf([accepted], [forecast(state, { outcome, reported: { term: '', band: null, chance } })], 'outcome')[0]!
      .shade;
  it.each([
    ['as the report judged', 'closed', 'happened', 0.7, 'asJudged'],
    ['against its odds', 'closed', 'did-not-happen', 0.7, 'againstTheOdds'],
    ['an even call', 'closed', 'happened', 0.5, 'evenCall'],
    ['not judged', 'closed', 'void', 0.7, 'notJudged'],
    ['still open', 'overdue', null, 0.7, 'open'],
  ] as const)('%s', (_case, state, outcome, chance, expected) => {
    expect(shade(state, outcome, chance)).toBe(expected);
  });

  it('keeps what has not become a forecast', () => {
    expect(markedOf([judgement(1)], [], 'outcome')[0]!.shade).toBe('proposed');
  });
});

describe('noteWords', () => {
  it.each([
    ['an undated proposal', judgement(1), [], '“unlikely”, 20–45%; undated.'],
    [
      'one that rests on an assumption',
      judgement(1, { horizon: { text: '', due: '2025-02-13', origin: 'assumed' } }),
      [],
      '“unlikely”, 20–45%; by 13 Feb 2025, assumed.',
    ],
    ['without a probability', judgement(1, { band: null }), [], 'No probability stated; undated.'],
    [
      'past its check',
      accepted,
      [forecast('reassess', { evidenceSinceCheck: 2 })],
      '12 days past its check. 2 new items of evidence.',
    ],
    [
      'overdue',
      accepted,
      [forecast('overdue', { due: { date: '2026-10-31' } as never })],
      '23 days overdue. Was due 31 Oct 2026.',
    ],
    ['on track', accepted, [forecast('track')], 'Next check 11 Nov 2026. Due 31 Dec 2026.'],
    ['closed', accepted, [forecast('closed', { outcome: 'happened', score: 0.0812 })], 'Happened. Score 0.08.'],
    ['void', accepted, [forecast('closed', { outcome: 'void' })], 'Could not be judged.'],
  ])('%s', (_case, one, its, expected) => {
    expect(says(one, its)).toBe(expected);
  });
});
