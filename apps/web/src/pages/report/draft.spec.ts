import { NewForecast } from '@app/contract';
import { type Draft, errorsOf, faultsOf, firstDraft, requestOf, restsOnAssumption } from './draft.js';

const horizon = (origin: 'sentence' | 'assumed', due: string | null) => ({
  text: 'in the near future',
  due,
  origin,
  ...(origin === 'assumed' ? { assumption: { says: 'near future = 12 months', months: 12 } } : {}),
});
const assumed = {
  statement: 'An example happens',
  band: { lo: 0.2, hi: 0.45 },
  horizon: horizon('assumed', '2025-02-13'),
  condition: null,
};
const undated = { statement: 'An example happens', band: null, horizon: null, condition: null };
const draftOf = (judgement: typeof assumed | typeof undated, change: Partial<Draft> = {}): Draft => ({
  ...firstDraft(judgement, 'Europe/Berlin'),
  ...change,
});

describe('firstDraft', () => {
  it('is monitor only where the report names no date', () => {
    expect(draftOf(undated)).toMatchObject({ undated: true, date: '' });
    expect(draftOf(assumed)).toMatchObject({ undated: false, date: '2025-02-13', assumptionConfirmed: false });
  });
  it('holds only under the condition of the report', () => {
    expect(firstDraft({ ...undated, condition: 'if the loan is drawn' }, 'UTC').condition).toBe('if the loan is drawn');
    expect(draftOf(undated).condition).toBe('');
  });
});

describe('faultsOf', () => {
  it.each([
    ['an assumption nobody confirmed', assumed, {}, ['assumption']],
    ['a confirmed assumption', assumed, { assumptionConfirmed: true }, []],
    ['another date', assumed, { date: '2025-06-30' }, []],
    ['monitor only', assumed, { undated: true }, []],
    ['no probability in the report', undated, {}, ['chance']],
    ['a number chosen', undated, { chance: 0.4 }, []],
    ['no date', undated, { chance: 0.4, undated: false }, ['date']],
    ['no statement', undated, { chance: 0.4, statement: ' ' }, ['statement']],
  ])('%s', (_case, judgement, change, expected) => {
    expect(Object.keys(faultsOf(judgement, draftOf(judgement, change)))).toEqual(expected);
  });
});

describe('requestOf', () => {
  it('has the shape the server takes', () => {
    const request = requestOf(null, draftOf(assumed, { criteria: ' ', assumptionConfirmed: true }));
    expect(NewForecast.parse(request)).toMatchObject({
      criteria: null,
      due: { date: '2025-02-13', time: null, zone: 'Europe/Berlin' },
      reason: null,
    });
  });

  it('sends no date for monitor only', () => {
    expect(requestOf(null, draftOf(undated, { chance: 0.5 })).due).toBeNull();
  });
});

describe('errorsOf', () => {
  it('puts a refusal at its field', () => {
    expect(errorsOf({ code: 'due-before-opening', title: 'The due date lies before the forecast opened' })).toEqual({
      date: 'The due date lies before the forecast opened.',
    });
  });

  it('puts shape errors at theirs', () => {
    const errors = [
      { at: 'due.date', says: 'no such day' },
      { at: 'statement', says: 'too long' },
    ];
    expect(errorsOf({ code: 'invalid-request', title: '', errors })).toEqual({
      date: 'no such day',
      statement: 'too long',
    });
  });

  it('leaves the rest to the notice above the form', () => {
    expect(errorsOf({ code: 'not-ready', title: 'The database does not answer' })).toBeNull();
  });
});

describe('restsOnAssumption', () => {
  it('ends with another date', () => {
    expect(restsOnAssumption(assumed, draftOf(assumed))).toBe(true);
    expect(restsOnAssumption(assumed, draftOf(assumed, { date: '2025-03-01' }))).toBe(false);
  });
});
