import { z } from 'zod';
import { Day, Id, Moment, Person, pageOf, words } from './basics.js';
import { Judgement } from './judgement.js';

/** Ten million characters; longer text is refused, never cut. */
export const longestText = 10_000_000;

export const NewReport = z
  .object({
    title: words(300),
    publishedOn: Day.describe('Day the report was published'),
    format: z.enum(['text', 'markdown']).default('text'),
    text: z.string().min(1).describe('Kept unchanged; at most 10 MB'),
  })
  .meta({ id: 'NewReport' });
export type NewReport = z.infer<typeof NewReport>;

export const JudgementCounts = z
  .object({
    proposed: z.number().int(),
    accepted: z.number().int(),
    dismissed: z.number().int(),
    closed: z.number().int().describe('Accepted ones whose outcome is recorded'),
  })
  .meta({ id: 'JudgementCounts' });

export const ReportRow = z
  .object({
    id: Id,
    number: z.number().int().describe('Workspace counter'),
    title: z.string(),
    publishedOn: Day,
    format: z.enum(['text', 'markdown']),
    characters: z.number().int(),
    sha256: z.string().describe('Of the text as UTF-8, hexadecimal'),
    addedBy: Person,
    addedAt: Moment,
    counts: JudgementCounts,
  })
  .meta({ id: 'ReportRow' });
export type ReportRow = z.infer<typeof ReportRow>;

export const Block = z
  .object({
    kind: z.enum(['heading', 'paragraph', 'item', 'quote']),
    level: z.number().int().min(0).describe('Depth of a heading, 1 on top; 0 otherwise'),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
  })
  .meta({ id: 'Block', description: 'A piece of the text by offsets, for laying it out' });
export type Block = z.infer<typeof Block>;

export const Report = ReportRow.extend({
  text: z.string(),
  blocks: z.array(Block),
  judgements: z.array(Judgement),
}).meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

export const ReportPage = pageOf(ReportRow).meta({ id: 'ReportPage' });
