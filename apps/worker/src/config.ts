import { type OutboundRules, readOutboundRules } from '@app/outbound';
import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.url().describe("the worker role's address"),
  QUEUE_DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  PUBLIC_URL: z.url(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().min(3).optional(),
  INSTANCE: z.string().min(1).max(60).default('hindcast'),
});

export interface Mail {
  readonly smtpUrl: string;
  readonly from: string;
}

export interface Config {
  readonly databaseUrl: string;
  readonly queue: { readonly kind: 'redis' | 'postgres'; readonly url: string };
  readonly publicUrl: string;
  /** `null`: no mail is set up; notices stay in the inbox */
  readonly mail: Mail | null;
  /** where webhooks and chat messages may go */
  readonly outbound: OutboundRules;
  /** names this installation in message ids and heartbeats */
  readonly instance: string;
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
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : null,
    outbound: outbound.rules,
    instance: env.INSTANCE,
  };
}
