import type { CheckBatch, CheckBatchResult, Forecast } from '@app/contract';
import { saysTheSame } from '@app/forecasts';
import { needsReason } from '../checkWords.js';

/** A look at one of many forecasts. */
export type BatchItem = CheckBatch['items'][number];

/** What became of one of many: recorded, refused by the server, or not known to have arrived. */
export type BatchAnswer = CheckBatchResult['items'][number];

/** Sent at once; few enough that progress is seen, many enough that 200 take no longer for it. */
export const chunkSize = 25;

/** Pieces of at most `size`, in order. */
export function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, place) => items.slice(place * size, (place + 1) * size));
}

/** How far a batch is, and what it ran into. */
export interface BatchRun {
  readonly total: number;
  readonly answers: readonly BatchAnswer[];
  /** what no answer came for, in order; empty while it runs well */
  readonly unsent: readonly BatchItem[];
  /** why; null: everything was answered */
  readonly fault: Error | null;
}

/** A piece that was asked for, with the key that makes asking again the same act. */
export interface Chunk {
  readonly key: string;
  readonly items: readonly BatchItem[];
}

/**
 * Sends many checks piece by piece and tells how far it is. Where a piece gets no answer it stops: what was answered
 * stands, the rest is handed back, to be tried again under the same keys.
 */
export async function runBatch(
  chunks: readonly Chunk[],
  send: (chunk: Chunk) => Promise<readonly BatchAnswer[]>,
  onProgress: (run: BatchRun) => void,
): Promise<{ run: BatchRun; left: readonly Chunk[] }> {
  const total = chunks.reduce((sum, { items }) => sum + items.length, 0);
  const answers: BatchAnswer[] = [];
  for (const [place, chunk] of chunks.entries()) {
    try {
      answers.push(...(await send(chunk)));
    } catch (fault) {
      const left = chunks.slice(place);
      const unsent = left.flatMap(({ items }) => items);
      return {
        run: { total, answers, unsent, fault: fault instanceof Error ? fault : new Error(String(fault)) },
        left,
      };
    }
    onProgress({ total, answers: [...answers], unsent: [], fault: null });
  }
  return { run: { total, answers, unsent: [], fault: null }, left: [] };
}

type Row = Pick<Forecast, 'id' | 'revision'>;

/** Keeps every one of them as it stands. */
export const keepAll = (rows: readonly Row[]): BatchItem[] =>
  rows.map(({ id, revision }) => ({ forecast: id, revision, kind: 'kept', reason: null }));

/** New numbers for many forecasts, 0 to 1 by key; null: the field holds none. */
export type Numbers = ReadonlyMap<string, number | null>;

type Changeable = Pick<Forecast, 'id' | 'revision' | 'question' | 'belief'>;

/** Whether a number can be typed for it here; other kinds and withdrawn ones are changed on their own page. */
export const isChangeable = ({ question, belief }: Pick<Changeable, 'question' | 'belief'>): boolean =>
  question.kind === 'binary' && belief !== null;

const movedTo = (row: Changeable, numbers: Numbers): number | null => {
  const chance = numbers.get(row.id) ?? null;
  if (chance === null || row.belief === null) return null;
  return saysTheSame(row.belief.held, { kind: 'binary', chance }) && row.belief.band === null ? null : chance;
};

/** Changes where the number moved, keeps where it did not, with one reason for all. */
export function changeAll(rows: readonly Changeable[], numbers: Numbers, reason: string): BatchItem[] {
  const why = reason.trim() === '' ? null : reason.trim();
  return rows.map((row) => {
    const chance = movedTo(row, numbers);
    const { id: forecast, revision } = row;
    if (chance === null) return { forecast, revision, kind: 'kept', reason: why };
    return { forecast, revision, kind: 'changed', chance, belief: null, reason: why };
  });
}

/** Rows that move so far (10 points or more) that they need a reason. */
export const needingReason = <Each extends Changeable>(rows: readonly Each[], numbers: Numbers): Each[] =>
  rows.filter((row) => {
    const chance = movedTo(row, numbers);
    return chance !== null && needsReason(row.question, row.belief?.held ?? null, { kind: 'binary', chance });
  });

const many = (count: number, what: string) => `${what} ${count}`;

/** What the button does: "Save 2 changes, keep 3", "Keep 5". */
export function saveWords(rows: readonly Changeable[], numbers: Numbers): string {
  const changed = rows.filter((row) => movedTo(row, numbers) !== null).length;
  const kept = rows.length - changed;
  if (changed === 0) return many(kept, 'Keep');
  const save = `Save ${changed} ${changed === 1 ? 'change' : 'changes'}`;
  return kept === 0 ? save : `${save}, ${many(kept, 'keep')}`;
}

/** What became of all: "12 kept, 1 changed; 2 were refused." */
export function outcomeSentence({ answers, unsent }: Pick<BatchRun, 'answers' | 'unsent'>): string {
  const count = (holds: (answer: BatchAnswer) => boolean) => answers.filter(holds).length;
  const kept = count(({ check }) => check?.kind === 'kept');
  const changed = count(({ check }) => check !== null && check.kind !== 'kept');
  const refused = count(({ check }) => check === null);
  const done = [kept > 0 && `${kept} kept`, changed > 0 && `${changed} changed`].filter(Boolean).join(', ');
  const not = [
    refused > 0 && `${refused} ${refused === 1 ? 'was' : 'were'} refused`,
    unsent.length > 0 && `${unsent.length} ${unsent.length === 1 ? 'was' : 'were'} not sent`,
  ].filter(Boolean);
  return `${[done || 'Nothing was saved', ...not].join('; ')}.`;
}
