import { z } from 'zod';
import { Moment } from './basics.js';

export const Live = z.object({ status: z.literal('ok') }).meta({ id: 'Live', description: 'The process answers' });
export type Live = z.infer<typeof Live>;

export const Ready = z
  .object({
    status: z.enum(['ok', 'late']).describe('late: the worker has not been seen for a minute, or is behind'),
    at: Moment.describe("The database's clock"),
    worker: z
      .object({
        seenAt: Moment.nullable().describe('Last sign of life; null: never'),
        lastSweepAt: Moment.nullable(),
        lateMs: z.number().describe('How long the oldest reminder that should have been told is waiting'),
      })
      .describe('The worker that was seen last'),
  })
  .meta({ id: 'Ready', description: 'The database answers' });
export type Ready = z.infer<typeof Ready>;
