import type { Block } from '@app/contract';

/** A stretch of the text, by JavaScript string indices; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer than any sentence of prose: what is longer is cut at the next space, so that work per sentence is bounded. */
const longestSentence = 3_000;

const abbreviations = new Set(
  (
    'mr mrs ms messrs dr prof hon rev gen brig col lt maj capt cmdr sgt adm sen rep gov st mt ft fig figs tab vs v cf eg ie approx ca al inc ltd co corp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec art sec vol ed pp para paras ch chap est min max avg dept univ pop sq incl excl resp orig'
  ).split(' '),
);

/** Shorten a word before a figure only: "No. 5", but "They said no. She left." */
const beforeFigures = new Set(['no', 'nos', 'nr']);

/** Words that open a sentence often enough to end one after an initial ("… in the U.S. The …"). */
const openers = new Set(
  'the this these that those it its he she they we in on at by for from with as if while although however but and a an'.split(
    ' ',
  ),
);

const closers = /[”"’'»)\]]/;

/** Index just behind the closing marks and footnote numbers that follow a full stop at `at`. */
function afterClosers(text: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end) {
    const char = text[i]!;
    if (closers.test(char) || /[.!?…]/.test(char)) i += 1;
    else if (/^ ?\[\d{1,3}\]/.test(text.slice(i, i + 6))) i = text.indexOf(']', i) + 1;
    else break;
  }
  return i;
}

function wordBefore(text: string, at: number): string {
  let i = at;
  while (i > 0 && at - i < 12 && /[\p{L}.]/u.test(text[i - 1]!)) i -= 1;
  return text.slice(i, at);
}

/** Whether the full stop at `at` only shortens a word ("Dr.", "e.g.", "U.S."). */
function isAbbreviation(text: string, at: number, next: number): boolean {
  const before = wordBefore(text, at);
  const word = before.replaceAll('.', '').toLowerCase();
  if (abbreviations.has(word)) return true;
  if (beforeFigures.has(word)) return /\d/.test(text[next] ?? '');
  if (!/(?:^|\.)\p{Lu}$/u.test(before)) return false;
  const behind = /^\p{L}{1,12}/u.exec(text.slice(next, next + 12))?.[0] ?? '';
  return !openers.has(behind.toLowerCase());
}

/** Where the sentence that runs at `from` ends, within `end`. */
function endOf(text: string, from: number, end: number): number {
  for (let i = from; i < end; i += 1) {
    const char = text[i]!;
    if (i - from >= longestSentence && /\s/.test(char)) return i;
    if (i - from >= longestSentence * 2) return i;
    if (char !== '.' && char !== '!' && char !== '?' && char !== '…') continue;
    const after = afterClosers(text, i, end);
    if (after >= end) return end;
    let next = after;
    while (next < end && /\s/.test(text[next]!)) next += 1;
    if (next === after) continue;
    if (next >= end) return after;
    if (!/[\p{Lu}\p{N}“"‘'([•▪●‣–—*_$€£]/u.test(text[next]!)) {
      i = after - 1;
      continue;
    }
    if (char === '.' && after === i + 1 && isAbbreviation(text, i, next)) continue;
    return after;
  }
  return end;
}

/** The sentences of one piece of a text; they may run over line breaks. */
export function sentencesOf(text: string, block: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let at = block.start;
  while (at < block.end) {
    while (at < block.end && /\s/.test(text[at]!)) at += 1;
    if (at >= block.end) break;
    const end = Math.max(at + 1, endOf(text, at, block.end));
    found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** Every sentence of a text in reading order, headings left out. */
export function sentences(text: string, from: readonly Block[]): Stretch[] {
  return from.filter((block) => block.kind !== 'heading').flatMap((block) => sentencesOf(text, block));
}
