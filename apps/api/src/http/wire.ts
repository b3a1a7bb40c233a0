/** A moment on the wire, ISO 8601 in UTC, from epoch milliseconds. */
export const iso = (at: number): string => new Date(at).toISOString();

/** The same; a missing moment is `null`. */
export const isoOrNull = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : iso(at);
