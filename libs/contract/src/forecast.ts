import { z } from 'zod';
import { Band, Chance, Day, Id, Moment, PageQuery, Person, pageOf, TimeOfDay, TimeZone, words } from './basics.js';
import { BeliefValue, Importance, Kind, Question } from './beliefs.js';
import { Reported } from './judgement.js';
import { Cadence, Channel, ReminderKind } from './reminders.js';

export const NewDue = z
  .object({
    date: Day,
    time: TimeOfDay.nullable().default(null).describe('null: the end of that day, 23:59:59'),
    zone: TimeZone,
  })
  .meta({ id: 'NewDue' });
export type NewDue = z.infer<typeof NewDue>;

export const Due = z
  .object({
    date: Day,
    time: TimeOfDay.nullable(),
    zone: z.string(),
    at: Moment,
    revision: z.number().int().describe('1 for the first date, one more each time it moves'),
  })
  .meta({ id: 'Due' });
export type Due = z.infer<typeof Due>;

/** A word or two that forecasts are grouped by. */
export const Topic = words(80).describe('What it is about, in a word or two');

export const NewForecast = z
  .object({
    judgementId: Id.nullable().default(null).describe('null: a forecast of its own'),
    statement: words(500),
    criteria: words(4000).nullable().default(null).describe('How it will be judged'),
    voidIf: words(1000).nullable().default(null).describe('What would make it impossible to judge'),
    question: Question.default({ kind: 'binary' }),
    condition: words(500)
      .nullable()
      .default(null)
      .describe(
        '"Only if": void when it fails. Names another forecast as F-142: a look is asked for once that one is resolved',
      ),
    topic: Topic.nullable().default(null),
    importance: Importance.default('normal'),
    reference: BeliefValue.nullable()
      .default(null)
      .describe('What an instant without a belief scores as; null: 50 %, all options alike, evenly over the range'),
    due: NewDue.nullable().describe('null: monitor only, until somebody dates it'),
    assumptionConfirmed: z
      .boolean()
      .default(false)
      .describe('Must be true where the due date is the one an assumption gave'),
    reversed: z
      .boolean()
      .default(false)
      .describe("True where the statement is the judgement's opposite; mirrors its band"),
    chance: Chance.nullable()
      .default(null)
      .describe('Your own belief now; required where the report states no probability'),
    belief: BeliefValue.nullable().default(null).describe('The same for any kind; `chance` is short for yes or no'),
    reason: words(4000).nullable().default(null),
    cadence: Cadence.nullable()
      .optional()
      .describe('How often to look again; null: never; left out: as the rules say, now and when they change'),
  })
  .meta({ id: 'NewForecast' });
export type NewForecast = z.infer<typeof NewForecast>;

/** In the order of urgency; `stateOf` of libs/forecasts decides. */
export const ForecastState = z
  .enum(['overdue', 'due', 'reassess', 'soon', 'track', 'monitor', 'withdrawn', 'closed'])
  .describe(
    'overdue: past its due moment · due: today · reassess: its check is due · soon: due within 14 days · track: nothing to do · monitor: undated · withdrawn · closed: outcome recorded',
  );
export type ForecastState = z.infer<typeof ForecastState>;

export const Belief = z
  .object({
    held: BeliefValue,
    chance: Chance.nullable().describe('Of yes; null for the other kinds'),
    band: Band.nullable().describe('Where only a word was given'),
    since: Moment,
    by: Person.nullable().describe('null: the report'),
  })
  .meta({ id: 'Belief', description: 'What stands now' });
export type Belief = z.infer<typeof Belief>;

export const Outcome = z
  .enum(['happened', 'did-not-happen', 'came-out', 'void', 'condition-failed'])
  .describe(
    'came-out: as an option, number or day · void: could not be judged · condition-failed: void for that reason',
  );
export type Outcome = z.infer<typeof Outcome>;

/** What came out, where it is neither yes nor no: an option by its place from 0, a number, or a day. */
export const CameOut = z
  .union([
    z.object({ option: z.number().int().min(0).max(19) }),
    z.object({ value: z.number() }),
    z.object({ day: Day }),
  ])
  .meta({ id: 'CameOut' });
