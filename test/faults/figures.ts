import { appendFileSync } from 'node:fs';
import { findRedis } from '@test/kit/programs.js';

/** Whether the long forms run, with the sizes that the figures are promised for. */
export const full = process.env.FAULTS === 'full';

/** What chance is drawn from; named with every figure, so that a run can be repeated. */
export const seed = Number(process.env.FAULTS_SEED ?? 20_261_124);

export type Backend = 'postgres' | 'redis';

/** The queues that this machine can run. */
export const backends: readonly Backend[] = findRedis() ? ['postgres', 'redis'] : ['postgres'];

/** Whether a test was asked for: all are unless some were named. */
export function asked(test: string): boolean {
  const only = process.env.FAULTS_ONLY?.split(',').filter(Boolean) ?? [];
  return only.length === 0 || only.includes(test.split(' ')[0]!);
}

/** One row of the table of the full forms. */
export interface Figures {
  /** its name, and what was done: `T1 kill -9` */
  readonly test: string;
  readonly queue: Backend | null;
  /** how much of it, and what came of it, in words and numbers */
  readonly measured: string;
  readonly goal: string;
  readonly held: boolean;
}

/** Hands a row to the runner of the full forms; the short ones have none. */
export function report(figures: Figures): void {
  const file = process.env.FAULTS_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(figures)}\n`);
}

/** Milliseconds as a person reads them. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The value that so large a share (0 to 1) of all stays within; `ascending` holds one at least. */
export const within = (share: number, ascending: readonly number[]): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))]!;
