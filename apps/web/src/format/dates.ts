const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayMs = 86_400_000;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A day in words: "31 Dec 2026". */
export function dayOf(day: string): string {
  return `${shortDay(day)} ${dateOf(day).getUTCFullYear()}`;
}

/** The same without the year: "31 Dec". */
export function shortDay(day: string): string {
  const date = dateOf(day);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

/** A day with its year only where that is another than today's: "31 Oct", "31 Dec 2028". */
export function nearDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : dayOf(day);
}

/** With the weekday, for what is near: "Tuesday 1 December"-style dates are read faster than they are counted. */
export function weekdayOf(day: string): string {
  return `${weekdays[dateOf(day).getUTCDay()]} ${shortDay(day)}`;
}

/** The same, shorter, for tables: "Tue 1 Dec". */
export function shortWeekdayOf(day: string): string {
  return `${weekdays[dateOf(day).getUTCDay()]!.slice(0, 3)} ${shortDay(day)}`;
}

/** The day on which a moment falls in a zone, `YYYY-MM-DD`. */
export function dayIn(moment: string | number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(moment),
  );
}

/** A moment as a day in a zone: "31 Dec 2026". */
export function momentDay(moment: string | number, zone: string): string {
  return dayOf(dayIn(moment, zone));
}

/** A moment with its time of day in a zone: "31 Dec 2026, 09:00". */
export function momentTime(moment: string | number, zone: string): string {
  return `${momentDay(moment, zone)}, ${timeIn(moment, zone)}`;
}

/** A moment's time of day in a zone: "09:00". */
export function timeIn(moment: string | number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}

/** Whole days from one day to another; negative when it lies before. */
export function daysFrom(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / dayMs);
}

/** The day that lies so many days after another; before it, where they are negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(dateOf(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** A day with its short weekday, where that is near enough to help: "Tue 1 Dec"; with its year where that is another. */
export function nearWeekday(day: string, today: string): string {
  const near = nearDay(day, today);
  return Math.abs(daysFrom(today, day)) <= 14 ? `${weekdays[dateOf(day).getUTCDay()]!.slice(0, 3)} ${near}` : near;
}

/** A number of days as people say it, by size: "12 days", "5 months", "3 years". Always positive. */
export function spanWords(days: number): string {
  const count = Math.abs(Math.round(days));
  const say = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;
  if (count < 60) return say(count, 'day');
  if (count < 365 * 3) return say(Math.round(count / 30.44), 'month');
  return say(Math.round(count / 365.25), 'year');
}

/** How far a day lies from today: "today", "tomorrow", "in 8 days", "12 days ago". */
export function relativeDay(today: string, day: string): string {
  const days = daysFrom(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${spanWords(days)}` : `${spanWords(days)} ago`;
}
