import type { Cadence } from '../cadence.js';
import type { ReminderKind } from '../plan.js';
import type { Draw } from './draw.js';

/** Something that happens to the forecast of the model, or to the clock. */
export type Command =
  | { readonly do: 'change due'; readonly days: number }
  | { readonly do: 'set cadence'; readonly cadence: Cadence | null }
  | { readonly do: 'check' }
  /** a check that is taken back at once */
  | { readonly do: 'slip' }
  | { readonly do: 'resolve' }
  | { readonly do: 'reopen' }
  | { readonly do: 'evidence'; readonly odds: number }
  | { readonly do: 'snooze'; readonly kind: ReminderKind; readonly days: number }
  | { readonly do: 'hand over'; readonly to: number }
  | { readonly do: 'name deputy'; readonly who: number | null }
  | { readonly do: 'name lead'; readonly who: number | null }
  | { readonly do: 'remove person'; readonly who: number }
  /** somebody's clock becomes that of another person's zone */
  | { readonly do: 'change zone'; readonly who: number; readonly to: number }
  | { readonly do: 'plan again' }
  /** `down`: no worker until the clock stands where it was moved to */
  | { readonly do: 'advance'; readonly ms: number; readonly down: boolean };

/** A forecast as it is accepted: opened, and due, so many days from then; how often somebody is to look again. */
export interface Start {
  readonly openedDaysAgo: number;
  readonly dueInDays: number;
  readonly cadence: Cadence | null;
}

const dayMs = 86_400_000;
const kinds: readonly ReminderKind[] = ['reassess', 'at-due', 'overdue', 'before-due', 'due-now'];

/** How likely each command is beside the others: the clock moves as often as everything else happens. */
const weights: readonly (readonly [Command['do'], number])[] = [
  ['advance', 14],
  ['change due', 2],
  ['check', 2],
  ['slip', 2],
  ['snooze', 2],
  ['set cadence', 1],
  ['resolve', 1],
  ['reopen', 1],
  ['evidence', 1],
  ['hand over', 1],
  ['name deputy', 1],
  ['name lead', 1],
  ['remove person', 1],
  ['change zone', 1],
  ['plan again', 1],
];
const lots = weights.flatMap(([name, weight]) => Array.from({ length: weight }, () => name));

/** Any start. */
export function drawStart(draw: Draw): Start {
  return { openedDaysAgo: draw.whole(0, 800), dueInDays: draw.whole(-400, 400), cadence: cadence(draw) };
}

/** Any command. */
export function drawCommand(draw: Draw): Command {
  const name = draw.one(lots);
  switch (name) {
    case 'advance':
      return { do: name, ms: stretch(draw), down: draw.one([true, false]) };
    case 'change due':
      return { do: name, days: draw.whole(-60, 300) };
    case 'set cadence':
      return { do: name, cadence: cadence(draw) };
    case 'evidence':
      return { do: name, odds: draw.one([1 / 5, 1 / 3, 2, 3, 10]) };
    case 'snooze':
      return { do: name, kind: draw.one(kinds), days: draw.whole(-1, 20) };
    case 'hand over':
      return { do: name, to: draw.whole(0, 3) };
    case 'change zone':
      return { do: name, who: draw.whole(0, 3), to: draw.whole(0, 3) };
    case 'name deputy':
    case 'name lead':
      return { do: name, who: draw.one([0, 1, 2, 3, null]) };
    case 'remove person':
      return { do: name, who: draw.whole(0, 3) };
    default:
      return { do: name };
  }
}

function cadence(draw: Draw): Cadence | null {
  return draw.whole(0, 4) === 0 ? null : { every: `P${draw.whole(1, 60)}D`, tightens: draw.one([true, false]) };
}

/** Days or hours to the millisecond, so that nine o'clock and midnight are met, or any stretch. */
function stretch(draw: Draw): number {
  return draw.one([draw.whole(0, 90) * dayMs, draw.whole(0, 72) * 3_600_000, draw.whole(0, 20 * dayMs)]);
}
