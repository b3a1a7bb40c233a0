/** What stands in a cell; nothing for `null`. */
export type CsvValue = string | number | boolean | null;

/**
 * A table as CSV (RFC 4180), in UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe before it;
 * numbers stay numbers. Source for the signs: OWASP, CSV Injection.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
