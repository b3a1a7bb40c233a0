import { z } from 'zod';
import { Band, Chance, Day, Id, words } from './basics.js';

export const Horizon = z
  .object({
    text: z.string().describe('Words of the report that date the judgement'),
    due: Day.nullable().describe('Last day the words allow; null where they name none'),
    origin: z
      .enum(['sentence', 'inherited', 'assumed'])
      .describe('The sentence itself, an earlier one, or an assumption'),
    assumption: z
      .object({ says: z.string().describe('The assumption in words'), months: z.number().int().min(1) })
      .optional()
      .describe('Only with origin `assumed`; a person confirms it'),
  })
  .meta({ id: 'Horizon' });
export type Horizon = z.infer<typeof Horizon>;

export const Span = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(0), text: z.string() })
  .meta({ id: 'Span', description: 'Offsets are JavaScript string indices into the report' });

export const Mention = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(0), quote: z.string(), phrase: Span })
  .meta({ id: 'Mention', description: 'One place that states the judgement' });
export type Mention = z.infer<typeof Mention>;

/** What the extractor makes of a report, before anybody looked at it. */
export const Proposal = z
  .object({
    statement: z.string(),
    term: z.string().describe('The probability word as the report has it; empty where there is none'),
    band: Band.nullable().describe('Of the proposition as stated; null: no probability stated'),
    polarity: z.enum(['affirmed', 'negated']),
    strength: z.enum(['firm', 'weak']),
    horizon: Horizon.nullable(),
    condition: z.string().nullable(),
    mentions: z.array(Mention).min(1),
    why: z.object({ rule: z.string(), words: z.string() }).describe('The rule and the words that made it'),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof Proposal>;

export const Judgement = Proposal.extend({
  id: Id,
  reportId: Id,
  ordinal: z.number().int().min(1).describe('Place in reading order'),
  state: z.enum(['proposed', 'accepted', 'dismissed']),
  forecast: z.object({ id: Id, number: z.number().int() }).nullable().describe('The forecast it became'),
  dismissalReason: z.string().nullable(),
}).meta({ id: 'Judgement' });
export type Judgement = z.infer<typeof Judgement>;

export const JudgementEdit = z
  .object({
    statement: words(500).optional(),
    due: Day.nullable().optional().describe('Corrected due date; null: undated'),
  })
  .meta({ id: 'JudgementEdit' });
export type JudgementEdit = z.infer<typeof JudgementEdit>;

export const Dismissal = z.object({ reason: words(500).optional() }).meta({ id: 'Dismissal' });
export type Dismissal = z.infer<typeof Dismissal>;

/** Chance somebody gave, and where it came from. */
export const Reported = z
  .object({
    term: z.string(),
    band: Band.nullable(),
    chance: Chance.nullable().describe("The band's middle; null: the report stated no probability"),
  })
  .meta({
    id: 'Reported',
    description: 'What the report said, on the statement as it is kept (mirrored when reversed)',
  });
export type Reported = z.infer<typeof Reported>;