export type CameOut = z.infer<typeof CameOut>;

export const Score = z
  .object({
    of: z
      .enum(['forecast', 'report', 'person'])
      .describe('Whose beliefs: the standing line, the report alone, one person'),
    person: Person.nullable(),
    score: z.number().describe('Loss over the scheduled horizon, 0 to 1, lower is better; half Brier for yes or no'),
    reference: z.number().describe('What the declared reference alone would have scored'),
    skill: z.number().describe('`reference` minus `score`; above 0 is better than the reference'),
    lo: z.number().describe('Best case, where a word left a range; equals `score` otherwise'),
    hi: z.number().describe('Worst case'),
    coverage: z.number().describe('Share of the horizon, 0 to 1, in which a belief stood and counted'),
    brierActive: z.number().nullable().describe('Mean over the time a belief stood; not comparable between people'),
    method: z.string(),
    version: z.number().int(),
    arithmetic: z
      .array(
        z.object({
          from: Moment,
          to: Moment,
          chance: Chance.nullable().describe('Of yes; null: another kind, or no belief stood'),
          held: BeliefValue.nullable().describe('null: no belief stood; the reference counts'),
          loss: z.number().describe('What this belief costs against the outcome, 0 to 1'),
          weight: z.number().describe('Share of the horizon'),
          contribution: z.number().describe('loss × weight; the rows add up to the score'),
        }),
      )
      .describe('The sum, row by row'),
  })
  .meta({ id: 'Score' });
export type Score = z.infer<typeof Score>;

export const Resolution = z
  .object({
    id: Id,
    outcome: z.enum([...Outcome.options, 'reopened']),
    cameOut: CameOut.nullable().describe('What came out, where the outcome says so'),
    knownAt: Moment.nullable().describe('When the outcome became known, not when it was typed'),
    source: z.string().nullable(),
    note: z.string().nullable(),
    by: Person,
    recordedAt: Moment,
    standing: z.boolean().describe('False once a later one supersedes it'),
    scores: z.array(Score),
  })
  .meta({ id: 'Resolution' });
export type Resolution = z.infer<typeof Resolution>;

export const Forecast = z
  .object({
    id: Id,
    number: z.number().int().describe('142 of F-142'),
    statement: z.string(),
    criteria: z.string().nullable(),
    voidIf: z.string().nullable(),
    kind: Kind,
    question: Question,
    condition: z.string().nullable().describe('"Only if": void when it fails'),
    topic: z.string().nullable(),
    importance: Importance,
    state: ForecastState,
    report: z.object({ id: Id, number: z.number().int(), title: z.string(), publishedOn: Day }).nullable(),
    judgement: z
      .object({
        id: Id,
        ordinal: z.number().int(),
        quote: z.string(),
        phrase: z.object({ start: z.number().int(), end: z.number().int() }).describe('Offsets into the quote'),
        condition: z.string().nullable(),
      })
      .nullable(),
    reported: Reported.nullable(),
    reversed: z.boolean(),
    belief: Belief.nullable(),
    reference: BeliefValue.nullable().describe(
      'Declared at creation; what an instant without a belief scores as. null: 50 %, all options alike, evenly over the range',
    ),
    opensAt: Moment,
    createdAt: Moment,
    owner: Person,
    due: Due.nullable(),
    cadence: Cadence.nullable(),
    cadenceByRule: z.boolean().describe('true: as the rules of its owner say; false: chosen for this forecast'),
    staleAt: Moment.nullable().describe('From then on the belief counts as one nobody has looked at; null: no cadence'),
    deputy: Person.nullable(),
    lead: Person.nullable(),
    marking: z.string().nullable(),
    nextCheckAt: Moment.nullable(),
    lastCheckAt: Moment.nullable(),
    outcome: Outcome.nullable(),
    cameOut: CameOut.nullable(),
    score: z.number().nullable().describe('Of the standing line; null until resolved or when void'),
    evidenceSinceCheck: z.number().int().describe('Items logged after the last check'),
    revision: z.number().int().describe('Grows with every recorded fact; send as If-Match'),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.infer<typeof Forecast>;

export const Check = z
  .object({
    id: Id,
    kind: z.enum(['stated', 'changed', 'kept', 'withdrawn', 'undone']),
    origin: z.enum(['report', 'person']),
    held: BeliefValue.nullable(),
    chance: Chance.nullable().describe('Of yes; null for the other kinds'),
    band: Band.nullable(),
    reason: z.string().nullable(),
    by: Person,
    effectiveAt: Moment.describe('When the belief came into force'),
    recordedAt: Moment,
    undoes: Id.nullable(),
    undone: z.boolean().describe('An undone check holds no time'),
  })
  .meta({ id: 'Check' });
export type Check = z.infer<typeof Check>;

export const NewCheck = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('changed'),
      chance: Chance.nullable().default(null).describe('Short for a yes-or-no belief'),
      belief: BeliefValue.nullable().default(null),
      reason: words(4000).nullable().default(null).describe('Required from 10 points up'),
    }),
    z.object({ kind: z.literal('kept'), reason: words(4000).nullable().default(null) }),
    z.object({ kind: z.literal('withdrawn'), reason: words(4000) }),
  ])
  .meta({ id: 'NewCheck' });
