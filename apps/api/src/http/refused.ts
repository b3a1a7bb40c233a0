import { type Problem, type ProblemCode, problems } from '@app/contract';

/** What a refusal may add to its code. */
export interface RefusalNote {
  /** what is the matter here, in a sentence */
  readonly detail?: string;
  readonly errors?: Problem['errors'];
  /** seconds after which it is worth trying again */
  readonly retryAfter?: number;
}

/** The user asked for what the rules forbid; the filter makes a problem document of it. */
export class Refused extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly note: RefusalNote = {},
  ) {
    super(note.detail ?? problems[code][1]);
  }
}

/** Throws the refusal that a rule of the libs named; `null` means that nothing stands in the way. */
export function refuseIf(code: ProblemCode | null): void {
  if (code) throw new Refused(code);
}

/** The row, or the same 404 for a missing thing as for another workspace's. */
export function found<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Refused('not-found');
  return row;
}
