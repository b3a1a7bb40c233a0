import { ApiProblem } from '@app/api-client';
import type { NewForecast } from '@app/contract';

/** A forecast of its own being made, as its form holds it; `date` is `YYYY-MM-DD` or empty. */
export interface Draft {
  readonly statement: string;
  readonly criteria: string;
  readonly voidIf: string;
  readonly date: string;
  readonly zone: string;
  readonly chance: number | null;
  readonly reason: string;
  readonly cadenceDays: number | null;
}
/** What is said at the fields. */
export type Errors = Partial<Record<'statement' | 'chance' | 'date' | 'criteria' | 'voidIf' | 'reason', string | null>>;

/** What was typed, trimmed; null where nothing was. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The request that saves it. */
export const requestOf = (draft: Draft): NewForecast => ({
  judgementId: null,
  statement: draft.statement.trim(),
  criteria: orNull(draft.criteria),
  voidIf: orNull(draft.voidIf),
  question: { kind: 'binary' },
  condition: null,
  topic: null,
  importance: 'normal',
  reference: null,
  belief: null,
  due: draft.date ? { date: draft.date, time: null, zone: draft.zone } : null,
  assumptionConfirmed: false,
  reversed: false,
  chance: draft.chance,
  reason: orNull(draft.reason),
  cadenceDays: draft.cadenceDays,
});

/** What the form and the server say at the fields, the form first. */
export const withServer = (errors: Errors, fault: Error | null): Errors => {
  if (!(fault instanceof ApiProblem)) return errors;
  if (fault.code === 'due-before-opening') return { ...errors, date: fault.title };
  const said = Object.fromEntries(fault.errors.map(({ at, says }) => [at === 'due.date' ? 'date' : at, says]));
  return { ...said, ...errors };
};
