import fc from 'fast-check';
import type { Cadence } from '../cadence.js';
import type { ReminderKind } from '../plan.js';

/** Something that happens to the forecast of the model, or to the clock. */
export type Command =
  | { readonly do: 'change due'; readonly days: number }
  | { readonly do: 'set cadence'; readonly cadence: Cadence | null }
  | { readonly do: 'check' }
  | { readonly do: 'resolve' }
  | { readonly do: 'reopen' }
  | { readonly do: 'evidence'; readonly odds: number }
  | { readonly do: 'snooze'; readonly kind: ReminderKind; readonly days: number }
  | { readonly do: 'hand over'; readonly to: number }
  | { readonly do: 'name deputy'; readonly who: number | null }
  | { readonly do: 'name lead'; readonly who: number | null }
  | { readonly do: 'remove person'; readonly who: number }
  | { readonly do: 'plan again' }
  /** `down`: no worker until the clock stands where it was moved to */
  | { readonly do: 'advance'; readonly ms: number; readonly down: boolean };

const dayMs = 86_400_000;
const who = fc.nat(3);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

const cadence: fc.Arbitrary<Cadence> = fc.record({
  every: fc.integer({ min: 1, max: 60 }).map((days) => `P${days}D`),
  tightens: fc.boolean(),
});

/** Hours and days around nine o'clock and midnight, as well as any moment. */
const stretch = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((days) => days * dayMs),
  fc.integer({ min: 0, max: 72 }).map((hours) => hours * 3_600_000),
  fc.integer({ min: 0, max: 20 * dayMs }),
);

/** Any command; moving the clock is as likely as everything else together. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('advance' as const), ms: stretch, down: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('change due' as const), days: fc.integer({ min: -60, max: 300 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set cadence' as const), cadence: some(cadence) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'check' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'resolve' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('evidence' as const), odds: fc.constantFrom(1 / 5, 1 / 3, 2, 3, 10) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('snooze' as const),
      kind: fc.constantFrom<ReminderKind>('reassess', 'at-due', 'overdue', 'before-due', 'due-now'),
      days: fc.integer({ min: -1, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand over' as const), to: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('name deputy' as const), who: some(who) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('name lead' as const), who: some(who) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove person' as const), who }) },
  { weight: 1, arbitrary: fc.constant({ do: 'plan again' as const }) },
);

/** A forecast as it is accepted: opened, and due, so many days from then; how often somebody is to look again. */
export interface Start {
  readonly openedDaysAgo: number;
  readonly dueInDays: number;
  readonly cadence: Cadence | null;
}

export const start: fc.Arbitrary<Start> = fc.record({
  openedDaysAgo: fc.integer({ min: 0, max: 800 }),
  dueInDays: fc.integer({ min: -400, max: 400 }),
  cadence: some(cadence),
});
