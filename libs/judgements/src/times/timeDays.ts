import { type Day, monthOf, plusMonths, written } from './dates.js';
import {
  type Base,
  dayIn,
  daySpan,
  longYear,
  monthSpan,
  type Scene,
  type Span,
  weekdayAfter,
  wordAt,
  yearIn,
} from './timeWords.js';
import { joins, nextOf, touches, yearBehind } from './timeYear.js';

/** "March 2026", "June–August", "the June-to-August season": a month without a year is the next one that is not over */
function readMonth(scene: Scene, at: number): Base | null {
  const month = monthAt(scene, at);
  if (!month) return null;
  const dot = wordAt(scene, at + 1) === '.' && wordAt(scene, at).length < 5 && at + 2 < scene.tokens.length;
  const behind = dot ? at + 2 : at + 1;
  // "the June quarter of 2026"
  const unit = /^(?:quarter|month)$/.test(wordAt(scene, behind)) ? behind + 1 : behind;
  const named = yearBehind(scene, unit) ?? shortYearBehind(scene, behind);
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
  const feast = readFeast(scene, at);
  if (feast) return feast;
  const weekday = weekdayAfter(scene.published, wordAt(scene, at));
  if (weekday) {
    const dated = readDay(scene, wordAt(scene, at + 1) === ',' ? at + 2 : at + 1);
    return dated ?? { span: daySpan(weekday), last: at, lone: false };
  }
  return dayFirst(scene, at) ?? monthFirst(scene, at) ?? readMonth(scene, at);
}

/** "by New Year", "before Christmas": the next one */
function readFeast(scene: Scene, at: number): Base | null {
  const newYear = scene.tokens[at]?.text === 'New' && scene.tokens[at + 1]?.text === 'Year';
  if (!newYear && wordAt(scene, at) !== 'christmas') return null;
  const day = nextDay(scene, 12, newYear ? 31 : 25, false);
  return day && { span: daySpan(day), last: newYear ? at + 1 : at, lone: false };
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

/** The calendar month `months` after that of publication. */
export function monthFrom(scene: Scene, months: number): Span {
  const { year, month } = plusMonths({ ...scene.published, day: 1 }, months);
  return monthSpan(year, month);
}
