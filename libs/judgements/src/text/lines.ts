/** A line of a text without the white space around it, by JavaScript string indices; `end` is exclusive. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly body: string;
  /** a form feed stands before it: a page begins here */
  readonly opensPage: boolean;
  /** white space before its first character */
  readonly indent: number;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000 || isThinSpace(code);
const isThinSpace = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x205f || code === 0x1680;

/** Line feeds, carriage returns, form feeds and the separators of Unicode all end a line. */
const isBreak = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;

/** The lines of a stretch of the text, the empty ones too; a byte order mark belongs to none. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let opensPage = false;
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && !isBreak(text.charCodeAt(end))) end += 1;
    lines.push(lineAt(text, at, end, opensPage));
    const code = text.charCodeAt(end);
    opensPage = code === 12;
    at = end + (code === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function lineAt(text: string, from: number, to: number, opensPage: boolean): Line {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end, body: text.slice(start, end), opensPage, indent: start - from };
}

const functionWords = new Set(
  (
    'a an the of in on at by to for from with and or as that which who whose where is are was were be been will would may might can could has ' +
    'have had not no its their his her our your this these those than then between into over under about around until before after during through per both ' +
    'either neither if unless because although while whereas but nor very more most less least likely unlikely highly almost should must ' +
    'such some any each other another only also still even yet so new up down out off against among without within towards toward upon'
  ).split(' '),
);

/** Whether a line stops where no sentence can: behind a joining word, a comma, an opening bracket or a hyphen. */
export function endsOpen(body: string): boolean {
  const tail = body.slice(-24);
  if (/[,([“‘–—\-‐‑\u00ad/&]$/.test(tail)) return true;
  return functionWords.has((/([a-z]+)$/.exec(tail)?.[1] ?? '').toLowerCase());
}

/** Whether a line ends as a sentence does, closing marks and note numbers behind the stop included. */
export function endsSentence(body: string): boolean {
  return /[.!?…:;]["”’'»)\]*†‡¹²³⁰-⁹]*(?:\d{1,3}|\[\d{1,3}\])?$/.test(body.slice(-16));
}

/** Whether a line goes on with what an earlier one began: its first letter is small. */
export function beginsSmall(body: string): boolean {
  return /^["“‘'(]?\p{Ll}/u.test(body.slice(0, 3)) && !/^\(?(?:[a-z]|[ivx]{1,4})[.)]\s/.test(body.slice(0, 8));
}

/** Words of a line, counted no further than `most`. */
export function wordCount(body: string, most = 40): number {
  let count = 0;
  for (const _word of body.slice(0, most * 24).matchAll(/\S+/g)) {
    count += 1;
    if (count >= most) break;
  }
  return count;
}

/** How many joining words stand among the first words of a line: prose has them, tables do not. */
export function functionWordCount(body: string): number {
  let count = 0;
  for (const [word] of body.slice(0, 240).matchAll(/[A-Za-z]+/g)) if (functionWords.has(word.toLowerCase())) count += 1;
  return count;
}

/** A line all in capitals, such as "FUTURE PROSPECTS" or "O U T L O O K": a heading in plain text. */
export function isShouted(body: string): boolean {
  if (body.length > 200 || /\p{Ll}/u.test(body)) return false;
  return /\p{Lu}{2}/u.test(body) || /^(?:\p{Lu}\s+){3,}\p{Lu}/u.test(body);
}

/** A short line without the mark that ends a sentence: a title, a section number, a cell. */
export function isTitle(body: string, mostWords = 14): boolean {
  return (
    !/[.!?;:,…][)”"’']?$/.test(body.slice(-3)) && !beginsSmall(body) && wordCount(body, mostWords + 1) <= mostWords
  );
}
