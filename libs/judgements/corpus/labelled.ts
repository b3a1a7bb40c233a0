import type { Level } from '@app/lexicons';

/** The day on which every text of the corpus counts as published. */
export const publishedOn = '2025-03-10';

/** One invented sentence and what a careful reader finds in it. */
export interface Labelled {
  readonly text: string;
  /** `firm` has to be found, `none` must not be, `weak` is neither right nor wrong */
  readonly label: 'firm' | 'weak' | 'none';
  /** level whose band the judgement has; `null`: no probability stated */
  readonly level?: Level | null;
  /** stated figures, instead of a level */
  readonly band?: readonly [number, number];
  readonly negated?: boolean;
  /** last day of an explicit horizon; `null`: a horizon without a day, or none */
  readonly due?: string | null;
  /** words that the condition begins with; `null`: said outright */
  readonly condition?: string | null;
  readonly statement?: string;
}

type Rest = Omit<Labelled, 'text' | 'label' | 'level'>;

/** A judgement with a level, or with `null` a bare prediction. */
export const firm = (level: Level | null, text: string, rest: Rest = {}): Labelled => ({
  text,
  label: 'firm',
  level,
  ...rest,
});
/** A judgement in figures, 0 to 1. */
export const figures = (lo: number, hi: number, text: string, rest: Rest = {}): Labelled => ({
  text,
  label: 'firm',
  band: [lo, hi],
  ...rest,
});
export const weak = (text: string): Labelled => ({ text, label: 'weak' });
export const none = (text: string): Labelled => ({ text, label: 'none' });
