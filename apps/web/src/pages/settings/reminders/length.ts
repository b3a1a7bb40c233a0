/** A length of time as a form holds it: a count of one unit. */
export interface Length {
  /** null: nothing typed */
  readonly count: number | null;
  /** days, weeks, months, years; or a whole ISO 8601 duration that is no count of one unit (`P1M15D`), kept as it is */
  readonly unit: string;
}

/** The units a length may be counted in. */
export const units = [
  { unit: 'D', one: 'day', many: 'days' },
  { unit: 'W', one: 'week', many: 'weeks' },
  { unit: 'M', one: 'month', many: 'months' },
  { unit: 'Y', one: 'year', many: 'years' },
] as const;

/** An ISO 8601 duration of whole days as a form holds it: `P7D` → 7 days, `P1M15D` stays whole. */
export function lengthOf(iso: string): Length {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(iso) ?? [];
  return unit === undefined ? { count: 1, unit: iso } : { count: Number(count), unit };
}

/** The duration a form asks for; without a count it is no time at all (`P0W`), which no rule takes. */
export const isoOf = ({ count, unit }: Length): string => (unit.startsWith('P') ? unit : `P${count ?? 0}${unit}`);
