/** How columns that Prisma hands over as `Date` are spoken of outside libs/db. */

/** Epoch milliseconds of a timestamptz; `null` stays. */
export const momentOf = (value: Date | null): number | null => value?.getTime() ?? null;

/** `YYYY-MM-DD` of a date column. */
export const dayOf = (value: Date): string => value.toISOString().slice(0, 10);

/** 0 to 1, from parts per million; `null` stays. */
export const chanceOf = (ppm: number | null): number | null => (ppm === null ? null : ppm / 1_000_000);

/** A range of chances, from two columns in parts per million; `null` when there is none. */
export const bandOf = (lo: number | null, hi: number | null): { lo: number; hi: number } | null =>
  lo === null || hi === null ? null : { lo: lo / 1_000_000, hi: hi / 1_000_000 };
