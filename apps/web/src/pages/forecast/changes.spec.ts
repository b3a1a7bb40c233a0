import type { ForecastDetail } from '@app/contract';
import { changesOf } from './changes.js';

const by = { id: '00000000-0000-7000-8000-000000000001', name: 'Ida Example' };
const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
const due = (id: string, date: string | null, day: number, reason: string | null = null) =>
  ({ id, due: date && { date }, reason, by, recordedAt: at(day) }) as ForecastDetail['dueChanges'][number];
const criteria = (id: string, statement: string, day: number) =>
  ({
    id,
    statement,
    criteria: null,
    voidIf: null,
    reason: null,
    by,
    recordedAt: at(day),
  }) as ForecastDetail['criteriaChanges'][number];
const resolution = (id: string, outcome: string, standing: boolean, day: number) =>
  ({
    id,
    outcome,
    standing,
    source: 'Example gazette',
    note: 'Wrong page',
    by,
    recordedAt: at(day),
  }) as ForecastDetail['resolutions'][number];

describe('changesOf', () => {
  const question = { kind: 'binary' } as const;

  it('counts neither the first date nor the first wording', () => {
    expect(
      changesOf({
        question,
        createdAt: at(1),
        dueChanges: [due('a', '2026-12-31', 1)],
        criteriaChanges: [criteria('b', 'One', 1)],
        dutyChanges: [],
        resolutions: [],
      }),
    ).toEqual([]);
  });

  it('tells when an undated forecast was given its date', () => {
    const dueChanges = [due('a', '2026-12-31', 2)];
    expect(
      changesOf({ question, createdAt: at(1), dueChanges, criteriaChanges: [], dutyChanges: [], resolutions: [] }),
    ).toMatchObject([{ says: 'Due date given: 31 Dec 2026' }]);
  });

  it('tells everything that changed, newest first', () => {
    const changes = changesOf({
      question,
      createdAt: at(1),
      dueChanges: [due('a', '2026-12-31', 1), due('b', '2027-06-30', 3, 'The vote was put off')],
      criteriaChanges: [criteria('c', 'One', 1), criteria('d', 'Two', 4), criteria('e', 'Two', 5)],
      dutyChanges: [],
      resolutions: [resolution('f', 'happened', false, 6), resolution('g', 'reopened', true, 7)],
    });
    expect(changes.map((change) => [change.says, change.more])).toEqual([
      ['Outcome undone', 'Wrong page'],
      ['Outcome recorded: happened, since superseded', 'Example gazette'],
      ['Criteria changed', null],
      ['Statement changed, before: “One”', null],
      ['Due date moved to 30 Jun 2027', 'The vote was put off'],
    ]);
  });

  it('says who took over from whom, and what else changed with it', () => {
    const [change] = changesOf({
      question,
      createdAt: at(1),
      dueChanges: [],
      criteriaChanges: [],
      dutyChanges: [
        {
          id: 'd',
          from: { owner: by, deputy: null, cadence: null },
          to: { owner: { id: 'cole', name: 'Cole' }, deputy: by, cadence: { every: 'P1W', tightens: false } },
          reason: 'On leave',
          by,
          recordedAt: at(3),
        },
      ],
      resolutions: [],
    });
    expect(change).toMatchObject({
      says: 'Handed over to Cole, before: Ida Example. Deputy: Ida Example. Looked at every week',
      more: 'On leave',
    });
  });

  it.each([
    [{ cadenceByRule: true }, 'Looked at as often as the rules say'],
    [{ cadenceByRule: false }, 'Keeps how often it is looked at, whatever the rules say'],
    [{ cadenceByRule: false, cadence: { every: 'P1W', tightens: false } }, 'Looked at every week'],
    [{ cadenceByRule: false, cadence: null }, 'Not looked at again'],
  ])('says how often it is looked at: %j', (to, says) => {
    const change = { id: 'd', from: {}, to, reason: null, by, recordedAt: at(3) };
    const none = { dueChanges: [], criteriaChanges: [], resolutions: [] };
    const [found] = changesOf({ question, createdAt: at(1), ...none, dutyChanges: [change] });
    expect(found).toMatchObject({ says });
  });
});
