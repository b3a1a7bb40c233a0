import type { Judgement, JudgementEdit } from '@app/contract';

/** The wording of a proposal, as its form holds it; empty where there is none. */
export interface WordingDraft {
  readonly statement: string;
  /** `YYYY-MM-DD` */
  readonly due: string;
  readonly condition: string;
}

type Worded = Pick<Judgement, 'statement' | 'horizon' | 'condition'>;

/** What the form begins with. */
export const draftOf = (judgement: Worded): WordingDraft => ({
  statement: judgement.statement,
  due: judgement.horizon?.due ?? '',
  condition: judgement.condition ?? '',
});

/** Only what was changed, so that an untouched date keeps where it came from; null: nothing was. */
export function changesOf(judgement: Worded, draft: WordingDraft): JudgementEdit | null {
  const before = draftOf(judgement);
  const statement = draft.statement.trim();
  const condition = draft.condition.trim();
  const changes: JudgementEdit = {
    ...(statement !== before.statement && { statement }),
    ...(draft.due !== before.due && { due: draft.due || null }),
    ...(condition !== before.condition && { condition: condition || null }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
