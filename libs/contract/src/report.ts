import { z } from 'zod';
import { Day, Id, Moment, Person, pageOf, words } from './basics.js';
import { Judgement } from './judgement.js';
import { Problem } from './problem.js';

/** Ten million characters; longer text is refused, never cut. */
export const longestText = 10_000_000;

/** 25 MiB; a larger file is refused before it is read. */
export const largestFile = 25 * 1024 * 1024;

/** Pages of a PDF; a longer one is refused. */
export const mostPages = 500;

export const ReportFormat = z.enum(['text', 'markdown', 'html', 'docx', 'pdf']).meta({ id: 'ReportFormat' });
export type ReportFormat = z.infer<typeof ReportFormat>;

export const NewReport = z
  .object({
    title: words(300),
    publishedOn: Day.describe('Day the report was published'),
    format: z.enum(['text', 'markdown']).default('text'),
    text: z.string().min(1).describe('Kept unchanged; at most 10 MB'),
  })
  .meta({ id: 'NewReport' });
export type NewReport = z.infer<typeof NewReport>;

/** The fields that come with an uploaded file; the file itself is the part `file`. */
export const NewReportFile = z
  .object({ title: words(300), publishedOn: Day.describe('Day the report was published') })
  .meta({ id: 'NewReportFile' });
export type NewReportFile = z.infer<typeof NewReportFile>;

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
    format: ReportFormat,
    characters: z.number().int(),
    sha256: z.string().describe('Of the text as UTF-8, hexadecimal'),
    language: z
      .string()
      .describe(
        'ISO 639-1 code of the main language; `und`: too little text to tell. Judgements are proposed in English',
      ),
    pages: z.number().int().min(1).nullable().describe('Pages of a PDF; null: it came without pages'),
    file: z
      .object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })
      .nullable()
      .describe('The file it was read from, kept unchanged; null: it came as text'),
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
    page: z.number().int().min(1).nullable().describe('Page on which it begins; null: without pages'),
  })
  .meta({ id: 'Block', description: 'A piece of the text by offsets, for laying it out' });
export type Block = z.infer<typeof Block>;

export const Report = ReportRow.extend({
  text: z.string(),
  blocks: z.array(Block),
  judgements: z.array(Judgement),
}).meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

/** One line of the answer to an upload that asked for `application/x-ndjson`: progress, then the end. */
export const ReadingLine = z
  .union([
    z.object({
      stage: z.enum(['file', 'judgements']).describe('Reading the file, or looking for judgements'),
      done: z.number().min(0).max(1).describe('Share of the stage that is done'),
      page: z.number().int().optional(),
      pages: z.number().int().optional(),
    }),
    z.object({ report: Report }),
    z.object({ problem: Problem }),
  ])
  .meta({ id: 'ReadingLine' });
export type ReadingLine = z.infer<typeof ReadingLine>;

export const ReportPage = pageOf(ReportRow).meta({ id: 'ReportPage' });
