import type { Check, Question } from '@app/contract';
import {
  type BatchAnswer,
  type BatchRun,
  changeAll,
  chunksOf,
  isChangeable,
  keepAll,
  needingReason,
  outcomeSentence,
  runBatch,
  saveWords,
} from './batch.js';

const binary: Question = { kind: 'binary' };
const row = (id: string, chance: number, band: { lo: number; hi: number } | null = null) => ({
  id,
  revision: 3,
  question: binary,
  belief: { held: { kind: 'binary' as const, chance }, chance, band, since: '2026-01-01T00:00:00Z', by: null },
});
const rows = [row('a', 0.2), row('b', 0.5), row('c', 0.9)];
const numbers = new Map<string, number | null>([
  ['a', 0.2],
  ['b', 0.55],
  ['c', 0.7],
]);
const kept = (forecast: string): BatchAnswer => ({ forecast, check: { kind: 'kept' } as Check, refused: null });
const refused = (forecast: string): BatchAnswer => ({
  forecast,
  check: null,
  refused: { code: 'forecast-closed', title: 'The outcome is recorded; undo it first', detail: null },
});

describe('chunksOf', () => {
  it('loses nothing and keeps the order', () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunksOf([], 2)).toEqual([]);
  });
});

describe('what a batch asks for', () => {
  it('keeps each as it was seen', () => {
    expect(keepAll(rows)[0]).toEqual({ forecast: 'a', revision: 3, kind: 'kept', reason: null });
  });

  it('changes what moved and keeps the rest, with one reason', () => {
    expect(changeAll(rows, numbers, ' Polls. ').map((item) => [item.forecast, item.kind, item.reason])).toEqual([
      ['a', 'kept', 'Polls.'],
      ['b', 'changed', 'Polls.'],
      ['c', 'changed', 'Polls.'],
    ]);
    expect(saveWords(rows, numbers)).toBe('Save 2 changes, keep 1');
    expect(saveWords(rows, new Map())).toBe('Keep 3');
    expect(saveWords([rows[1]!], numbers)).toBe('Save 1 change');
  });

  it('takes a number where only a word stood for a change', () => {
    expect(changeAll([row('a', 0.325, { lo: 0.2, hi: 0.45 })], new Map([['a', 0.325]]), '')[0]?.kind).toBe('changed');
  });

  it('needs a reason where a number moves by 10 points or more', () => {
    expect(needingReason(rows, numbers).map(({ id }) => id)).toEqual(['c']);
  });

  it('leaves other kinds and withdrawn ones to their own page', () => {
    expect(isChangeable({ question: { kind: 'choice', options: ['x', 'y'], ordered: false }, belief: null })).toBe(
      false,
    );
    expect(isChangeable({ question: binary, belief: null })).toBe(false);
    expect(isChangeable(rows[0]!)).toBe(true);
  });
});

describe('runBatch', () => {
  const chunks = chunksOf(keepAll(rows), 2).map((items, place) => ({ key: `key-${place}`, items }));

  it('tells how far it is after every piece', async () => {
    const seen: number[] = [];
    const { run, left } = await runBatch(
      chunks,
      async ({ items }) => items.map(({ forecast }) => kept(forecast)),
      ({ answers }: BatchRun) => seen.push(answers.length),
    );
    expect([seen, run.answers.length, run.fault, left]).toEqual([[2, 3], 3, null, []]);
  });

  it('hands back what no answer came for, under the same keys, and keeps what was answered', async () => {
    const { run, left } = await runBatch(
      chunks,
      async ({ key, items }) => {
        if (key === 'key-1') throw new Error('The server did not answer');
        return items.map(({ forecast }) => kept(forecast));
      },
      () => {},
    );
    expect(run.answers.map(({ forecast }) => forecast)).toEqual(['a', 'b']);
    expect(run.unsent.map(({ forecast }) => forecast)).toEqual(['c']);
    expect(left).toEqual([chunks[1]]);
    expect(outcomeSentence(run)).toBe('2 kept; 1 was not sent.');
  });
});

describe('outcomeSentence', () => {
  it.each([
    [[kept('a'), kept('b')], '2 kept.'],
    [[kept('a'), refused('b'), refused('c')], '1 kept; 2 were refused.'],
    [[refused('a')], 'Nothing was saved; 1 was refused.'],
  ])('%#', (answers, says) => expect(outcomeSentence({ answers, unsent: [] })).toBe(says));
});
