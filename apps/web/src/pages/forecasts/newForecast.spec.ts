import { ApiProblem } from '@app/api-client';
import { noJudging } from '../../parts/JudgingFields.js';
import { type Draft, requestOf, withServer } from './newForecast.js';
import { firstQuestion } from './questionDraft.js';

const draft: Draft = {
  ...noJudging,
  question: firstQuestion,
  belief: null,
  statement: ' A ferry strike stops Port Merrow for a day ',
  voidIf: ' the port closes for good ',
  date: '',
  zone: 'Europe/Oslo',
  chance: 0.14,
  reason: '',
  cadenceDays: 30,
};

describe('requestOf', () => {
  it('trims what was typed and sends nothing for what was not', () =>
    expect(requestOf(draft)).toMatchObject({
      judgementId: null,
      statement: 'A ferry strike stops Port Merrow for a day',
      criteria: null,
      voidIf: 'the port closes for good',
      due: null,
    }));
  it('dates it at the end of the day in the chosen zone', () =>
    expect(requestOf({ ...draft, date: '2027-03-01' }).due).toEqual({
      date: '2027-03-01',
      time: null,
      zone: 'Europe/Oslo',
    }));
});

describe('withServer', () => {
  const refusal = (code: string, errors: { at: string; says: string }[] = []) =>
    new ApiProblem({ code, status: 422, title: 'The due date lies before the forecast opened', errors });
  it('puts what the server says at its field', () =>
    expect(withServer({}, refusal('invalid-request', [{ at: 'due.date', says: 'no such day' }]))).toEqual({
      date: 'no such day',
    }));
  it('puts a refused date at the date', () =>
    expect(withServer({}, refusal('due-before-opening')).date).toMatch(/before/));
  it('lets the form speak first', () =>
    expect(withServer({ statement: 'Say what would happen' }, new Error('x'))).toEqual({
      statement: 'Say what would happen',
    }));
});
