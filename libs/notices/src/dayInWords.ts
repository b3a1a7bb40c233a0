const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Whole days from one day to another, both `YYYY-MM-DD`; negative when `to` is earlier. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A day as people read it: "31 Dec 2026", with its weekday when within 14 days of `today`: "Thu 31 Dec 2026". */
export function dayInWords(day: string, today: string): string {
  const date = new Date(day);
  const words = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return Math.abs(daysFrom(today, day)) <= 14 ? `${weekdays[date.getUTCDay()]} ${words}` : words;
}
