import { z } from 'zod';

/** Key of a row; version 7, so keys sort by creation. */
export const Id = z.uuid().describe('Key, a UUID');
export type Id = z.infer<typeof Id>;

/** What a path takes for a numbered thing: its workspace counter (142) or its key. */
export const Key = z
  .union([z.uuid(), z.string().regex(/^[1-9][0-9]{0,8}$/)])
  .describe('Workspace counter ("142") or UUID');
export type Key = z.infer<typeof Key>;

/** A chance, 0 to 1; kept with six decimals. */
export const Chance = z.number().min(0).max(1).describe('Probability, 0 to 1');
export type Chance = z.infer<typeof Chance>;

/** A range of chances that a word stands for. */
export const Band = z
  .object({ lo: Chance, hi: Chance })
  .refine((band) => band.lo <= band.hi, 'lo must not exceed hi')
  .meta({ id: 'Band', description: 'Range of probabilities a word stands for, 0 to 1' });
export type Band = z.infer<typeof Band>;

const isRealDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A day without a time, `YYYY-MM-DD`; what zone it is in stands beside it. */
export const Day = z
  .string()
  .regex(/^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$/, 'takes YYYY-MM-DD')
  .refine(isRealDay, 'no such day')
  .describe('Day, YYYY-MM-DD');
export type Day = z.infer<typeof Day>;

/** Wall-clock time of day, `HH:MM`. */
export const TimeOfDay = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'takes HH:MM')
  .describe('Time of day, HH:MM');

/** A moment on the wire: ISO 8601 in UTC. */
export const Moment = z.iso.datetime({ offset: true }).meta({ pattern: undefined }).describe('Moment, ISO 8601 in UTC');
export type Moment = z.infer<typeof Moment>;

const isZone = (zone: string): boolean => {
  // an offset is no zone: it knows no summer time, and databases read its sign the other way round
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** IANA time zone name. */
export const TimeZone = z.string().min(1).max(64).refine(isZone, 'no such time zone').describe('IANA time zone');

/** Words somebody typed: trimmed, never empty, no NUL (which Postgres cannot hold), well-formed Unicode. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'holds characters that cannot be stored');

/** Query of every list. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional().describe('`nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A list's page: `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable().describe('Pass as `cursor`; null at the end') });

/** A person as others see them. */
export const Person = z.object({ id: Id.describe('Member key'), name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
