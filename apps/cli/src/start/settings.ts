import path from 'node:path';
import { StartFault } from '@app/embedded';

/** What `hindcast start` takes from outside. */
export interface StartSettings {
  /** absolute; holds the database, the passwords and the logs */
  readonly dataDir: string;
  /** of the loopback interface; 0 takes a free one */
  readonly port: number;
  /** addresses of a database of one's own; `null`: the built-in Postgres */
  readonly database: OwnDatabase | null;
  /** `null`: jobs are queued in the database */
  readonly redisUrl: string | null;
}

/** A database that somebody else runs: one address per login, the application's where no other is named. */
export interface OwnDatabase {
  readonly app: string;
  readonly owner: string;
  readonly worker: string;
  readonly queue: string;
}

const schemes = { postgresql: /^postgres(ql)?:\/\/./, redis: /^rediss?:\/\/./ } as const;

/** Reads the environment; every fault in it is listed in one `StartFault`. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, folder: string): StartSettings {
  const faults: string[] = [];
  const take = (name: string) => env[name]?.trim() || null;
  const address = (name: string, kind: keyof typeof schemes) => {
    const text = take(name);
    if (text !== null && !schemes[kind].test(text)) faults.push(`${name} takes an address, ${kind}://…`);
    return text;
  };
  const port = take('PORT') ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    faults.push(`PORT takes a number up to 65535, not ${JSON.stringify(port)}`);
  const app = address('DATABASE_URL', 'postgresql');
  const owner = address('DATABASE_OWNER_URL', 'postgresql');
  const worker = address('DATABASE_WORKER_URL', 'postgresql');
  const queue = address('QUEUE_DATABASE_URL', 'postgresql');
  const redisUrl = address('REDIS_URL', 'redis');
  if (take('SMTP_URL') && !take('MAIL_FROM')) faults.push('MAIL_FROM is needed beside SMTP_URL');
  if (faults.length > 0) throw new StartFault('configuration', `The settings cannot be used: ${faults.join('; ')}.`);
  return {
    dataDir: path.resolve(folder, take('DATA_DIR') ?? '.data'),
    port: Number(port),
    database: app === null ? null : { app, owner: owner ?? app, worker: worker ?? app, queue: queue ?? app },
    redisUrl,
  };
}
