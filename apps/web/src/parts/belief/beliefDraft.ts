import type { BeliefValue, Question } from '@app/contract';
import { faultsOf } from '@app/forecasts';

/** A question other than yes or no. */
export type OpenQuestion = Exclude<Question, { kind: 'binary' }>;

/** A belief as its fields hold it: a percent per option, or a value per quantile; empty where nothing was typed. */
export interface BeliefDraft {
  /** choice: percents in the order of the options; number: values; date: `YYYY-MM-DD` */
  readonly cells: readonly (number | string)[];
  /** number and date: what share of the belief lies at or below each cell; empty for a choice */
  readonly levels: readonly number[];
}

/** What is asked for of a number or day at first, and in more detail. */
export const threeLevels = [0.1, 0.5, 0.9] as const;
export const fiveLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** The fields that a belief fills, or that are empty where there is none yet. */
export function draftOf(question: OpenQuestion, held: BeliefValue | null): BeliefDraft {
  if (held?.kind === 'choice')
    return { cells: held.chances.map((chance) => Number((chance * 100).toFixed(4))), levels: [] };
  if (held && held.kind !== 'binary' && 'quantiles' in held)
    return { cells: held.quantiles.map(({ value }) => value), levels: held.quantiles.map(({ level }) => level) };
  if (question.kind === 'choice') return { cells: question.options.map(() => ''), levels: [] };
  return emptyDraft(threeLevels);
}

/** Fields for these quantiles, with nothing in them. */
export const emptyDraft = (levels: readonly number[]): BeliefDraft => ({ cells: levels.map(() => ''), levels });

/** What the fields say: a belief, nothing yet, or why it is none. */
export type Read =
  | { readonly belief: BeliefValue; readonly says: null }
  | { readonly belief: null; readonly says: string | null };

/** Reads the fields; what is not complete yet is no fault, what cannot be right is told at once. */
export function readDraft(question: OpenQuestion, { cells, levels }: BeliefDraft): Read {
  if (cells.some((cell) => cell === '')) return { belief: null, says: null };
  const belief = statedBy(question, cells, levels);
  if (!belief) return { belief: null, says: 'Type numbers only.' };
  const [fault] = faultsOf(question, belief);
  if (!fault) return { belief, says: null };
  if (question.kind === 'choice') return { belief: null, says: sumWords(cells) };
  return { belief: null, says: 'Each value has to be at or above the one before it, within what is asked about.' };
}

function statedBy(
  question: OpenQuestion,
  cells: readonly (number | string)[],
  levels: readonly number[],
): BeliefValue | null {
  if (question.kind === 'date')
    return { kind: 'date', quantiles: levels.map((level, i) => ({ level, value: String(cells[i]) })) };
  if (cells.some((cell) => typeof cell !== 'number')) return null;
  const numbers = cells as readonly number[];
  if (question.kind === 'choice') return { kind: 'choice', chances: numbers.map((percent) => percent / 100) };
  return { kind: 'number', quantiles: levels.map((level, i) => ({ level, value: numbers[i]! })) };
}

/** The sum of what was typed so far, in percents. */
export const sumOf = (cells: readonly (number | string)[]): number =>
  Number(cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0).toFixed(4));

/** How far the percents are from 100. */
export function sumWords(cells: readonly (number | string)[]): string {
  const left = Number((100 - sumOf(cells)).toFixed(4));
  if (left === 0) return 'Adds up to 100%.';
  return left > 0 ? `${left}% are left to give.` : `${-left}% too much: take them off somewhere.`;
}

/** The percents with what is left given to one option; never below 0. */
export const withRest = (cells: readonly (number | string)[], option: number): (number | string)[] => {
  const others = cells.map((cell, i) => (i === option ? 0 : cell));
  return cells.map((cell, i) => (i === option ? Math.max(0, Number((100 - sumOf(others)).toFixed(4))) : cell));
};
