import type { Judgement, NewForecast } from '@app/contract';
import { cadenceOf } from '../../format/cadence.js';
import { type Judging, judgingOf, noJudging } from '../../parts/JudgingFields.js';

/** A forecast being made from a judgement, as the form holds it. */
export interface Draft extends Judging {
  readonly statement: string;
  /** monitor only: nobody has dated it yet */
  readonly undated: boolean;
  /** `YYYY-MM-DD`, empty while not chosen */
  readonly date: string;
  readonly zone: string;
  readonly assumptionConfirmed: boolean;
  readonly reversed: boolean;
  /** the person's own number, 0 to 1; null: none */
  readonly chance: number | null;
  readonly reason: string;
  /** days between checks; null: none */
  readonly cadenceDays: number | null;
}

export type DraftField =
  | 'statement'
  | 'criteria'
  | 'voidIf'
  | 'date'
  | 'zone'
  | 'assumption'
  | 'chance'
  | 'reason'
  | 'cadence';
export type DraftErrors = Partial<Record<DraftField, string>>;

/**
 * What the form begins with: the report's own words, its date where it names one, its condition, a
 * check every 30 days.
 */
export function firstDraft(
  judgement: Pick<Judgement, 'statement' | 'horizon' | 'condition'> | null,
  zone: string,
): Draft {
  const due = judgement?.horizon?.due ?? null;
  return {
    statement: judgement?.statement ?? '',
    ...noJudging,
    condition: judgement?.condition ?? '',
    undated: judgement !== null && due === null,
    date: due ?? '',
    zone,
    assumptionConfirmed: false,
    reversed: false,
    chance: null,
    reason: '',
    cadenceDays: null,
  };
}

/** The date in the form is the one an assumption gave, so a person has to confirm it or give another. */
export function restsOnAssumption(judgement: Pick<Judgement, 'horizon'> | null, draft: Draft): boolean {
  const horizon = judgement?.horizon;
  return horizon?.origin === 'assumed' && !draft.undated && draft.date === horizon.due;
}

/** What keeps the form from being sent, by field; the same rules as the server's, said before the round trip. */
export function faultsOf(judgement: Pick<Judgement, 'horizon' | 'band'> | null, draft: Draft): DraftErrors {
  const errors: DraftErrors = {};
  if (draft.statement.trim() === '') errors.statement = 'Say what would happen.';
  if (!draft.undated && draft.date === '') errors.date = 'Give a date, or choose “Monitor only”.';
  if (restsOnAssumption(judgement, draft) && !draft.assumptionConfirmed)
    errors.assumption = 'Confirm the assumption, or give another date.';
  if (!judgement?.band && draft.chance === null) errors.chance = 'The report states no probability: choose one.';
  return errors;
}

/** The form as the request wants it. */
export function requestOf(judgementId: string | null, draft: Draft): NewForecast {
  const orNull = (text: string) => text.trim() || null;
  return {
    judgementId,
    statement: draft.statement.trim(),
    ...judgingOf(draft),
    question: { kind: 'binary' },
    reference: null,
    belief: null,
    due: draft.undated ? null : { date: draft.date, time: null, zone: draft.zone },
    assumptionConfirmed: draft.assumptionConfirmed,
    reversed: draft.reversed,
    chance: draft.chance,
    reason: draft.chance === null ? null : orNull(draft.reason),
    cadence: cadenceOf(draft.cadenceDays),
  };
}

const fieldOfCode: Partial<Record<string, DraftField>> = {
  'chance-required': 'chance',
  'assumption-unconfirmed': 'assumption',
  'due-before-opening': 'date',
  'reason-required': 'reason',
};

const fieldOfPath = (path: string): DraftField | null => {
  if (path.startsWith('due.zone')) return 'zone';
  if (path.startsWith('due')) return 'date';
  if (path.startsWith('cadence')) return 'cadence';
  if (path === 'assumptionConfirmed') return 'assumption';
  return path === 'statement' || path === 'criteria' || path === 'voidIf' || path === 'chance' || path === 'reason'
    ? path
    : null;
};

/** A refusal's words, each at the field it is about; `null` where it concerns no field. */
export function errorsOf(problem: {
  readonly code: string;
  readonly title: string;
  readonly detail?: string | null;
  readonly errors?: readonly { readonly at: string; readonly says: string }[];
}): DraftErrors | null {
  const field = fieldOfCode[problem.code];
  if (field) return { [field]: problem.detail ?? `${problem.title}.` };
  const found = (problem.errors ?? []).flatMap((error) => {
    const at = fieldOfPath(error.at);
    return at ? [[at, error.says] as const] : [];
  });
  return found.length ? Object.fromEntries(found) : null;
}
