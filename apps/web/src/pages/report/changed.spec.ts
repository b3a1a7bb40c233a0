import type { Judgement } from '@app/contract';
import { merged, parted, withJudgement } from './changed.js';
import { changesOf, draftOf } from './judgementEdit.js';

const judgement = (id: string, ...starts: number[]) =>
  ({ id, ordinal: starts[0], mentions: starts.map((start) => ({ start, end: start + 5 })) }) as unknown as Judgement;
const shape = (judgements: readonly Judgement[]) =>
  judgements.map((one) => [one.id, one.mentions.map((mention) => mention.start)]);
const all = [judgement('a', 10, 50), judgement('b', 30)];

describe('what a report shows at once', () => {
  it('puts a new judgement into reading order', () =>
    expect(shape(withJudgement(all, judgement('c', 20)))).toEqual([
      ['a', [10, 50]],
      ['c', [20]],
      ['b', [30]],
    ]));
  it('takes the places of a parted one along', () =>
    expect(shape(parted(all, 'a', judgement('c', 50)))).toEqual([
      ['a', [10]],
      ['b', [30]],
      ['c', [50]],
    ]));
  it('takes a merged one away', () =>
    expect(shape(merged(all, 'b', judgement('a', 10, 30, 50)))).toEqual([['a', [10, 30, 50]]]));
});

describe('changesOf', () => {
  const worded = {
    statement: 'It opens',
    condition: null,
    horizon: { text: 'by May', due: '2027-05-31', origin: 'sentence' as const },
  };
  const begun = draftOf(worded);
  it('sends nothing where nothing was changed', () =>
    expect(changesOf(worded, { ...begun, statement: ' It opens ' })).toBeNull());
  it('sends only what was, so that an untouched date keeps its origin', () =>
    expect(changesOf(worded, { ...begun, condition: 'if it rains' })).toEqual({ condition: 'if it rains' }));
  it('takes a date away', () => expect(changesOf(worded, { ...begun, due: '' })).toEqual({ due: null }));
});
