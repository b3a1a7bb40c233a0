import type { Today } from '@app/contract';

type Deadline = Today['deadlines'][number];

/** What falls on one day, of one kind. */
export interface Stack {
  readonly day: string;
  /** days from today, 0 and up */
  readonly ahead: number;
  readonly kind: Deadline['kind'];
  readonly items: readonly Deadline[];
}

/** A calendar month that the strip shows a piece of. */
export interface MonthBlock {
  /** days from today; `to` is exclusive */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** every other month is shaded */
  readonly shaded: boolean;
}

const dayMs = 86_400_000;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);

/** Length of the strip: twelve weeks. */
export const stripDays = 84;

/** Deadlines as stacks by day, earliest first, and those that are late already. */
export function stacksOf(deadlines: readonly Deadline[], today: string): { late: Deadline[]; stacks: Stack[] } {
  const start = dayNumber(today);
  const late: Deadline[] = [];
  const stacks = new Map<string, { day: string; ahead: number; kind: Deadline['kind']; items: Deadline[] }>();
  for (const deadline of deadlines) {
    const ahead = dayNumber(deadline.day) - start;
    if (deadline.overdue || ahead < 0) late.push(deadline);
    else if (ahead <= stripDays) {
      const key = `${deadline.day} ${deadline.kind}`;
      const stack = stacks.get(key) ?? { day: deadline.day, ahead, kind: deadline.kind, items: [] };
      stack.items.push(deadline);
      stacks.set(key, stack);
    }
  }
  return { late, stacks: [...stacks.values()].sort((a, b) => a.ahead - b.ahead || b.kind.localeCompare(a.kind)) };
}

const names = 'January February March April May June July August September October November December'.split(' ');

/** The months the strip runs through; the first of a new year carries the year. */
export function monthsOf(today: string): MonthBlock[] {
  const start = dayNumber(today);
  const blocks: MonthBlock[] = [];
  let from = 0;
  while (from < stripDays) {
    const date = new Date((start + from) * dayMs);
    const next = dayNumber(
      new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString().slice(0, 10),
    );
    const to = Math.min(stripDays, next - start);
    const month = names[date.getUTCMonth()]!;
    blocks.push({
      from,
      to,
      label:
        to - from < 14 ? month.slice(0, 3) : date.getUTCMonth() === 0 ? `${month} ${date.getUTCFullYear()}` : month,
      shaded: blocks.length % 2 === 1,
    });
    from = to;
  }
  return blocks;
}
