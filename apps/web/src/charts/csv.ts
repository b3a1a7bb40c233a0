/** A cell of a chart's table: plain words, or words that are shown in another way (a link). */
export type Plain = string | number | null;

// A spreadsheet runs a cell that begins like this as a formula; words of a report must not become one.
const formula = /^[=+\-@\t\r]/;
const isNumber = /^[+-]?[0-9.]+%?$/;

const cell = (value: Plain): string => {
  const text = value === null ? '' : String(value);
  const safe = formula.test(text) && !isNumber.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV (RFC 4180: CRLF, quotes doubled), with a byte-order mark so that spreadsheets read it as UTF-8. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Plain[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
