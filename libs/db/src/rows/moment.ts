/** An epoch-millisecond moment as a statement takes it; `null` and `undefined` become SQL's null. */
export function moment(at: number | null | undefined): Date | null {
  return at === null || at === undefined ? null : new Date(at);
}
