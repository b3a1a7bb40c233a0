const day = 86_400_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment on a time axis and what stands under it. */
export interface TimeTick {
  readonly at: number;
  readonly text: string;
}

/**
 * At most `most` round moments within a span, at least one where it holds a day's beginning: days under two months,
 * else months, quarters or years. Days are those of UTC: a picture a year wide does not show a zone.
 *
 * @param from epoch milliseconds, before `to`
 */
export function timeTicks(from: number, to: number, most: number): TimeTick[] {
  const spanDays = (to - from) / day;
  if (spanDays <= 60) return dayTicks(from, to, [1, 2, 5, 7, 14, 30].find((step) => spanDays / step <= most) ?? 60);
  const spanMonths = spanDays / 30.44;
  return monthTicks(from, to, [1, 2, 3, 6, 12, 24, 60, 120].find((step) => spanMonths / step <= most) ?? 240);
}

function dayTicks(from: number, to: number, step: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil(from / day) * day; at <= to; at += step * day) {
    const date = new Date(at);
    ticks.push({ at, text: `${date.getUTCDate()} ${months[date.getUTCMonth()]}` });
  }
  return ticks;
}

function monthTicks(from: number, to: number, step: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  const start = new Date(from);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let month = first; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12);
    if (at > to) return ticks;
    if (at < from) continue;
    const year = Math.floor(month / 12);
    const names = month % 12 === 0 || ticks.length === 0;
    ticks.push({ at, text: step >= 12 ? `${year}` : `${months[month % 12]}${names ? ` ${year}` : ''}` });
  }
}
