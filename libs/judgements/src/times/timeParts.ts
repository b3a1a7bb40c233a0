import { readNumber } from '../grammar/numbers.js';
import { type Day, endOfMonth, plusDays, plusMonths } from './dates.js';
import { readCentury, readQuarter, readSeason, readYears } from './timeBase.js';
import { readDay } from './timeDays.js';
import { readDeictic, readUnit } from './timeDeictic.js';
import { type Base, type Scene, type Span, wordAt } from './timeWords.js';

/** A time by the last day it allows, which depends on the preposition before it. */
export interface Time {
  /** with "in", "over", "until", "for" */
  readonly due: Day;
  /** with "by": "by mid-2026" is 30 June, "in mid-2026" 31 August */
  readonly by: Day;
  /** with "before" */
  readonly before: Day;
  readonly last: number;
  /** needs no preposition: "next year", "early 2026" */
  readonly lone: boolean;
}

type Part = 'early' | 'start' | 'mid' | 'late' | 'end' | 'first half' | 'second half' | 'all';

const partWords: Readonly<Record<string, Part>> = {
  early: 'early',
  opening: 'early',
  start: 'start',
  beginning: 'start',
  outset: 'start',
  mid: 'mid',
  middle: 'mid',
  midpoint: 'mid',
  late: 'late',
  later: 'late',
  closing: 'late',
  final: 'late',
  end: 'end',
  close: 'end',
  turn: 'end',
  latter: 'second half',
  course: 'all',
  rest: 'all',
  remainder: 'all',
  balance: 'all',
  whole: 'all',
  remaining: 'all',
  most: 'all',
  much: 'all',
  bulk: 'all',
};

/** A calendar time that begins at token `at`, with or without a part of it in front; `null`: none. */
export function readCalendar(scene: Scene, at: number): Time | null {
  return readOutstanding(scene, at) ?? readParted(scene, at) ?? plain(scene, readBase(scene, at));
}

/** A stretch of the calendar by its own name. */
function readBase(scene: Scene, at: number): Base | null {
  return (
    readQuarter(scene, at) ??
    readDay(scene, at) ??
    readYears(scene, at) ??
    readSeason(scene, at) ??
    readCentury(scene, at) ??
    readDeictic(scene, at)
  );
}

function plain(scene: Scene, base: Base | null): Time | null {
  if (!base) return null;
  const { span, last, lone } = base;
  const { to } = span;
  // "this year and next"
  if (/^(?:and|or)$/.test(wordAt(scene, last + 1)) && wordAt(scene, last + 2) === 'next' && span.kind === 'year') {
    const later = { ...to, year: to.year + 1 };
    return { due: later, by: later, before: later, last: last + 2, lone };
  }
  return { due: to, by: to, before: plusDays(span.from, -1), last, lone };
}

interface Reading {
  readonly part: Part;
  readonly next: number;
}

/** "early", "mid-to-late", "the end of", "second half of", "final months of", "later in" */
function readPart(scene: Scene, at: number): Reading | null {
  const word = wordAt(scene, at);
  if (/^(?:first|second)$/.test(word) && wordAt(scene, at + 1) === 'half')
    return { part: word === 'first' ? 'first half' : 'second half', next: at + 2 };
  const months = readMonthsOf(scene, at);
  if (months) return months;
  if (!Object.hasOwn(partWords, word)) return null;
  let part = partWords[word]!;
  let next = at + 1;
  // "mid-to-late", "early to mid": the later of the two
  const second = partWords[wordAt(scene, at + 2)];
  if (/^(?:to|or|and)$/.test(wordAt(scene, next)) && second) {
    part = second;
    next += 2;
  }
  if (/^(?:part|parts|months|weeks|days|stages|half|years|quarters|phase)$/.test(wordAt(scene, next))) next += 1;
  else if (word === 'final' || word === 'latter' || word === 'remaining' || word === 'closing') return null;
  return { part, next };
}

/** "first three months of 2026": as many months, or as good as the end for "last six months of" */
function readMonthsOf(scene: Scene, at: number): Reading | null {
  const word = wordAt(scene, at);
  if (!/^(?:first|last|final|opening|closing|remaining)$/.test(word)) return null;
  const number = readNumber(scene.tokens, at + 1);
  const unit = number?.next ?? at + 1;
  if (!/^(?:months|weeks|days|quarters|years)$/.test(wordAt(scene, unit)) || wordAt(scene, unit + 1) !== 'of')
    return null;
  const early = /^(?:first|opening)$/.test(word);
  const half = early && number?.value === 6 && wordAt(scene, unit) === 'months';
  return { part: half ? 'first half' : early ? 'early' : 'late', next: unit + 1 };
}

