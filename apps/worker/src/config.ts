import type { Circuit, Rates } from '@app/db';
import { type OutboundRules, readOutboundRules } from '@app/outbound';
import { z } from 'zod';

const perSecond = z.coerce.number().gt(0).max(10_000);

const Environment = z.object({
  DATABASE_URL: z.url().describe("the worker role's address"),
  QUEUE_DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  PUBLIC_URL: z.url(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().min(3).optional(),
  MAIL_UNSUBSCRIBE: z.email().optional(),
  INSTANCE: z
    .string()
    .max(60)
    .regex(/^[\w.-]+$/, 'letters, digits, dots and dashes')
    .default('hindcast'),
  MAIL_PER_SECOND: perSecond.default(10),
  WEBHOOKS_PER_SECOND: perSecond.default(10),
  CHATS_PER_SECOND: perSecond.default(1),
  REST_AFTER_FAILURES: z.coerce.number().int().min(1).max(1_000).default(5),
  REST_SECONDS: z.coerce.number().min(1).max(3_600).default(20),
});

export interface Mail {
  readonly smtpUrl: string;
  readonly from: string;
  /** an address that takes "unsubscribe" by mail, where somebody reads it; left out: none does */
  readonly unsubscribeTo?: string;
}

export interface Config {
  readonly databaseUrl: string;
  readonly queue: { readonly kind: 'redis' | 'postgres'; readonly url: string };
  readonly publicUrl: string;
  /** `null`: no mail is set up; notices stay in the inbox */
  readonly mail: Mail | null;
  /** where webhooks and chat messages may go */
  readonly outbound: OutboundRules;
  /** names this installation in message ids and heartbeats, and guards against a copy of it sending too */
  readonly instance: string;
  /** messages a second to one mail server or endpoint, all workers together */
  readonly rates: Required<Rates>;
  /** when a way out that nobody answers on is left alone */
  readonly circuit: Circuit;
}

/**
 * Reads the environment, once, at start.
 *
 * @throws Error naming every fault at once
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse(environment);
  const faults = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const env = read.data;
  const outbound = readOutboundRules(environment);
  faults.push(...outbound.faults);
  if (env && !env.REDIS_URL && !env.QUEUE_DATABASE_URL) faults.push('REDIS_URL or QUEUE_DATABASE_URL: one is needed');
  if (env?.SMTP_URL && !env.MAIL_FROM) faults.push('MAIL_FROM: needed beside SMTP_URL');
  if (faults.length > 0 || !env) throw new Error(`The worker cannot start. ${faults.join('; ')}.`);
  return {
    databaseUrl: env.DATABASE_URL,
    queue: env.REDIS_URL
      ? { kind: 'redis', url: env.REDIS_URL }
      : { kind: 'postgres', url: env.QUEUE_DATABASE_URL as string },
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
    mail: env.SMTP_URL && env.MAIL_FROM ? mailOf(env.SMTP_URL, env.MAIL_FROM, env.MAIL_UNSUBSCRIBE) : null,
    outbound: outbound.rules,
    instance: env.INSTANCE,
    rates: { email: env.MAIL_PER_SECOND, webhook: env.WEBHOOKS_PER_SECOND, chat: env.CHATS_PER_SECOND },
    circuit: { failures: env.REST_AFTER_FAILURES, openMs: env.REST_SECONDS * 1_000 },
  };
}

const mailOf = (smtpUrl: string, from: string, unsubscribeTo?: string): Mail => ({
  smtpUrl,
  from,
  ...(unsubscribeTo !== undefined && { unsubscribeTo }),
});
