import { z } from 'zod';
import { Chance, Day, Id, Moment, Person, TimeOfDay, TimeZone, words } from './basics.js';

/** Whole days, weeks, months or years, as ISO 8601 writes them. */
export const Duration = z
  .string()
  .max(20)
  .regex(
    /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/,
    'takes days, weeks, months or years: P30D, P1M',
  )
  .describe('ISO 8601 duration of whole days, ten years at most: P30D, P2W, P1M');
export type Duration = z.infer<typeof Duration>;

export const Cadence = z
  .object({
    every: Duration.refine((text) => /[1-9]/.test(text), 'is no time at all'),
    tightens: z.boolean().default(false).describe('Closer together as the due day comes near'),
  })
  .meta({ id: 'Cadence', description: 'How often somebody is to look again' });
export type Cadence = z.infer<typeof Cadence>;

export const ReminderKind = z.enum(['before-due', 'at-due', 'due-now', 'overdue', 'reassess', 'escalate']);
export type ReminderKind = z.infer<typeof ReminderKind>;

export const RuleKind = z.enum(['before-due', 'at-due', 'overdue', 'reassess', 'escalate', 'elapsed']);
export type RuleKind = z.infer<typeof RuleKind>;

export const Channel = z.enum(['inbox', 'email']);
export type Channel = z.infer<typeof Channel>;

export const ReminderRule = z
  .object({
    id: z.string().trim().min(1).max(60),
    kind: RuleKind,
    offset: Duration.default('P0D').describe(
      'before-due: so long before the due day; overdue, escalate: after it; reassess: the cadence of forecasts that have none of their own; otherwise P0D',
    ),
    thenEvery: Duration.optional().describe('overdue: after the first prompt, every so often'),
    most: z.number().int().min(1).max(6).optional().describe('How many prompts in all'),
    tightens: z.boolean().optional().describe('reassess: closer together towards due'),
    share: z.number().gt(0).lt(1).optional().describe('elapsed: the share of the time that has passed'),
    to: z.enum(['deputy', 'lead']).optional().describe('escalate: to whom'),
    at: TimeOfDay.default('09:00').describe('On the clock of whoever is prompted'),
    channels: z
      .array(Channel)
      .max(3)
      .default(['inbox', 'email'])
      .describe('The inbox always holds it; endpoints get it whatever stands here'),
    urgent: z.boolean().default(false).describe('Goes out in quiet hours, and by itself even where a digest is chosen'),
  })
  .meta({ id: 'ReminderRule' });
export type ReminderRule = z.infer<typeof ReminderRule>;

export const RuleSet = z
  .object({
    rules: z.array(ReminderRule).max(24),
    stopped: z.array(RuleKind).max(6).default([]).describe('Kinds that nobody is prompted about at all'),
  })
  .meta({ id: 'RuleSet', description: 'What one level (workspace, person or forecast) says' });
export type RuleSet = z.infer<typeof RuleSet>;

export const RuleLevel = z.enum(['workspace', 'person', 'forecast']);
export type RuleLevel = z.infer<typeof RuleLevel>;

export const Rules = z
  .object({
    workspace: RuleSet,
    person: RuleSet.nullable().describe('One’s own; of a forecast, its owner’s. null: nothing of their own'),
    forecast: RuleSet.nullable().describe('null: nothing of its own, or none was asked for'),
    inForce: z
      .array(
        z.object({
          rule: ReminderRule,
          says: z.string().describe('“Remind me 7 days before due by mail”'),
          level: RuleLevel.describe('Where it comes from'),
        }),
      )
      .describe('The nearest level that says anything about a kind wins; a stopped kind is missing'),
    mayChangeWorkspace: z.boolean(),
    mayChangeEscalation: z
      .boolean()
      .describe('Of the forecast asked for: its lead, leads of the workspace and administrators; false for none'),
  })
  .meta({ id: 'Rules' });
export type Rules = z.infer<typeof Rules>;

/** Why nobody in a workspace is mailed, whatever they want. */
export const WhyNoMail = z.enum(['example', 'not-set-up']).meta({
  id: 'WhyNoMail',
  description: 'example: invented people are never mailed; not-set-up: no worker has a mail server',
});
export type WhyNoMail = z.infer<typeof WhyNoMail>;

/** One prompt that is planned, in words. */
export const PlannedPrompt = z
  .object({
    forecast: z.object({ id: Id, number: z.number().int(), statement: z.string() }),
    kind: ReminderKind,
    fireAt: Moment,
    says: z.string().describe('“Tue 3 March 09:00 Baku, inbox and mail”'),
    why: z.string().describe('The rule or the event that asks for it, in a sentence'),
    recipient: Person,
    channels: z.array(Channel),
  })
  .meta({ id: 'PlannedPrompt' });
export type PlannedPrompt = z.infer<typeof PlannedPrompt>;

