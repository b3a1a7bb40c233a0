import { ApiProblem } from '@app/api-client';
import type { BeliefValue, NewForecast } from '@app/contract';
import { cadenceOf } from '../../format/cadence.js';
import { type Judging, judgingOf } from '../../parts/JudgingFields.js';
import { type QuestionDraft, questionOf } from './questionDraft.js';

/** A forecast of its own being made, as its form holds it; `date` is `YYYY-MM-DD` or empty. */
export interface Draft extends Judging {
  readonly statement: string;
  readonly question: QuestionDraft;
  /** of any kind but yes or no; null: none yet */
  readonly belief: BeliefValue | null;
  readonly date: string;
  readonly zone: string;
  readonly chance: number | null;
  readonly reason: string;
  readonly cadenceDays: number | null;
}
/** What is said at the fields. */
export type Errors = Partial<
  Record<
    'statement' | 'question' | 'belief' | 'chance' | 'date' | 'criteria' | 'voidIf' | 'condition' | 'reason',
    string | null
  >
>;

/** What was typed, trimmed; null where nothing was. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The request that saves it. */
export const requestOf = (draft: Draft): NewForecast => ({
  judgementId: null,
  statement: draft.statement.trim(),
  ...judgingOf(draft),
  question: questionOf(draft.question) ?? { kind: 'binary' },
  reference: null,
  belief: draft.question.kind === 'binary' ? null : draft.belief,
  due: draft.date ? { date: draft.date, time: null, zone: draft.zone } : null,
  assumptionConfirmed: false,
  reversed: false,
  chance: draft.question.kind === 'binary' ? draft.chance : null,
  reason: orNull(draft.reason),
  cadence: cadenceOf(draft.cadenceDays),
});

/** What the form and the server say at the fields, the form first. */
export const withServer = (errors: Errors, fault: Error | null): Errors => {
  if (!(fault instanceof ApiProblem)) return errors;
  if (fault.code === 'due-before-opening') return { ...errors, date: fault.title };
  const said = Object.fromEntries(fault.errors.map(({ at, says }) => [at === 'due.date' ? 'date' : at, says]));
  return { ...said, ...errors };
};

/** What keeps the form from being sent, by field. */
export function faultsOf(draft: Draft): Errors {
  const errors: Errors = {};
  if (draft.statement.trim() === '') errors.statement = 'Say what would happen';
  if (questionOf(draft.question) === null) errors.question = 'Complete what is asked';
  else if (draft.question.kind === 'binary' && draft.chance === null) errors.chance = 'Choose a probability';
  else if (draft.question.kind !== 'binary' && draft.belief === null) errors.belief = 'Say what you believe';
  return errors;
}