function readParted(scene: Scene, at: number): Time | null {
  const reading = readPart(scene, at);
  if (!reading) return null;
  let i = reading.next;
  const linked = /^(?:of|in|on|into|during)$/.test(wordAt(scene, i));
  if (linked) i += 1;
  const article = wordAt(scene, i) === 'the';
  if (article) i += 1;
  if (/^(?:current|calendar|fiscal|financial|present)$/.test(wordAt(scene, i))) i += 1;
  const base = readBase(scene, i) ?? (article || !linked ? readUnit(scene, i) : null);
  const half = reading.part === 'first half' || reading.part === 'second half';
  if (!base) return half && !linked ? halfOfYear(scene, reading, at) : null;
  const short = wordAt(scene, at) === 'first' && /^(?:month|months|weeks)$/.test(wordAt(scene, reading.next - 1));
  const cut = short ? firstMonths(scene, at, base.span) : null;
  return cut ? { due: cut, by: cut, before: cut, last: base.last, lone: false } : parted(base, reading.part);
}

/** "first three months of 2026" is its first quarter. */
function firstMonths(scene: Scene, at: number, { from, kind }: Span): Day | null {
  const number = readNumber(scene.tokens, at + 1);
  if (!number || kind !== 'year' || wordAt(scene, number.next) !== 'months') return null;
  const end = plusMonths(from, Math.min(12, Math.max(1, number.value)) - 1);
  return endOfMonth(end.year, end.month);
}

/** "in the second half": of the year that runs, or of the next where that half is over */
function halfOfYear(scene: Scene, { part, next }: Reading, at: number): Time | null {
  if (wordAt(scene, at - 1) !== 'the') return null;
  const { published } = scene;
  const month = part === 'first half' ? 6 : 12;
  const due = endOfMonth(published.year + (month < published.month ? 1 : 0), month);
  const from = { year: due.year, month: month - 5, day: 1 };
  return { due, by: due, before: plusDays(from, -1), last: next - 1, lone: false };
}

function parted({ span, last, lone }: Base, part: Part): Time | null {
  const { from, to } = span;
  const whole = (day: Day, before = day): Time => ({ due: day, by: day, before, last, lone: lone || part === 'early' });
  switch (part) {
    case 'all':
      return whole(to, plusDays(from, -1));
    case 'late':
    case 'end':
      return { ...whole(to), lone: lone || part === 'late' };
    case 'early':
      return whole(third(span, 1), plusDays(from, -1));
    case 'start':
      return { due: third(span, 1), by: from, before: plusDays(from, -1), last, lone };
    case 'mid': {
      const by = span.kind === 'decade' ? third(span, 2) : middle(span);
      return { due: third(span, 2), by, before: by, last, lone };
    }
    case 'first half':
      return whole(middle(span), plusDays(from, -1));
    case 'second half':
      return whole(to, middle(span));
  }
}

/** Last day of the first or second third: 30 April and 31 August of a year, the 10th and 20th of a month. */
function third({ from, to, kind }: Span, count: 1 | 2): Day {
  switch (kind) {
    case 'year':
      return endOfMonth(from.year, 4 * count);
    case 'month':
      return { ...from, day: 10 * count };
    case 'quarter':
    case 'season': {
      const month = plusMonths(from, count - 1);
      return endOfMonth(month.year, month.month);
    }
    case 'half': {
      const month = plusMonths(from, 2 * count - 1);
      return endOfMonth(month.year, month.month);
    }
    case 'decade':
      return { year: from.year + 3 * count, month: 12, day: 31 };
    case 'century':
      return { year: from.year + (count === 1 ? 32 : 49), month: 12, day: 31 };
    default:
      return to;
  }
}

/** Last day of the first half: 30 June of a year, the 15th of a month. */
function middle(span: Span): Day {
  const { from, to, kind } = span;
  if (kind === 'year') return endOfMonth(from.year, 6);
  if (kind === 'month') return { ...from, day: 15 };
  if (kind === 'decade') return { year: from.year + 4, month: 12, day: 31 };
  if (kind === 'century') return { year: from.year + 49, month: 12, day: 31 };
  return kind === 'years' || kind === 'day' || kind === 'week' ? to : third(span, 2);
}

/** "year-end 2026", "year's end", "the year is out", "mid-decade" */
function readOutstanding(scene: Scene, at: number): Time | null {
  const word = wordAt(scene, at);
  if (/^(?:year|year's|years|month|month's|decade|decade's|century's|quarter|quarter's)$/.test(word)) {
    const unit = readUnitWord(scene, at, word.replace(/'?s$/, ''));
    if (!unit) return null;
    if (wordAt(scene, at + 1) === 'end' || wordAt(scene, at + 1) === 'close') {
      const year = /^year/.test(word) ? readYears(scene, at + 2) : null;
      const to = year?.span.to ?? unit.to;
      return { due: to, by: to, before: to, last: year?.last ?? at + 1, lone: false };
    }
    if (wordAt(scene, at + 1) === 'is' && /^(?:out|over)$/.test(wordAt(scene, at + 2)))
      return { due: unit.to, by: unit.to, before: unit.to, last: at + 2, lone: false };
  }
  return null;
}

function readUnitWord(scene: Scene, at: number, unit: string): Span | null {
  const token = scene.tokens[at];
  if (!token) return null;
  return readUnit({ ...scene, tokens: [{ ...token, word: unit }] }, 0)?.span ?? null;
}
