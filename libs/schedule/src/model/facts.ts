import type { Cadence } from '../cadence.js';

/** A person of the model; zones that never change their clocks, so that the oracle needs no calendar. */
export interface Person {
  readonly id: string;
  readonly zone: string;
  readonly offsetMs: number;
}

const hourMs = 3_600_000;

export const people: readonly Person[] = [
  { id: 'ada', zone: 'UTC', offsetMs: 0 },
  { id: 'ben', zone: 'Asia/Tokyo', offsetMs: 9 * hourMs },
  { id: 'cleo', zone: 'America/Phoenix', offsetMs: -7 * hourMs },
  { id: 'dan', zone: 'Asia/Kathmandu', offsetMs: 5.75 * hourMs },
];

/** What stands on record about the one forecast of the model; every moment epoch milliseconds. */
export interface Facts {
  readonly now: number;
  readonly since: number;
  readonly opensAt: number;
  readonly dueDay: string;
  readonly dueRev: number;
  readonly closed: boolean;
  readonly reopenings: number;
  readonly owner: Person;
  readonly deputy: Person | null;
  readonly lead: Person | null;
  readonly members: readonly Person[];
  readonly cadence: Cadence | null;
  /** since when this owner is asked to look on this cadence */
  readonly roundsSince: number;
  readonly lastCheckAt: number;
  /** entries up to the last look that counts */
  readonly checks: number;
  /** entries of the check table, undone ones and undoings included */
  readonly entries: number;
}

export const dayMs = 86_400_000;

/** A due day ends at 23:59:59 of the forecast's zone, here UTC. */
export const dueAtOf = ({ dueDay }: Pick<Facts, 'dueDay'>): number => Date.parse(`${dueDay}T23:59:59Z`);

/** The UTC day of a moment. */
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
