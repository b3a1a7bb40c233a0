import type { Judgement, JudgementEdit, SecondOpinion } from '@app/contract';

/** What is open in a note: its wording, or the choice of the judgement that it repeats. */
export type Doing = 'edit' | 'same';

/** What can be done with a judgement; left out for people who may only read. */
export interface NoteActions {
  readonly make: () => void;
  readonly dismiss: () => void;
  readonly restore: () => void;
  /** null: nothing is open */
  readonly doing: Doing | null;
  readonly begin: (doing: Doing | null) => void;
  /** throws where it is refused */
  readonly edit: (edit: JudgementEdit) => Promise<void>;
  /** a mention becomes a judgement of its own; its place among the mentions, from 0 */
  readonly split: (mention: number) => void;
  readonly merge: (into: Judgement) => void;
  /** throws where it is refused */
  readonly ask: () => Promise<SecondOpinion>;
}