export const PlanQuery = z.object({
  forecast: Id.optional().describe('Of one forecast; left out: one’s own, over all forecasts'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PlanQuery = z.infer<typeof PlanQuery>;

export const Plan = z.object({ items: z.array(PlannedPrompt) }).meta({ id: 'Plan', description: 'The next first' });
export type Plan = z.infer<typeof Plan>;

export const RulesQuery = z.object({
  forecast: Id.optional().describe('With its own rules, and those in force for it'),
});
export type RulesQuery = z.infer<typeof RulesQuery>;

const namesEscalation = (set: RuleSet | null): boolean =>
  set !== null && (set.stopped.includes('escalate') || set.rules.some(({ kind }) => kind === 'escalate'));

export const RulesDraft = z
  .object({
    level: RuleLevel,
    forecastId: Id.nullable().default(null).describe('Where the level is forecast'),
    set: RuleSet.nullable().describe(
      'null: the level says nothing of its own. A person’s says nothing of escalation; a forecast’s is changed in that by its lead, leads of the workspace and administrators',
    ),
  })
  .refine(({ level, forecastId }) => (level === 'forecast') === (forecastId !== null), {
    path: ['forecastId'],
    message: 'takes a forecast where the level is forecast, else null',
  })
  .refine(({ level, set }) => level !== 'person' || !namesEscalation(set), {
    path: ['set'],
    message:
      'takes nothing about escalation from a person: it is set by the workspace, or for one forecast by its lead or an administrator',
  })
  .meta({ id: 'RulesDraft', description: 'What one level is to say' });
export type RulesDraft = z.infer<typeof RulesDraft>;

export const QuietHours = z
  .object({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, 'from and to are the same: never quiet')
  .meta({ id: 'QuietHours', description: 'On one’s own clock; over midnight where `to` is before `from`' });

export const DigestChoice = z
  .object({
    every: z.enum(['day', 'week']),
    weekday: z.number().int().min(1).max(7).nullable().default(null).describe('1 Monday to 7 Sunday; for a week'),
    at: TimeOfDay,
  })
  .refine(({ every, weekday }) => (every === 'week') === (weekday !== null), 'a week needs a weekday, a day none')
  .meta({ id: 'DigestChoice' });

export const NoticeSettings = z
  .object({
    mail: z.boolean().describe('false: no mail at all; the inbox still holds everything'),
    quiet: QuietHours.nullable(),
    digest: DigestChoice.nullable().describe('One mail for all; null: each by itself'),
  })
  .meta({ id: 'NoticeSettings', description: 'How a person wants to be told' });
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const WorkingDays = z
  .object({
    weekends: z.boolean().describe('Whether prompts may come on Saturday and Sunday'),
    holidays: z.array(Day).max(400).describe('Prompts that fall on them come on the working day before'),
  })
  .meta({ id: 'WorkingDays' });
export type WorkingDays = z.infer<typeof WorkingDays>;

/** Who looks after a forecast, and how often. What is left out stays. */
export const DutyEdit = z
  .object({
    ownerId: Id.optional().describe('Handed over to'),
    deputyId: Id.nullable().optional(),
    leadId: Id.nullable().optional(),
    cadence: z
      .union([Cadence, z.literal('by-rule')])
      .nullable()
      .optional()
      .describe(
        'How often to look again; null: never; by-rule: as the rules of its owner say, now and when they change',
      ),
    marking: words(80).nullable().optional().describe('Marked content: messages say nothing of it but its number'),
    seen: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('How many `dutyChanges` the writer saw; where another has come since, nothing is changed'),
    reason: words(1000).nullable().default(null),
  })
  .meta({ id: 'DutyEdit' });
export type DutyEdit = z.infer<typeof DutyEdit>;

export const Snooze = z
  .object({ until: Moment.describe('Comes back then; at most a year ahead') })
  .meta({ id: 'Snooze' });
export type Snooze = z.infer<typeof Snooze>;

export const Member = Person.extend({
  role: z.enum(['administrator', 'lead', 'analyst', 'reader']),
  timeZone: z.string(),
  leftAt: Moment.nullable(),
  looksAfter: z
    .object({ owns: z.number().int(), deputises: z.number().int(), leads: z.number().int() })
    .describe('How many open forecasts, as their owner, deputy and lead'),
}).meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;

export const MemberEdit = z
  .object({ timeZone: TimeZone.describe('The wall clock that one is prompted by') })
  .meta({ id: 'MemberEdit' });
export type MemberEdit = z.infer<typeof MemberEdit>;

export const Members = z.object({ items: z.array(Member) }).meta({ id: 'Members' });
export type Members = z.infer<typeof Members>;

export const HandOver = z
  .object({ to: Id.describe('Takes over what they look after') })
  .meta({ id: 'HandOver', description: 'Somebody stays, and gives away every open forecast they look after' });
export type HandOver = z.infer<typeof HandOver>;

export const Departure = z
  .object({ to: Id.describe('Takes over what they looked after') })
  .meta({ id: 'Departure', description: 'Somebody leaves the workspace' });
export type Departure = z.infer<typeof Departure>;

/** What a link in a mail offers; asking changes nothing. */
export const MailLink = z
  .object({
    action: z.enum(['keep', 'snooze', 'unsubscribe']),
    state: z.enum(['open', 'used', 'expired', 'too-late']).describe('too-late: what it is about has changed since'),
    person: z.string(),
    workspace: z.string(),
    forecast: z
      .object({
        number: z.number().int(),
        statement: z.string().nullable().describe('null: marked content is not shown without signing in'),
        chance: Chance.nullable().describe(
          'The number that confirming keeps; null: it keeps none or is over, or marked content is not shown without signing in',
        ),
      })
      .nullable(),
    offers: z.string().describe('What confirming does, in a sentence'),
  })
  .meta({ id: 'MailLink' });
export type MailLink = z.infer<typeof MailLink>;

/** What stands in the address of such a link: its workspace, and 256 bits that nobody guesses. */
export const MailLinkToken = z.string().max(200);

/** What a mail program sends for "unsubscribe" without opening a page (RFC 8058). */
export const OneClick = z.object({ 'List-Unsubscribe': z.literal('One-Click') }).meta({ id: 'OneClick' });
