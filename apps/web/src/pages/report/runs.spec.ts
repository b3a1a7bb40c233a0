import { type Mark, marksByPiece, runsOf } from './runs.js';

const mark = (judgement: string, start: number, end: number, phrase: [number, number] = [start, start]): Mark => ({
  judgement,
  mention: 0,
  start,
  end,
  phrase: { start: phrase[0], end: phrase[1] },
});
const shape = (runs: ReturnType<typeof runsOf>) =>
  runs.map((run) => [
    run.start,
    run.end,
    run.mark?.judgement ?? '',
    run.first,
    run.others.map((other) => other.judgement).join(),
  ]);

describe('runsOf', () => {
  it('leaves a block without judgements whole', () => {
    expect(shape(runsOf({ start: 0, end: 50 }, []))).toEqual([[0, 50, '', false, '']]);
  });

  it('cuts one mention out, and its phrase within', () => {
    const runs = runsOf({ start: 0, end: 50 }, [mark('a', 10, 30, [15, 20])]);
    expect(shape(runs)).toEqual([
      [0, 10, '', false, ''],
      [10, 15, 'a', true, ''],
      [15, 20, 'a', false, ''],
      [20, 30, 'a', false, ''],
      [30, 50, '', false, ''],
    ]);
    expect(runs.map((run) => run.phrase)).toEqual([false, false, true, false, false]);
  });

  it('gives two judgements in the same sentence one link and one glyph each', () => {
    expect(shape(runsOf({ start: 0, end: 40 }, [mark('a', 10, 30), mark('b', 10, 30)]))).toEqual([
      [0, 10, '', false, ''],
      [10, 30, 'b', true, 'a'],
      [30, 40, '', false, ''],
    ]);
  });

  it('gives the words to the selected one of two in the same sentence', () => {
    expect(shape(runsOf({ start: 0, end: 40 }, [mark('a', 10, 30), mark('b', 10, 30)], 'a'))[1]).toEqual([
      10,
      30,
      'a',
      true,
      'b',
    ]);
  });

  it('gives the shorter of two nested ones its words', () => {
    expect(shape(runsOf({ start: 0, end: 40 }, [mark('long', 0, 40), mark('short', 10, 20)]))).toEqual([
      [0, 10, 'long', true, ''],
      [10, 20, 'short', true, ''],
      [20, 40, 'long', false, ''],
    ]);
  });

  it('reaches both of two that overlap partly', () => {
    const runs = runsOf({ start: 0, end: 40 }, [mark('a', 0, 20), mark('b', 10, 40)]);
    const reached = new Set(
      runs.flatMap((run) => [...(run.first ? [run.mark!.judgement] : []), ...run.others.map((o) => o.judgement)]),
    );
    expect(reached).toEqual(new Set(['a', 'b']));
  });

  it('clips a mention that runs over the end of its block', () => {
    const runs = runsOf({ start: 0, end: 20 }, [mark('a', 10, 35)]);
    expect(runs.at(-1)).toMatchObject({ start: 10, end: 20, first: true });
  });

  it('covers the block without holes', () => {
    const runs = runsOf({ start: 5, end: 95 }, [mark('a', 0, 30), mark('b', 20, 60, [25, 40]), mark('c', 20, 60)]);
    expect(runs[0]!.start).toBe(5);
    expect(runs.at(-1)!.end).toBe(95);
    for (const [index, run] of runs.slice(1).entries()) expect(run.start).toBe(runs[index]!.end);
  });

  it('cuts the stretch out that is about to be marked', () => {
    const runs = runsOf({ start: 0, end: 40 }, [mark('a', 10, 20)], null, { start: 15, end: 30 });
    expect(runs.filter((run) => run.within).map(({ start, end }) => [start, end])).toEqual([
      [15, 20],
      [20, 30],
    ]);
  });

  it('gives a mention that goes on from the piece before no second link', () =>
    expect(runsOf({ start: 20, end: 40 }, [mark('a', 10, 30)])[0]).toMatchObject({ end: 30, first: false }));
});

describe('marksByPiece', () => {
  it('finds a mark in every piece that it touches', () => {
    const pieces = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ];
    const found = marksByPiece(pieces, [mark('a', 2, 5), mark('b', 8, 25)]);
    expect([...found].map(([at, marks]) => [at, marks.map((one) => one.judgement)])).toEqual([
      [0, ['a', 'b']],
      [1, ['b']],
      [2, ['b']],
    ]);
  });
});