export type NewCheck = z.infer<typeof NewCheck>;

/** Looks at many forecasts in one go, each for itself: one that is refused does not hold up the others. */
export const CheckBatch = z
  .object({
    items: z
      .array(
        z.intersection(
          z.object({
            forecast: Id,
            revision: z.number().int().optional().describe('What the check was written on; left out: whatever stands'),
          }),
          NewCheck,
        ),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'CheckBatch' });
export type CheckBatch = z.infer<typeof CheckBatch>;

export const CheckBatchResult = z
  .object({
    items: z
      .array(
        z.object({
          forecast: Id,
          check: Check.nullable().describe('What was recorded; null: refused'),
          refused: z
            .object({ code: z.string(), title: z.string(), detail: z.string().nullable() })
            .nullable()
            .describe('As a problem document says it; null: recorded'),
        }),
      )
      .describe('In the order of the request'),
  })
  .meta({ id: 'CheckBatchResult' });
export type CheckBatchResult = z.infer<typeof CheckBatchResult>;

export const Direction = z.enum(['for', 'against', 'neutral']);
export type Direction = z.infer<typeof Direction>;

export const NewEvidence = z
  .object({
    what: words(1000).describe('What was learned'),
    source: words(300),
    occurredOn: Day.describe('Day of the event or publication; may lie in the past'),
    reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).describe('Of the source; F: cannot be judged'),
    credibility: z.number().int().min(1).max(6).describe('Of the information; 6: cannot be judged'),
    direction: Direction,
    odds: z
      .number()
      .min(1)
      .max(1000)
      .nullable()
      .default(null)
      .describe('2 means "2 to 1" in the given direction; null: no weight stated'),
    note: words(4000).nullable().default(null),
  })
  .meta({ id: 'NewEvidence' });
export type NewEvidence = z.infer<typeof NewEvidence>;

export const Evidence = NewEvidence.extend({
  id: Id,
  number: z.number().int(),
  by: Person,
  recordedAt: Moment,
}).meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const DueChange = z
  .object({ id: Id, due: Due.nullable(), reason: z.string().nullable(), by: Person, recordedAt: Moment })
  .meta({ id: 'DueChange' });
export type DueChange = z.infer<typeof DueChange>;

export const DueEdit = z
  .object({ due: NewDue.nullable(), reason: words(1000).nullable().default(null) })
  .meta({ id: 'DueEdit' });
export type DueEdit = z.infer<typeof DueEdit>;

export const CriteriaEdit = z
  .object({
    statement: words(500),
    criteria: words(4000).nullable(),
    voidIf: words(1000).nullable().default(null),
    condition: words(500).nullable().optional().describe('Left out: as it is'),
    topic: Topic.nullable().optional().describe('Left out: as it is'),
    importance: Importance.optional().describe('Left out: as it is'),
    reason: words(1000).nullable().default(null),
  })
  .meta({ id: 'CriteriaEdit' });
