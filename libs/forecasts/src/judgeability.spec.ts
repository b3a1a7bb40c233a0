import { judgeability } from './judgeability.js';

const complete = {
  statement: 'The port of Larsund reopens to container ships',
  criteria: 'A container ship of any flag unloads there, as reported by the harbour register.',
  due: { date: '2027-06-30' },
  voidIf: 'The port is sold or renamed.',
};

describe('judgeability', () => {
  it.each([
    ['complete', {}, []],
    ['only a word', { statement: 'Reopening' }, ['event']],
    [
      'a vague word and nothing to go by',
      { statement: 'The alliance remains pragmatic', criteria: null },
      ['event', 'measure'],
    ],
    ['a vague word that the criteria explain', { statement: 'The alliance remains pragmatic' }, []],
    ['criteria that name neither figure nor source', { criteria: 'We will see.' }, ['measure']],
    ['a figure is enough', { criteria: 'At least 40 ships unload.' }, []],
    ['undated', { due: null }, ['date']],
    ['nothing on void', { voidIf: ' ' }, ['void']],
    ['void within the criteria', { voidIf: null, criteria: 'At least 40 ships unload; void if the port is sold.' }, []],
    ['nothing but a statement', { criteria: null, due: null, voidIf: null }, ['measure', 'date', 'void']],
  ])('%s', (_case, changes, expected) => {
    expect(judgeability({ ...complete, ...changes }).map((missing) => missing.code)).toEqual(expected);
  });

  it('says each in a sentence', () => {
    for (const { says } of judgeability({ statement: 'x', criteria: null, due: null, voidIf: null })) {
      expect(says).toMatch(/^[A-Z].*\.$/);
    }
  });
});
