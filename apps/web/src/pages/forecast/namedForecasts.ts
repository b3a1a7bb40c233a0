/** A piece of a text: plain, or the name of a forecast. */
export interface TextPart {
  readonly text: string;
  /** the forecast's number in digits; null: plain text */
  readonly number: string | null;
}

/** Cuts a text where it names forecasts as F-12, in either case: what links a condition to other forecasts. */
export function namedForecasts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\bF-([1-9]\d{0,8})\b/gi)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), number: null });
    parts.push({ text: match[0], number: match[1]! });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...parts, { text: text.slice(end), number: null }] : parts;
}
