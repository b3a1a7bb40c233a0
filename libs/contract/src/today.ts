import { z } from 'zod';
import { Day, Id, Moment, pageOf } from './basics.js';
import { Forecast } from './forecast.js';
import { ReminderKind } from './reminders.js';

export const Notice = z
  .object({
    id: Id,
    kind: ReminderKind,
    says: z.string().describe('One sentence: what is asked and why'),
    why: z.string().describe('The rule or the event that asked for it: “7 days before due”, “strong evidence came in”'),
    at: Moment,
    readAt: Moment.nullable(),
    doneAt: Moment.nullable().describe('When nothing was asked any more: looked at, moved or resolved'),
    snoozedUntil: Moment.nullable().describe('Put off until then; hidden meanwhile'),
    forecast: z.object({ id: Id, number: z.number().int(), statement: z.string() }),
    mail: z
      .enum(['none', 'waiting', 'sent', 'digest', 'failed'])
      .describe('What became of its e-mail; digest: it goes out with others in one'),
    mailError: z.string().nullable().describe('What the mail server said, where the e-mail failed'),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;

/** What the live inbox says when something new was told; what it is, the client reads for itself. */
export const NoticeNews = z
  .object({
    told: z.number().int().describe('Notices ever told to this person; also the id of the event'),
    news: z.number().int().describe('Of them since the id that the client had last'),
    unread: z.number().int(),
  })
  .meta({ id: 'NoticeNews' });
export type NoticeNews = z.infer<typeof NoticeNews>;

export const NoticePage = pageOf(Notice).meta({ id: 'NoticePage' });

export const Today = z
  .object({
    at: Moment.describe("The database's clock"),
    zone: z.string().describe("The person's zone; days are counted in it"),
    day: Day,
    needsYou: z
      .array(z.object({ state: z.enum(['overdue', 'due', 'reassess', 'soon']), items: z.array(Forecast) }))
      .describe(
        'Groups in order of urgency; empty ones are left out. One’s own forecasts by their state, and those that a prompt asks about; without those put off',
      ),
    prompts: z
      .array(Notice)
      .describe('The newest open notice of each forecast in `needsYou` that has one: why it asks, and what to put off'),
    snoozed: z.array(Notice).describe('What one put off, the first to come back first'),
    unreadNotices: z.number().int(),
    deadlines: z
      .array(
        z.object({
          day: Day,
          kind: z.enum(['due', 'check']),
          forecast: z.object({ id: Id, number: z.number().int(), statement: z.string() }),
          overdue: z.boolean(),
        }),
      )
      .describe('Twelve weeks ahead, and everything past'),
    next: z
      .object({
        forecast: z.object({ id: Id, number: z.number().int(), statement: z.string() }),
        day: Day,
        kind: z.enum(['due', 'check']),
      })
      .nullable()
      .describe('What comes next, for an empty page'),
    counts: z.object({ forecasts: z.number().int(), reports: z.number().int(), proposed: z.number().int() }),
  })
  .meta({ id: 'Today' });
export type Today = z.infer<typeof Today>;
