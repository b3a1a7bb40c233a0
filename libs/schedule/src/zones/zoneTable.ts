import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's clocks keep one distance from UTC. */
interface Stretch {
  /** epoch milliseconds, inclusive */
  readonly from: number;
  /** milliseconds east of UTC */
  readonly offsetMs: number;
}

/** What a zone's clocks do over some years, earliest first; never empty. */
export interface ZoneTable {
  readonly zone: string;
  readonly stretches: readonly Stretch[];
}

const dayMs = 86_400_000;

/** The table of a zone between two moments, epoch milliseconds. The offsets come from `Intl`, the moments of change from Temporal. */
export function zoneTable(zone: string, from: number, to: number): ZoneTable {
  const offsetAt = offsetReader(zone);
  const stretches: Stretch[] = [{ from: Number.NEGATIVE_INFINITY, offsetMs: offsetAt(from) }];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds < to) {
    stretches.push({ from: at.epochMilliseconds, offsetMs: offsetAt(at.epochMilliseconds) });
    at = at.getTimeZoneTransition('next');
  }
  return { zone, stretches };
}

/** Days on which the table's offset is not what `Intl` says, out of every day between two moments: 0 unless a change is missing. */
export function daysAmiss(table: ZoneTable, from: number, to: number): number {
  const offsetAt = offsetReader(table.zone);
  let amiss = 0;
  let i = 0;
  for (let at = from; at < to; at += dayMs) {
    while ((table.stretches[i + 1]?.from ?? Number.POSITIVE_INFINITY) <= at) i += 1;
    if (table.stretches[i]?.offsetMs !== offsetAt(at)) amiss += 1;
  }
  return amiss;
}

/**
 * The moment at which clocks show this day and time, by the words of RFC 5545 §3.3.5 and by arithmetic alone: the first
 * of the moments that show it; where none does, as the offset before the gap reads it.
 */
export function momentByTable({ stretches }: ZoneTable, date: string, time: string): number {
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  let before = 0;
  for (const [i, { from, offsetMs }] of stretches.entries()) {
    const until = stretches[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const moment = wall - offsetMs;
    if (moment >= from && moment < until) return moment;
    if (moment >= until) before = offsetMs;
  }
  return wall - before;
}

function offsetReader(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
      /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at)) ?? [];
    const east = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return (sign === '-' ? -east : east) * 1000;
  };
}
