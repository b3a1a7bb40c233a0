import { z } from 'zod';
import { Refused } from './refused.js';

/** A counter of a made-up cursor must fit its column, and a moment must be one. */
export const counter = z.number().int().min(0).max(2_147_483_647);
export const moment = z.number().int().min(0).max(32_503_680_000_000);

/** A place in a list as a client carries it around: opaque to it, and checked when it comes back. */
export const cursorOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place a cursor stands for; `null` when none came. A made-up one is refused. */
export function placeOf<Schema extends z.ZodType>(schema: Schema, cursor: string | undefined): z.infer<Schema> | null {
  if (cursor === undefined) return null;
  const place = schema.safeParse(parsed(cursor));
  if (place.success) return place.data;
  throw new Refused('invalid-request', { errors: [{ at: 'cursor', says: 'takes the nextCursor of the page before' }] });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined; // not JSON: as made-up as any other text
  }
}

/** A page of a list that was read with one item more than asked for, which tells whether there is another page. */
export function pageOfRows<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  place: (row: Row) => unknown,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), nextCursor: rows.length > limit && last ? cursorOf(place(last)) : null };
}
