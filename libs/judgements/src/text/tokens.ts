/** One word, number or mark of a sentence. */
export interface Token {
  /** lower case, straight apostrophes */
  readonly word: string;
  readonly text: string;
  /** offsets into the whole text */
  readonly start: number;
  readonly end: number;
  /** the name by which the author of the text speaks of itself */
  readonly own?: boolean;
}

// Every alternative begins with a different kind of character and repeats only what it must see next,
// so the cost is linear whatever the text is.
const pattern =
  /\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d])|\d+|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|[-–‑—.,;:()[\]“”"!?…%]/gu;

const dashes = new Set(['-', '–', '‑', '—']);
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/**
 * Splits a stretch of the text into words, numbers and marks.
 *
 * A hyphen inside a word falls away ("one-in-five" is three words, "mid-2026" two); a dash between figures
 * ("60–70") or between spaces stays, as the mark "-" or "–". Markdown's emphasis marks are no tokens.
 */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    const at = match.index;
    const raw = match[0].slice(0, end - at);
    if (dashes.has(raw)) {
      const range = isDigit(text[at - 1]) && isDigit(text[at + 1]);
      const apart = raw === '—' || (isSpace(text[at - 1]) && isSpace(text[at + 1]));
      if (range || apart) tokens.push({ word: range ? '-' : '–', text: raw, start: at, end: at + 1 });
      continue;
    }
    const lower = raw.toLowerCase();
    const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    tokens.push({ word, text: raw, start: at, end: at + raw.length });
  }
  pattern.lastIndex = 0;
  return tokens;
}

/** Whether a token is a word or a number, not a mark. */
export function isWord(token: Token | undefined): token is Token {
  // marks are single characters; this is asked too often for a look at longer ones
  return token !== undefined && (token.word.length > 1 || /[\p{L}\p{N}]/u.test(token.word));
}

/** Whether the words of `phrase` (single spaces) stand at token `at`. */
export function standsAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  for (let i = 0; i < phrase.length; i += 1) if (tokens[at + i]?.word !== phrase[i]) return false;
  return true;
}
