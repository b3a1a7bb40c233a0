import type { Kind, Question } from '@app/contract';

/** What is asked, as the form holds it; what another kind does not need stays as it was typed. */
export interface QuestionDraft {
  readonly kind: Kind;
  readonly options: readonly string[];
  readonly ordered: boolean;
  readonly unit: string;
  /** a number, or empty */
  readonly lower: number | string;
  readonly upper: number | string;
  /** `YYYY-MM-DD`, or empty */
  readonly firstDay: string;
  readonly lastDay: string;
  /** whether it may come out beyond either end */
  readonly openLower: boolean;
  readonly openUpper: boolean;
}

export const firstQuestion: QuestionDraft = {
  kind: 'binary',
  options: ['', ''],
  ordered: false,
  unit: '',
  lower: '',
  upper: '',
  firstDay: '',
  lastDay: '',
  openLower: false,
  openUpper: true,
};

/** What the fields ask; `null` while something is missing or two of them contradict each other. */
export function questionOf(draft: QuestionDraft): Question | null {
  const { kind, lower, upper, firstDay, lastDay, openLower, openUpper } = draft;
  if (kind === 'binary') return { kind };
  if (kind === 'choice') {
    const options = draft.options.map((option) => option.trim()).filter((option) => option !== '');
    const distinct = new Set(options).size === options.length;
    return options.length >= 2 && distinct ? { kind, options, ordered: draft.ordered } : null;
  }
  if (kind === 'number') {
    if (typeof lower !== 'number' || typeof upper !== 'number' || lower >= upper) return null;
    return { kind, unit: draft.unit.trim() || null, lower, upper, openLower, openUpper };
  }
  if (firstDay === '' || lastDay === '' || firstDay >= lastDay) return null;
  return { kind, lower: firstDay, upper: lastDay, openLower, openUpper };
}
