const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function aheadMs(moment: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(moment / 1000) * 1000;
}

const dayMs = 86_400_000;

/**
 * The moment at which the clock of a zone shows a time, epoch milliseconds, as the server reckons it (`compatible`): a
 * time that is skipped in spring counts by the clock before the change, one that comes twice in autumn is the first.
 *
 * @param day   `YYYY-MM-DD`
 * @param time  `HH:MM`
 */
export function momentAt(day: string, time: string, zone: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const byClockBefore = wall - aheadMs(wall - dayMs, zone);
  if (aheadMs(byClockBefore, zone) === wall - byClockBefore) return byClockBefore;
  const byClockAfter = wall - aheadMs(wall + dayMs, zone);
  return aheadMs(byClockAfter, zone) === wall - byClockAfter ? byClockAfter : byClockBefore;
}
