import { type Day, monthOf, plusMonths, written } from './dates.js';
import {
  type Base,
  centurySpan,
  dayIn,
  daySpan,
  decadeSpan,
  halfSpan,
  isSeason,
  longYear,
  monthSpan,
  ordinalOf,
  quarterSpan,
  type Scene,
  type Span,
  seasonSpan,
  weekdayAfter,
  wordAt,
  yearIn,
  yearsSpan,
} from './timeWords.js';

const joins = /^(?:-|–|and|to|or|through|until)$/;

/** Whether two neighbouring tokens touch, but for one stroke or apostrophe between them. */
const touches = ({ tokens }: Scene, at: number): boolean =>
  tokens[at] !== undefined && tokens[at - 1] !== undefined && tokens[at]!.start - tokens[at - 1]!.end <= 1;

const passed = (scene: Scene, span: Span): boolean => written(span.to) < written(scene.published);

/** The first of the spans that is not over on the day of publication. */
const nextOf = (scene: Scene, make: (year: number) => Span): Span => {
  const { year } = scene.published;
  return [make(year - 1), make(year)].find((span) => !passed(scene, span)) ?? make(year + 1);
};

/** The year that a part of one belongs to: "2026", "of 2026", "of next year"; `null`: none is named. */
function yearBehind(scene: Scene, at: number): { year: number; last: number } | null {
  const before = /^(?:,|\.)$/.test(wordAt(scene, at)) ? at + 1 : at;
  const year = yearIn(wordAt(scene, before));
  if (year) return { year, last: before };
  let i = wordAt(scene, at) === 'of' ? at + 1 : at;
  if (/^(?:fiscal|calendar)$/.test(wordAt(scene, i))) i += 1;
  const behindOf = yearIn(wordAt(scene, i));
  if (behindOf) return { year: behindOf, last: i };
  const named = /^(?:this|next|the)$/.exec(wordAt(scene, i))?.[0];
  if (!named || (named === 'the' && i === at)) return null;
  const calendar = /^(?:same|current|following|calendar|fiscal)$/.test(wordAt(scene, i + 1)) ? i + 2 : i + 1;
  if (wordAt(scene, calendar) !== 'year') return null;
  const later = named === 'next' || wordAt(scene, i + 1) === 'following' ? 1 : 0;
  return { year: scene.published.year + later, last: calendar };
}

/** "2026", "2026–28", "2026/27", "2025, 2026 and 2027", "FY 2026", "the 2030s" */
export function readYears(scene: Scene, at: number): Base | null {
  const decade = /^((?:19|20|21)\d0)s$/.exec(wordAt(scene, at));
  if (decade) return { span: decadeSpan(Number(decade[1])), last: at, lone: false };
  const led = leadToYear(scene, at);
  const first = yearIn(wordAt(scene, led).replace(/^fy/, ''));
  if (!first) return null;
  let [year, last] = [first, led];
  for (;;) {
    const next = nextYear(scene, last + 1, year);
    if (!next) break;
    year = Math.max(year, next.year);
    last = next.last;
  }
  return { span: yearsSpan(first, year), last, lone: false };
}

/** Behind "the year", "fiscal year", "FY". */
function leadToYear(scene: Scene, at: number): number {
  let i = at;
  if (/^(?:fiscal|financial|calendar|marketing|crop|school|academic)$/.test(wordAt(scene, i))) i += 1;
  if (/^(?:years?|fy)$/.test(wordAt(scene, i))) i += 1;
  return i;
}

/** The next of several years: "–28", "/27", "and 2027", ", 2026". */
function nextYear(scene: Scene, at: number, before: number): { year: number; last: number } | null {
  const dash = wordAt(scene, at) === '-';
  const short = dash ? at + 1 : at;
  if (/^\d\d$/.test(wordAt(scene, short)) && touches(scene, at) && touches(scene, short)) {
    const year = longYear(wordAt(scene, short), before);
    return year > before ? { year, last: short } : null;
  }
  const slashed = yearIn(wordAt(scene, at));
  if (slashed && touches(scene, at) && slashed > before) return { year: slashed, last: at };
  if (!joins.test(wordAt(scene, at)) && wordAt(scene, at) !== ',') return null;
  const place = leadToYear(scene, at + 1);
  const year = yearIn(wordAt(scene, place));
  if (!year || year < before) return null;
  const comma = wordAt(scene, at) === ',';
  return comma && !joins.test(wordAt(scene, place + 1)) && wordAt(scene, place + 1) !== ','
    ? null
    : { year, last: place };
}

