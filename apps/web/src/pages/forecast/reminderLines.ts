import type { Reminder } from '@app/contract';

type Told = Pick<Reminder, 'id' | 'state' | 'reason' | 'fireAt' | 'why' | 'says'>;

/** Planned reminders, the next first. */
export function plannedOf<Each extends Pick<Reminder, 'state' | 'fireAt'>>(reminders: readonly Each[]): Each[] {
  return reminders
    .filter(({ state }) => state === 'scheduled')
    .sort((one, other) => Date.parse(one.fireAt) - Date.parse(other.fireAt));
}

/** What became of reminders that are over. */
export interface PastLine {
  readonly key: string;
  readonly state: Exclude<Reminder['state'], 'scheduled'>;
  /** rows that ended alike, for the same reason, are one line */
  readonly count: number;
  /** what it was for; null: several */
  readonly why: string | null;
  readonly reason: string | null;
  /** ISO 8601; the newest of several */
  readonly at: string;
}

/**
 * What became of every reminder that is over, the newest first. What was sent, skipped or missed stands by itself; what
 * a change replaced or ended is summed up by its reason, since one change ends many.
 */
export function pastOf(reminders: readonly Told[]): PastLine[] {
  const lines = new Map<string, PastLine>();
  for (const { id, state, reason, fireAt, why } of reminders) {
    if (state === 'scheduled') continue;
    const summed = state === 'superseded' || state === 'cancelled';
    const key = summed ? `${state} ${reason}` : id;
    const before = lines.get(key);
    const at = before && Date.parse(before.at) > Date.parse(fireAt) ? before.at : fireAt;
    lines.set(key, { key, state, reason, at, count: (before?.count ?? 0) + 1, why: before ? null : why });
  }
  return [...lines.values()].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

const fates: Record<PastLine['state'], string> = {
  fired: 'sent',
  skipped_past: 'skipped',
  missed: 'missed',
  superseded: 'replaced',
  cancelled: 'cancelled',
};

/** "sent", "skipped: over already when it was planned", "3 replaced: the due date was moved". */
export function fateWords({ state, count, reason }: Pick<PastLine, 'state' | 'count' | 'reason'>): string {
  const head = count === 1 ? fates[state] : `${count} ${fates[state]}`;
  if (state === 'fired') return head;
  const why = state === 'skipped_past' ? 'over already when it was planned' : reason;
  return why ? `${head}: ${why}` : head;
}

/** All that is over in a few words: "2 sent, 1 skipped, 3 replaced". */
export function pastSummary(lines: readonly PastLine[]): string {
  return (Object.keys(fates) as PastLine['state'][])
    .map((state) => [
      lines.filter((line) => line.state === state).reduce((sum, { count }) => sum + count, 0),
      fates[state],
    ])
    .filter(([count]) => count !== 0)
    .map(([count, says]) => `${count} ${says}`)
    .join(', ');
}
