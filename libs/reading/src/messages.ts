import type { Looking, Progress, Reading, Source } from './readReport.js';
import type { UnreadableCode } from './unreadable.js';

/** What the reading process is told, once. */
export interface Order {
  readonly source: Source;
  readonly looking: Looking;
}

/** What it says: progress now and then, its memory with it, and one end. */
export type Word =
  | { readonly progress: Progress }
  | { readonly reading: Reading }
  | { readonly refused: { readonly code: UnreadableCode; readonly detail: string } };