/** "Q3 2025", "2026 Q1", "2Q25", "third quarter of next year", "H2"; without a year the next one that is not over */
export function readQuarter(scene: Scene, at: number): Base | null {
  const year = yearIn(wordAt(scene, at));
  const fused = /^([qh])([1-4])$/.exec(wordAt(scene, year ? at + 1 : at));
  if (year && fused) return { span: pieceOf(fused[1]!, year, Number(fused[2])), last: at + 1, lone: false };
  const turned = /^([qh])(\d\d)?$/.exec(wordAt(scene, at + 1));
  if (/^[1-4]$/.test(wordAt(scene, at)) && turned && touches(scene, at + 1)) {
    const count = Number(wordAt(scene, at));
    if (turned[2]) {
      const inYear = longYear(turned[2], scene.published.year);
      return { span: pieceOf(turned[1]!, inYear, count), last: at + 1, lone: false };
    }
    return piece(scene, turned[1]!, count, at + 1);
  }
  if (!year && fused) return piece(scene, fused[1]!, Number(fused[2]), at);
  const count = ordinalOf(wordAt(scene, at));
  if (count === null) return null;
  const second = /^(?:and|or|to)$/.test(wordAt(scene, at + 1)) ? ordinalOf(wordAt(scene, at + 2)) : null;
  const unit = second ? at + 3 : at + 1;
  return /^quarters?$/.test(wordAt(scene, unit)) ? piece(scene, 'q', second ?? count, unit) : null;
}

const pieceOf = (sort: string, year: number, count: number): Span =>
  sort === 'q' ? quarterSpan(year, count) : halfSpan(year, Math.min(count, 2));

function piece(scene: Scene, sort: string, count: number, last: number): Base {
  // "Q4'25", "Q2-25"
  const short = /^\d\d$/.test(wordAt(scene, last + 1)) && touches(scene, last + 1);
  if (short) {
    const year = longYear(wordAt(scene, last + 1), scene.published.year);
    return { span: pieceOf(sort, year, count), last: last + 1, lone: false };
  }
  const named = yearBehind(scene, last + 1);
  if (named) return { span: pieceOf(sort, named.year, count), last: named.last, lone: false };
  return { span: nextOf(scene, (year) => pieceOf(sort, year, count)), last, lone: false };
}

/** "spring 2026", "the winter of 2025–26", "the summer": the next one that is not over */
export function readSeason(scene: Scene, at: number): Base | null {
  const name = wordAt(scene, at);
  if (!isSeason(name) || (name === 'fall' && wordAt(scene, at - 1) === 'to')) return null;
  const of = wordAt(scene, at + 1) === 'of' ? at + 2 : at + 1;
  const year = yearIn(wordAt(scene, of));
  if (year) {
    const two = nextYear(scene, of + 1, year);
    if (two && two.year === year + 1) return { span: seasonSpan(name, year), last: two.last, lone: false };
    return { span: seasonSpan(name, year), last: of, lone: false };
  }
  const named = yearBehind(scene, at + 1);
  if (named) return { span: seasonSpan(name, named.year), last: named.last, lone: false };
  return { span: nextOf(scene, (inYear) => seasonSpan(name, inYear)), last: at, lone: false };
}

/** "March 2026", "June–August", "the June-to-August season": a month without a year is the next one that is not over */
function readMonth(scene: Scene, at: number): Base | null {
  const month = monthAt(scene, at);
  if (!month) return null;
  const dot = wordAt(scene, at + 1) === '.' && wordAt(scene, at).length < 5 && at + 2 < scene.tokens.length;
  const behind = dot ? at + 2 : at + 1;
  const named = yearBehind(scene, behind) ?? shortYearBehind(scene, behind);
  const last = named?.last ?? at;
  const span = named ? monthSpan(named.year, month) : nextOf(scene, (year) => monthSpan(year, month));
  return { span, last, lone: false };
}

/** "Jan 25", "Dec ’26": a year in two figures that cannot be a day of the past as it stands before a mark or the end */
function shortYearBehind(scene: Scene, at: number): { year: number; last: number } | null {
  const apostrophe = scene.tokens[at] && scene.tokens[at - 1] ? scene.tokens[at]!.start - scene.tokens[at - 1]!.end : 0;
  return /^\d\d$/.test(wordAt(scene, at)) && apostrophe === 2
    ? { year: longYear(wordAt(scene, at), scene.published.year), last: at }
    : null;
}

/** 1 to 12 where a token names a month with a capital ("May" and not "may"); `null` otherwise. */
function monthAt(scene: Scene, at: number): number | null {
  return /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '') ? monthOf(wordAt(scene, at)) : null;
}

const dayNumber = (word: string): number | null => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  return match && Number(match[1]) >= 1 && Number(match[1]) <= 31 ? Number(match[1]) : null;
};

