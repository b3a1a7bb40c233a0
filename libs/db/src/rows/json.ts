/** A value for a jsonb column; nothing is SQL's null, never JSON's. */
export const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
