import type { Forecast } from '@app/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/api.js';
import { toast } from '../toast.js';
import { type BatchItem, type BatchRun, type Chunk, chunkSize, chunksOf, outcomeSentence, runBatch } from './batch.js';
import type { Selection } from './useSelection.js';

/** What a report of a batch names its forecasts by; they may have left the list by then. */
export type BatchRow = Pick<Forecast, 'id' | 'number' | 'statement'>;

export interface Batch {
  /** the one that runs; null: none does */
  readonly running: BatchRun | null;
  /** the one that ended with something to say: refused or unsent; null: none, or it was put away */
  readonly ended: BatchRun | null;
  readonly rows: ReadonlyMap<string, BatchRow>;
  readonly start: (rows: readonly BatchRow[], items: readonly BatchItem[]) => void;
  /** sends what no answer came for, as the same act */
  readonly retry: () => void;
  readonly putAway: () => void;
}

const touched = ['today', 'forecasts', 'forecast', 'notices', 'calibration'];

/** Looks at many forecasts in one go; what was refused stays chosen, so that nothing has to be looked for again. */
export function useBatch(selection: Selection, onDone: () => void): Batch {
  const client = useQueryClient();
  const [running, setRunning] = useState<BatchRun | null>(null);
  const [ended, setEnded] = useState<BatchRun | null>(null);
  const [left, setLeft] = useState<readonly Chunk[]>([]);
  const [rows, setRows] = useState<ReadonlyMap<string, BatchRow>>(new Map());
  const readAgain = () => {
    for (const key of touched) void client.invalidateQueries({ queryKey: [key] });
  };
  const undo = useUndo(readAgain);

  const go = async (chunks: readonly Chunk[], known: ReadonlyMap<string, BatchRow>, before: BatchRun['answers']) => {
    setEnded(null);
    const withBefore = (run: BatchRun): BatchRun => ({
      ...run,
      total: run.total + before.length,
      answers: [...before, ...run.answers],
    });
    setRunning(
      withBefore({ total: chunks.flatMap(({ items }) => items).length, answers: [], unsent: [], fault: null }),
    );
    const send = async ({ key, items }: Chunk) =>
      (await api.forecasts.checkMany({ items: [...items] }, { idempotencyKey: key })).items;
    const { run, left: unsent } = await runBatch(chunks, send, (progress) => setRunning(withBefore(progress)));
    const whole = withBefore(run);
    const refused = whole.answers.filter(({ check }) => check === null).map(({ forecast }) => forecast);
    setRunning(null);
    setLeft(unsent);
    readAgain();
    selection.choose([...refused, ...whole.unsent.map(({ forecast }) => forecast)]);
    const done = whole.answers.flatMap(({ forecast, check }) => {
      const row = known.get(forecast);
      return check && row ? [{ number: row.number, check: check.id }] : [];
    });
    if (refused.length + unsent.length > 0) setEnded(whole);
    if (done.length > 0) toast(outcomeSentence(whole), { onUndo: () => undo.mutate(done) });
    onDone();
  };

  return {
    running,
    ended,
    rows,
    start: (given, items) => {
      if (running || items.length === 0) return;
      const known = new Map(given.map((row) => [row.id, row]));
      setRows(known);
      void go(
        chunksOf(items, chunkSize).map((each) => ({ key: crypto.randomUUID(), items: each })),
        known,
        [],
      );
    },
    retry: () => void go(left, rows, ended?.answers ?? []),
    putAway: () => setEnded(null),
  };
}

/** At once by so many: undoing is possible for ten seconds only. */
const undoneAtOnce = 6;

function useUndo(onDone: () => void) {
  return useMutation({
    mutationFn: async (done: readonly { number: number; check: string }[]) => {
      let late = 0;
      for (const piece of chunksOf(done, undoneAtOnce)) {
        const answers = await Promise.allSettled(
          piece.map(({ number, check }) => api.forecasts.undoCheck(number, check)),
        );
        late += answers.filter(({ status }) => status === 'rejected').length;
      }
      return { undone: done.length - late, late };
    },
    onSuccess: ({ undone, late }) => {
      onDone();
      const not = late === 0 ? '' : ` ${late} could not be undone in time; change them by hand.`;
      toast(`${undone} undone. The history keeps both entries.${not}`);
    },
  });
}