/** The first day of that name that is not over; with `looksBack`, the last one where it is less than half a year ago. */
const nextDay = (scene: Scene, month: number, day: number, looksBack: boolean): Day | null => {
  const { year } = scene.published;
  const found = dayIn(year, month, day);
  if (!found || written(found) >= written(scene.published)) return found;
  const recent = written(found) >= written(plusMonths(scene.published, -6));
  return recent && looksBack ? found : dayIn(year + 1, month, day);
};

function daysOf(scene: Scene, month: number, days: readonly number[], at: number, year: number | null): Span | null {
  // "said on 3 March" in a text of 11 March looks back
  const looksBack = /^(?:on|of|since)$/.test(wordAt(scene, wordAt(scene, at - 1) === 'the' ? at - 2 : at - 1));
  const found = days.map((day) => (year ? dayIn(year, month, day) : nextDay(scene, month, day, looksBack)));
  const [from, to] = [found[0], found.at(-1)];
  return from && to ? { ...daySpan(to), from } : null;
}

/** "14 May 2026", "the 14th of May", "5–6 June", "May 14, 2026", "June 5-6", "1 Jan 26", "2026-05-14", "31.12.2026" */
export function readDay(scene: Scene, at: number): Base | null {
  const figures = readFigures(scene, at);
  if (figures) return figures;
  const weekday = weekdayAfter(scene.published, wordAt(scene, at));
  if (weekday) {
    const dated = readDay(scene, wordAt(scene, at + 1) === ',' ? at + 2 : at + 1);
    return dated ?? { span: daySpan(weekday), last: at, lone: false };
  }
  return dayFirst(scene, at) ?? monthFirst(scene, at) ?? readMonth(scene, at);
}

function dayFirst(scene: Scene, at: number): Base | null {
  const day = dayNumber(wordAt(scene, at));
  if (!day) return null;
  let i = at + 1;
  const second = joins.test(wordAt(scene, i)) ? dayNumber(wordAt(scene, i + 1)) : null;
  if (second) i += 2;
  if (wordAt(scene, i) === 'of') i += 1;
  const month = monthAt(scene, i);
  if (!month) return null;
  const short = /^\d\d$/.test(wordAt(scene, i + 1)) ? longYear(wordAt(scene, i + 1), scene.published.year) : null;
  const named = short ? { year: short, last: i + 1 } : yearBehind(scene, i + 1);
  const span = daysOf(scene, month, second ? [day, second] : [day], at, named?.year ?? null);
  return span && { span, last: named?.last ?? i, lone: false };
}

function monthFirst(scene: Scene, at: number): Base | null {
  const month = monthAt(scene, at);
  const day = dayNumber(wordAt(scene, at + 1));
  if (!month || !day) return null;
  const second = joins.test(wordAt(scene, at + 2)) ? dayNumber(wordAt(scene, at + 3)) : null;
  const unit = wordAt(scene, at + (second ? 4 : 2));
  const last = at + (second && !/^(?:%|percent|per)$/.test(unit) ? 3 : 1);
  const named = yearBehind(scene, last + 1);
  const span = daysOf(scene, month, last === at + 3 ? [day, second!] : [day], at, named?.year ?? null);
  return span && { span, last: named?.last ?? last, lone: false };
}

/** "2026-05-14", "31.12.2026", "15/04/2026": the day stands before the month unless it cannot */
function readFigures(scene: Scene, at: number): Base | null {
  const word = wordAt(scene, at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
  if (dotted) return figured(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), at);
  const year = yearIn(word);
  if (year && wordAt(scene, at + 1) === '-' && wordAt(scene, at + 3) === '-' && touches(scene, at + 4))
    return figured(year, Number(wordAt(scene, at + 2)), Number(wordAt(scene, at + 4)), at + 4);
  const behind = yearIn(wordAt(scene, at + 2));
  if (!behind || !dayNumber(word) || !touches(scene, at + 1) || !touches(scene, at + 2)) return null;
  return figured(behind, Number(wordAt(scene, at + 1)), Number(word), at + 2);
}

function figured(year: number, month: number, day: number, last: number): Base | null {
  const found = month > 12 ? dayIn(year, day, month) : dayIn(year, month, day);
  return found && { span: daySpan(found), last, lone: false };
}

/** "the century", "the 21st century", "mid-century" */
export function readCentury(scene: Scene, at: number): Base | null {
  const number = /^(\d\d)(?:st|nd|rd|th)$/.exec(wordAt(scene, at));
  if (number && wordAt(scene, at + 1) === 'century')
    return { span: centurySpan(Number(number[1])), last: at + 1, lone: false };
  return null;
}

/** The calendar month `months` after that of publication. */
export function monthFrom(scene: Scene, months: number): Span {
  const { year, month } = plusMonths({ ...scene.published, day: 1 }, months);
  return monthSpan(year, month);
}
