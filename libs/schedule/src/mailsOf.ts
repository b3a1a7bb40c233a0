import { type DigestChoice, slotToJoin } from './digestSlot.js';
import { endOfQuiet, type QuietHours } from './quiet.js';

/** How one person wants to be told. */
export interface Telling {
  /** false: no mail at all */
  readonly mail: boolean;
  /** `null`: never quiet */
  readonly quiet: QuietHours | null;
  /** `null`: each message by itself */
  readonly digest: DigestChoice | null;
  /** IANA name */
  readonly zone: string;
}

/** Prompts of one person that fire together. */
export interface Prompts {
  /** epoch milliseconds */
  readonly fireAt: number;
  readonly mail: boolean;
  readonly urgent: boolean;
  readonly count: number;
}

/**
 * When mails leave for one person's prompts, one moment for each mail (epoch milliseconds), ascending: what is urgent
 * at once, the rest by itself or in its digest, after the quiet hours. What is late leaves `now`.
 */
export function mailsOf(prompts: readonly Prompts[], { mail, quiet, digest, zone }: Telling, now: number): number[] {
  if (!mail) return [];
  const mailed = prompts.filter((one) => one.mail);
  const outOfQuiet = (moment: number) =>
    quiet ? endOfQuiet(Math.max(now, moment), quiet, zone) : Math.max(now, moment);
  const slots = new Set<number>();
  const single: number[] = [];
  for (const { fireAt, urgent, count } of mailed) {
    if (digest && !urgent) slots.add(slotToJoin(fireAt, now, digest, zone).slotAt);
    else single.push(...Array(count).fill(urgent ? Math.max(now, fireAt) : outOfQuiet(fireAt)));
  }
  return [...single, ...[...slots].map(outOfQuiet)].sort((one, other) => one - other);
}
