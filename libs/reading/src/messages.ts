import { Block, longestText, Proposal, ReportFormat } from '@app/contract';
import { z } from 'zod';
import type { Looking, Source } from './readReport.js';
import { type UnreadableCode, unreadableCodes } from './unreadable.js';

/** What the reading process is told, once. */
export interface Order {
  readonly source: Source;
  readonly looking: Looking;
}

const Progress = z.object({
  stage: z.enum(['file', 'judgements']),
  done: z.number().min(0).max(1),
  page: z.number().int().optional(),
  pages: z.number().int().optional(),
});

const Reading = z.object({
  format: ReportFormat,
  text: z.string().max(longestText),
  layout: z.array(Block).nullable(),
  pages: z.number().int().min(1).nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  judgements: z.array(Proposal),
});

/** What it says: progress now and then, and one end. A file may have taken it over, so what it says is checked. */
export const Word = z.union([
  z.object({ progress: Progress }),
  z.object({ reading: Reading }),
  z.object({ refused: z.object({ code: z.enum(unreadableCodes), detail: z.string().max(1_000) }) }),
]);
export type Word =
  | { readonly progress: z.infer<typeof Progress> }
  | { readonly reading: z.infer<typeof Reading> }
  | { readonly refused: { readonly code: UnreadableCode; readonly detail: string } };
