/** A moment on the wire, ISO 8601 in UTC, from epoch milliseconds. */
export const iso = (at: number): string => new Date(at).toISOString();

/** The same; a missing moment is `null`. */
export const isoOrNull = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : iso(at);

/** Whether a day has begun nowhere on Earth yet at a moment; the first zone to begin one is fourteen hours ahead. */
export const isAhead = (day: string, now: number): boolean => day > iso(now + 14 * 3_600_000).slice(0, 10);
