import { z } from 'zod';
import { Day, Id, Moment, PageQuery, Person, pageOf, words } from './basics.js';
import { ReminderKind, WhyNoMail } from './reminders.js';

export const DeliveryState = z
  .enum(['pending', 'sending', 'sent', 'dead', 'cancelled', 'held', 'folded'])
  .describe('dead: given up · held: waits for the administrator · folded: went into a digest');
export type DeliveryState = z.infer<typeof DeliveryState>;

export const DeliveryChannel = z.enum(['email', 'webhook', 'chat']);

export const Delivery = z
  .object({
    id: Id.describe('Also in the Message-ID, or the webhook-id'),
    channel: DeliveryChannel,
    state: DeliveryState,
    kind: z.union([ReminderKind, z.literal('digest')]),
    to: Person,
    endpoint: z.object({ id: Id, name: z.string() }).nullable(),
    forecast: z.object({ id: Id, number: z.number().int() }).nullable().describe('null: a digest'),
    attempts: z.number().int(),
    replays: z.number().int().describe('How often it was sent again by hand after it was given up'),
    createdAt: Moment,
    nextAttemptAt: Moment.nullable().describe('null: none is to come'),
    sentAt: Moment.nullable(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof Delivery>;

export const DeliveryQuery = PageQuery.extend({
  state: DeliveryState.optional(),
  channel: DeliveryChannel.optional(),
  endpoint: Id.optional(),
});
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;

export const DeliveryPage = pageOf(Delivery).meta({ id: 'DeliveryPage' });

/** Which deliveries: some of them, or all in that state. */
export const DeliveryChoice = z
  .object({ ids: z.array(Id).min(1).max(1000).nullable().default(null).describe('null: all of them') })
  .meta({ id: 'DeliveryChoice' });
export type DeliveryChoice = z.infer<typeof DeliveryChoice>;

export const DeliveriesChanged = z.object({ changed: z.number().int() }).meta({ id: 'DeliveriesChanged' });

export const DeliveryHealth = z
  .object({
    at: Moment,
    status: z.enum(['ok', 'late']),
    lateMs: z.number().describe('How long the oldest reminder of this workspace that should have been told is waiting'),
    waiting: z.number().int(),
    oldestWaitingAt: Moment.nullable(),
    dead: z.number().int(),
    held: z.number().int(),
    missed: z.number().int().describe('Reminders of the last 30 days that were overtaken while nothing could be sent'),
    workerSeenAt: Moment.nullable().describe('Last sign of life of a worker; null: never'),
    paused: z
      .enum(['clock', 'restored'])
      .nullable()
      .describe('Why nothing is sent until an administrator says so: the clock jumped, or a backup was restored'),
    ways: z.array(
      z.object({
        way: z.string().describe('mail, or the name of an endpoint'),
        whyNoMail: WhyNoMail.nullable().describe('Why it is never used; null: it is used'),
        open: z.boolean().describe('False while it is left alone because it did not answer'),
        until: Moment.nullable(),
        lastError: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DeliveryHealth' });
export type DeliveryHealth = z.infer<typeof DeliveryHealth>;

export const DryRun = z
  .object({
    from: Moment,
    to: Moment,
    total: z.number().int(),
    whyNoMail: WhyNoMail.nullable().describe('Why there are no mails, for anybody; null: whoever wants mail gets it'),
    days: z.array(
      z.object({
        day: Day.describe('In the zone of who asks'),
        prompts: z.number().int(),
        people: z.number().int(),
        mails: z.number().int().describe('After digests and quiet hours'),
      }),
    ),
    people: z.array(
      z.object({ person: Person, prompts: z.number().int(), mails: z.number().int().describe('After digests') }),
    ),
  })
  .meta({ id: 'DryRun', description: 'What the next week would send, as things stand' });
export type DryRun = z.infer<typeof DryRun>;

export const NewEndpoint = z
  .object({
    kind: z.enum(['webhook', 'chat']).describe('chat: a message of text, as chat rooms take it'),
    name: words(80),
    url: z.url({ protocol: /^https?$/ }).max(2000),
    memberId: Id.nullable().default(null).describe('Gets what this member is told; null: what anybody is told'),
  })
  .meta({ id: 'NewEndpoint' });
export type NewEndpoint = z.infer<typeof NewEndpoint>;

export const EndpointEdit = z
  .object({
    name: words(80).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    on: z.boolean().optional(),
  })
  .meta({ id: 'EndpointEdit' });
export type EndpointEdit = z.infer<typeof EndpointEdit>;

export const Endpoint = z
  .object({
    id: Id,
    kind: z.enum(['webhook', 'chat']),
    name: z.string(),
    url: z.string(),
    member: Person.nullable(),
    state: z.enum(['on', 'off', 'failed']).describe('failed: it said that it is gone'),
    whyNot: z.string().nullable(),
    formerSecretUntil: z.union([Moment, z.null()]).describe('Until then the secret before signs too'),
    createdAt: Moment,
  })
  .meta({ id: 'Endpoint' });
export type Endpoint = z.infer<typeof Endpoint>;

export const Endpoints = z.object({ items: z.array(Endpoint) }).meta({ id: 'Endpoints' });

export const EndpointSecret = z
  .object({ endpoint: Endpoint, secret: z.string().describe('Shown this once; whsec_…') })
  .meta({ id: 'EndpointSecret' });
export type EndpointSecret = z.infer<typeof EndpointSecret>;

export const EndpointTest = z
  .object({ delivered: z.boolean(), status: z.number().int().nullable(), error: z.string().nullable() })
  .meta({ id: 'EndpointTest' });
export type EndpointTest = z.infer<typeof EndpointTest>;
