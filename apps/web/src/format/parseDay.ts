const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const patterns: readonly { readonly form: RegExp; readonly order: readonly ('year' | 'month' | 'day')[] }[] = [
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: ['year', 'month', 'day'] },
  { form: /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/, order: ['day', 'month', 'year'] },
  { form: /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/, order: ['day', 'month', 'year'] },
  { form: /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/, order: ['month', 'day', 'year'] },
];

const figure = (text: string): number => (/^\d+$/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3)) + 1);

/**
 * Reads a day as people type it: "31 Dec 2028", "December 31, 2028", "31.12.2028" (day first), "2028-12-31".
 *
 * @returns `YYYY-MM-DD`; null: no such day, or not one of these forms
 */
export function parseDay(text: string): string | null {
  const typed = text.trim().toLowerCase();
  for (const { form, order } of patterns) {
    const found = form.exec(typed);
    if (!found) continue;
    const part = (name: 'year' | 'month' | 'day') => figure(found[order.indexOf(name) + 1] ?? '');
    const [year, month, day] = [part('year'), part('month'), part('day')];
    const date = new Date(Date.UTC(year, month - 1, day));
    const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
    return real ? date.toISOString().slice(0, 10) : null;
  }
  return null;
}
