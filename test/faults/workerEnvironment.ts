import type { Backend } from './figures.js';
import type { Ground } from './ground.js';

/** Where a worker finds what it needs; whatever is left out is where the ground has it. */
export interface Places {
  readonly backend: Backend;
  readonly smtpUrl: string;
  /** no queue answers at all */
  readonly busOff?: boolean;
  readonly databaseUrl?: string;
  readonly queueUrl?: string;
  readonly redisUrl?: string;
  /** further settings, and those that are to be others than a test's usual ones */
  readonly more?: Readonly<Record<string, string>>;
}

/** The settings of a worker process on the ground given. */
export function workerEnvironment(ground: Ground, places: Places): Record<string, string> {
  const { backend, busOff, smtpUrl } = places;
  const { databaseUrl = ground.workerUrl, queueUrl = ground.queueUrl, redisUrl = `${ground.redisUrl}/0` } = places;
  const nowhere = '127.0.0.1:1';
  const queue: Record<string, string> =
    backend === 'redis'
      ? { REDIS_URL: busOff ? `redis://${nowhere}` : redisUrl }
      : { QUEUE_DATABASE_URL: busOff ? `postgresql://nobody@${nowhere}/none` : queueUrl };
  return {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'https://hindcast.example.org',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'hindcast@example.org',
    INSTANCE: 'faults',
    // how fast mail may go is the subject of a test of its own
    MAIL_PER_SECOND: '10000',
    ...queue,
    ...places.more,
  };
}
