import type { Lexicon } from '@app/lexicons';
import type { Marked } from './look.js';
import type { NoteActions } from './noteActions.js';

/** What every note of a report is drawn with. */
export interface NoteView {
  readonly lexicon: Lexicon;
  /** `YYYY-MM-DD` in `zone` */
  readonly today: string;
  readonly zone: string;
  /** every judgement of the report, in reading order */
  readonly marked: readonly Marked[];
  /** where an offset stands: "p. 12, ¶ 48" */
  readonly placeOf: (offset: number) => string;
  /** brings a mention into view */
  readonly onPlace: (one: Marked, mention: number) => void;
  /** the model that may be asked for a second opinion; null: none */
  readonly model: string | null;
}

export interface NoteProps {
  readonly one: Marked;
  readonly open: boolean;
  readonly view: NoteView;
  readonly onSelect: () => void;
  /** null: this person may only read */
  readonly actions: NoteActions | null;
}