export type CriteriaEdit = z.infer<typeof CriteriaEdit>;

export const CriteriaChange = z
  .object({
    id: Id,
    statement: z.string(),
    criteria: z.string().nullable(),
    voidIf: z.string().nullable(),
    condition: z.string().nullable(),
    topic: z.string().nullable(),
    importance: Importance,
    reason: z.string().nullable(),
    by: Person,
    recordedAt: Moment,
  })
  .meta({ id: 'CriteriaChange' });
export type CriteriaChange = z.infer<typeof CriteriaChange>;

/** Who looks after it, how often, and how it is marked, as it was and as it became; what did not change is left out. */
const DutyState = z.object({
  owner: Person.optional(),
  deputy: Person.nullable().optional(),
  lead: Person.nullable().optional(),
  cadence: Cadence.nullable().optional(),
  cadenceByRule: z.boolean().optional(),
  marking: z.string().nullable().optional(),
});

export const DutyChange = z
  .object({
    id: Id,
    from: DutyState,
    to: DutyState,
    reason: z.string().nullable(),
    by: Person,
    recordedAt: Moment,
  })
  .meta({ id: 'DutyChange' });
export type DutyChange = z.infer<typeof DutyChange>;

export const NewResolution = z
  .object({
    outcome: Outcome,
    cameOut: CameOut.nullable().default(null).describe('Required with came-out'),
    knownOn: Day.describe('Day on which the outcome became known, in the forecast’s zone'),
    source: words(500).describe('Where it can be looked up'),
    note: words(4000).nullable().default(null),
  })
  .meta({ id: 'NewResolution' });
export type NewResolution = z.infer<typeof NewResolution>;

export const Reopening = z.object({ reason: words(1000) }).meta({ id: 'Reopening' });
export type Reopening = z.infer<typeof Reopening>;

export const Reminder = z
  .object({
    id: Id,
    rule: z.string(),
    kind: ReminderKind,
    fireAt: Moment,
    state: z.enum(['scheduled', 'fired', 'cancelled', 'superseded', 'skipped_past', 'missed']),
    reason: z.string().nullable(),
    recipient: Person,
    zone: z.string(),
    channels: z.array(Channel),
    says: z.string().describe('“Tue 3 March 09:00 Baku, inbox and mail”'),
    why: z.string().describe('The rule or the event that asks for it, in a sentence'),
  })
  .meta({ id: 'Reminder' });
export type Reminder = z.infer<typeof Reminder>;

export const ForecastDetail = Forecast.extend({
  checks: z.array(Check).describe('Oldest first'),
  evidence: z.array(Evidence).describe('Newest first'),
  dueChanges: z.array(DueChange),
  criteriaChanges: z.array(CriteriaChange),
  dutyChanges: z.array(DutyChange).describe('Hand-overs, and changes of cadence and marking; oldest first'),
  resolutions: z.array(Resolution).describe('Oldest first'),
  reminders: z.array(Reminder).describe('By moment'),
  impliedChance: Chance.nullable().describe('What the evidence since the last check alone would make of the belief'),
}).meta({ id: 'ForecastDetail' });
export type ForecastDetail = z.infer<typeof ForecastDetail>;

export const ForecastQuery = PageQuery.extend({
  state: z.string().max(200).optional().describe('States, comma-separated'),
  kind: Kind.optional(),
  topic: z.string().max(80).optional(),
  stale: z
    .enum(['true', 'false'])
    .optional()
    .describe('true: only beliefs that nobody has looked at for twice their cadence; false: only the others'),
  importance: Importance.optional(),
  report: Id.optional(),
  q: z
    .string()
    .max(200)
    .refine((text) => !text.includes('\u0000'), 'holds a NUL')
    .optional()
    .describe('Words of the statement'),
});
export type ForecastQuery = z.infer<typeof ForecastQuery>;

export const ForecastPage = pageOf(Forecast).meta({ id: 'ForecastPage' });
