const longest = 24 * 3_600_000;

/**
 * How long a receiver asks to be left alone, in milliseconds, at most a day (RFC 9110 §10.2.3); `null` when it does not
 * say, or says it badly. A moment is counted from the answer's own `Date`: our clock may differ from the receiver's.
 */
export function retryAfterMs(after: string | undefined, date: string | undefined): number | null {
  if (after === undefined) return null;
  if (/^\d{1,10}$/.test(after)) return Math.min(longest, Number(after) * 1_000);
  const wait = Date.parse(after) - Date.parse(date ?? '');
  return Number.isNaN(wait) ? null : Math.min(longest, Math.max(0, wait));
}
