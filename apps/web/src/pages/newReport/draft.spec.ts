import { ApiProblem } from '@app/api-client';
import { type Draft, errorsOf, faultsOf, sourceOf } from './draft.js';

const file = new File(['x'], 'note.pdf');
const draft: Draft = { title: ' Note ', publishedOn: '2026-11-01', file: null, text: 'Words.', format: 'text' };

describe('faultsOf', () => {
  it.each([
    ['nothing where all is there', {}, []],
    ['a source', { text: ' ' }, ['source']],
    ['no text where there is a file', { text: '', file }, []],
    ['a title', { title: ' ' }, ['title']],
    ['a day', { publishedOn: '' }, ['publishedOn']],
    ['a day that has been', { publishedOn: '2026-11-24' }, ['publishedOn']],
  ])('asks for %s', (_case, change, expected) =>
    expect(Object.keys(faultsOf({ ...draft, ...change }, '2026-11-23'))).toEqual(expected),
  );
});

describe('sourceOf', () => {
  it('sends the file instead of what was typed before', () => {
    expect(sourceOf({ ...draft, file })).toEqual({ title: 'Note', publishedOn: '2026-11-01', file });
    expect(sourceOf(draft)).toMatchObject({ title: 'Note', text: 'Words.', format: 'text' });
  });
});

describe('errorsOf', () => {
  const problem = (code: string, more: object = {}) =>
    new ApiProblem({ code, status: 422, title: 'The title', ...more });
  it.each([
    [
      'a scanned file',
      problem('file-without-text', { detail: 'no words on 3 pages' }),
      { source: 'No words on 3 pages.' },
    ],
    ['another encoding', problem('encoding-unknown'), { source: 'The title.' }],
    ['a day to come', problem('date-in-future'), { publishedOn: 'The title.' }],
    ['a field', problem('invalid-request', { errors: [{ at: 'title', says: 'too long' }] }), { title: 'too long' }],
  ])('says at its field what is the matter with %s', (_case, fault, expected) =>
    expect(errorsOf(fault)).toEqual(expected),
  );
  it.each([problem('too-busy'), problem('unexpected'), new Error('x')])('leaves others to the page: %s', (fault) =>
    expect(errorsOf(fault)).toBeNull(),
  );
});
