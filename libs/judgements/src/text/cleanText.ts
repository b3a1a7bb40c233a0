import { type Hyphens, isHyphen } from './hyphens.js';
import type { Stretch } from './sentences.js';

/**
 * A piece of the text as it was meant to be read: words broken at line ends are whole again, ligatures and odd
 * spaces are plain ones, note marks and page furniture are gone. It leads back to the text as it came.
 */
export class CleanText {
  /** where each stretch that was copied or replaced begins, here and in the raw text, and how long it is there */
  private readonly at: number[] = [];
  private readonly from: number[] = [];
  private readonly length: number[] = [];
  text = '';

  /** Adds `words` for the raw stretch `from` to `to`; copied ones are as long as what they stand for. */
  add(words: string, from: number, to: number): void {
    if (words === '') return;
    this.at.push(this.text.length);
    this.from.push(from);
    this.length.push(to - from);
    this.text += words;
  }

  /** The raw stretch from the first to the last character of the clean stretch `start` to `end`. */
  spanOf(start: number, end: number): Stretch {
    const first = this.segmentAt(start);
    const last = this.segmentAt(end - 1);
    const inLast = end - this.at[last]!;
    return {
      start: this.from[first]! + (this.copied(first) ? start - this.at[first]! : 0),
      end: this.from[last]! + (this.copied(last) ? inLast : this.length[last]!),
    };
  }

  private copied(segment: number): boolean {
    return (this.at[segment + 1] ?? this.text.length) - this.at[segment]! === this.length[segment];
  }

  private segmentAt(index: number): number {
    let low = 0;
    let high = this.at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.at[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** What hardly any line of clean prose has; only lines with one of these are looked at closely. */
const suspicious = /[^\x20-\x7e‘’“”–—…•£€\u00c0-\u024f]| {2}|[*[]|[a-z)”"’'%.,;:]\d|\d{5}| [,;]|,[A-Za-z]|[a-z]- /;

const toMend =
  /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]{2,}|[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\p{Cf}\ufffd]+|(?!\s)\p{Cc}+|[\ufb00-\ufb06]|[\uff01-\uff5e]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|[*†‡]+| ?\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\d+| (?=[,;]\s?)|,(?=[A-Za-z])|- (?=[a-zà-ÿ])/gu;

/** Joins the lines of a piece to running text. */
export function cleanTextOf(text: string, lines: readonly Stretch[], hyphens: Hyphens): CleanText {
  const clean = new CleanText();
  for (const [i, { start, end }] of lines.entries()) {
    const next = lines[i + 1];
    const broken = next !== undefined && end - start > 1 && isHyphen(text[end - 1]) && isLetter(text[end - 2]);
    if (!next || !broken) {
      mend(clean, text, start, end, hyphens);
      if (next && !isRangeDash(text, end, next.start)) clean.add(' ', end, end + 1);
      continue;
    }
    const left = /\p{L}+$/u.exec(text.slice(Math.max(start, end - 41), end - 1))?.[0] ?? '';
    const right = /^\p{L}+/u.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0] ?? '';
    const suspended = right === '' || /^(?:and|or|to|nor|but|versus)$/.test(right);
    const kept = text[end - 1] !== '\u00ad' && (suspended || hyphens.keeps(left, right));
    mend(clean, text, start, kept ? end : end - 1, hyphens);
    if (kept && suspended) clean.add(' ', end, end + 1);
  }
  return clean;
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);

/** "2025–|2026": a range goes on without a space. */
const isRangeDash = (text: string, end: number, next: number): boolean =>
  /[-–—]/.test(text[end - 1]!) && /\d/.test(text[end - 2] ?? '') && /\d/.test(text[next]!);

function mend(clean: CleanText, text: string, start: number, end: number, hyphens: Hyphens): void {
  const line = text.slice(start, end);
  if (!suspicious.test(line)) {
    clean.add(line, start, end);
    return;
  }
  let done = 0;
  for (const match of line.matchAll(toMend)) {
    const [found] = match;
    const at = match.index;
    const instead = mended(line, found, at, hyphens);
    if (instead === null) continue;
    if (at > done) clean.add(line.slice(done, at), start + done, start + at);
    clean.add(instead, start + at, start + at + found.length);
    done = at + found.length;
  }
  if (done < line.length) clean.add(line.slice(done), start + done, end);
}

/** What is to be read instead of something odd; `null`: it is right as it is. */
function mended(line: string, found: string, at: number, hyphens: Hyphens): string | null {
  const first = found.charCodeAt(0);
  if (first >= 48 && first <= 57) return isNoteMark(line, found, at) ? '' : yearIn(line, found, at);
  if (found === '- ') return isBrokenWord(line, at, hyphens) ? '' : null;
  if (found === ',') return /\d/.test(line[at - 1] ?? '') ? null : ', ';
  if (found === ' ') return '';
  if (/^[\u00b9\u00b2\u00b3\u2070-\u2079]/.test(found))
    return /(?:^|[^\p{L}])[cdkm]?m$/u.test(line.slice(Math.max(0, at - 4), at)) ? null : '';
  if (/^[*†‡]/.test(found) || /\[/.test(found)) return '';
  if ((first >= 0xfb00 && first <= 0xfb06) || (first >= 0xff01 && first <= 0xff5e)) return found.normalize('NFKC');
  return /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(found[0]!) && found[0] !== '\ufeff' && found[0] !== '\u200b'
    ? ' '
    : '';
}

const shortened = /(?:^|[^\p{L}])(?:figs?|nos?|paras?|arts?|secs?|approx|ca|vol|pp?|ch|nr|ver?)\.$/iu;

/** "exports12", "routine.14", "(2024)3": figures glued to a word or a stop are the number of a note. */
function isNoteMark(line: string, figures: string, at: number): boolean {
  const behind = line.slice(at + figures.length, at + figures.length + 2);
  if (figures.length > 3 || !/^(?:$|[\s.,;:)”’"'—–])/.test(behind) || /^[.,]\d/.test(behind)) return false;
  const before = line.slice(Math.max(0, at - 12), at);
  if (/\p{Ll}{4}$/u.test(before)) return true;
  if (/(?:19|20)\d\d[.,]$/.test(before)) return /^(?:$|\s\p{L})/u.test(behind);
  return /(?:\p{Ll}{2}|[)”"’%])(?:[.,;:!?][)”"’]?|[)”"’])$/u.test(before) && !shortened.test(before);
}

/** "in 202612": a year with the number of a note behind it; `null`: a number like others. */
function yearIn(line: string, figures: string, at: number): string | null {
  if (
    !/^(?:19|20)\d\d[1-9]\d?$/.test(figures) ||
    /^[.,]?\d/.test(line.slice(at + figures.length, at + figures.length + 2))
  )
    return null;
  return /(?:\b(?:in|by|of|until|since|from|to|through|during|before|after|early|late|mid)[ -]|\d[–-])$/i.test(
    line.slice(Math.max(0, at - 10), at),
  )
    ? figures.slice(0, 4)
    : null;
}

/** "infla- tion", where the line break is lost; "short- and" keeps its hyphen. */
function isBrokenWord(line: string, at: number, hyphens: Hyphens): boolean {
  const left = /\p{L}+$/u.exec(line.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const right = /^\p{L}+/u.exec(line.slice(at + 2, at + 42))?.[0] ?? '';
  if (left.length < 2 || /^(?:and|or|to|nor|but|as|versus)$/.test(right)) return false;
  return !hyphens.keeps(left, right);
}
