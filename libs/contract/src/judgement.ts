import { z } from 'zod';
import { Band, Chance, Day, Id, Person, words } from './basics.js';

export const Horizon = z
  .object({
    text: z.string().describe('Words of the report that date the judgement'),
    due: Day.nullable().describe('Last day the words allow; null where they name none'),
    origin: z
      .enum(['sentence', 'inherited', 'assumed', 'person'])
      .describe('The sentence itself, an earlier one, an assumption, or a person who gave the date'),
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
  ordinal: z
    .number()
    .int()
    .min(1)
    .describe('Its name in addresses: stays, whatever is marked later. Lists are in reading order'),
  state: z.enum(['proposed', 'accepted', 'dismissed']),
  forecast: z.object({ id: Id, number: z.number().int() }).nullable().describe('The forecast it became'),
  dismissalReason: z.string().nullable(),
  markedBy: Person.nullable().describe('Who marked it by hand; null: the extractor proposed it'),
}).meta({ id: 'Judgement' });
export type Judgement = z.infer<typeof Judgement>;

/** A stretch of the report that a person marks as a judgement. */
export const NewJudgement = z
  .object({
    start: z.number().int().min(0).describe('First character, a JavaScript string index into the text'),
    end: z.number().int().min(1).describe('Behind the last character'),
  })
  .meta({ id: 'NewJudgement' });
export type NewJudgement = z.infer<typeof NewJudgement>;

/** Takes one mention out of a judgement: it becomes a judgement of its own. */
export const Split = z
  .object({
    mention: z.number().int().min(0).describe('Place among the mentions of the judgement, from 0'),
    start: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Where that mention starts: refused when it is another one by now'),
  })
  .meta({ id: 'Split' });
export type Split = z.infer<typeof Split>;

/** Says that a judgement repeats another one of the same report. */
export const Merge = z
  .object({ into: Id.describe('The judgement that gets the mentions and stays') })
  .meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;

/** What a model that an administrator set up makes of a judgement; advice, never a decision. */
export const SecondOpinion = z
  .object({
    agrees: z.boolean().describe('It, too, reads the sentence as a judgement of the report itself'),
    band: Band.nullable().describe('The chance it reads from the words; null: none stated'),
    statement: z.string().nullable().describe('How it would put the proposition'),
    note: z.string().describe('Its reason, in a sentence'),
    model: z.string().describe('Which model answered'),
  })
  .meta({ id: 'SecondOpinion' });
export type SecondOpinion = z.infer<typeof SecondOpinion>;

export const JudgementEdit = z
  .object({
    statement: words(500).optional(),
    due: Day.nullable().optional().describe('Corrected due date; null: undated'),
    condition: words(500).nullable().optional().describe('Corrected condition; null: it hangs on none'),
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
