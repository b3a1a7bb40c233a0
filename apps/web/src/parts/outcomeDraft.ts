import type { CameOut, DueEdit, Forecast, NewResolution } from '@app/contract';

/** What somebody chose; `not-yet` moves the due date instead. */
export type OutcomeChoice = NewResolution['outcome'] | 'not-yet';

/** An outcome being recorded, as its form holds it. */
export interface OutcomeDraft {
  readonly choice: OutcomeChoice | null;
  /** what came out, with that choice; null while not given */
  readonly cameOut: CameOut | null;
  /** `YYYY-MM-DD` */
  readonly knownOn: string;
  readonly source: string;
  readonly note: string;
  readonly newDate: string;
  readonly reason: string;
}

export type OutcomeErrors = Partial<Record<keyof OutcomeDraft, string>>;

/** What keeps the form from being sent, by field. */
export function outcomeFaults(draft: OutcomeDraft, today: string): OutcomeErrors {
  if (draft.choice === null) return { choice: 'Choose what happened' };
  const errors: { -readonly [Field in keyof OutcomeErrors]: string } = {};
  if (draft.choice === 'not-yet') {
    if (!draft.newDate) errors.newDate = 'Give the new due date';
    else if (draft.newDate <= today) errors.newDate = 'The new date lies in the future';
    return errors;
  }
  if (draft.choice === 'came-out' && draft.cameOut === null) errors.cameOut = 'Say what came out';
  if (!draft.knownOn) errors.knownOn = 'Give the day it became known';
  else if (draft.knownOn > today) errors.knownOn = 'An outcome cannot become known in the future';
  if (!draft.source.trim()) errors.source = 'Say where it can be looked up';
  return errors;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The request that records an outcome. */
export function resolutionOf(draft: OutcomeDraft & { choice: NewResolution['outcome'] }): NewResolution {
  return {
    outcome: draft.choice,
    cameOut: draft.choice === 'came-out' ? draft.cameOut : null,
    knownOn: draft.knownOn,
    source: draft.source.trim(),
    note: orNull(draft.note),
  };
}

/** The request that moves the due date, at the end of the new day in the forecast's zone. */
export function dueEditOf(draft: OutcomeDraft, due: Forecast['due'], zone: string): DueEdit {
  return {
    due: { date: draft.newDate, time: due?.time ?? null, zone: due?.zone ?? zone },
    reason: orNull(draft.reason),
  };
}
