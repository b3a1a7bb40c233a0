import { monthOf, plusDays, plusMonths, written } from './dates.js';
import { readSeason } from './timeBase.js';
import { monthFrom, readDay } from './timeDays.js';
import {
  type Base,
  centurySpan,
  daySpan,
  decadeSpan,
  isSeason,
  quarterSpan,
  type Scene,
  type Span,
  seasonSpan,
  weekdayAfter,
  weekSpan,
  wordAt,
  yearsSpan,
} from './timeWords.js';

/** "this year", "next month", "the current quarter", "next April", "this coming winter", "tomorrow" */
export function readDeictic(scene: Scene, at: number): Base | null {
  const word = wordAt(scene, at);
  if (word === 'tomorrow') return { span: daySpan(plusDays(scene.published, 1)), last: at, lone: true };
  if (word === 'today' || word === 'tonight') return { span: daySpan(scene.published), last: at, lone: true };
  if (/^years?$/.test(word) && wordAt(scene, at + 1) === 'after' && wordAt(scene, at + 2) === 'next')
    return { span: yearsSpan(scene.published.year + 2, scene.published.year + 2), last: at + 2, lone: true };
  if (!/^(?:this|next|current|coming|upcoming|present)$/.test(word)) return null;
  // "the next year" and "the coming year" count from publication
  const next = word === 'next';
  if (next && wordAt(scene, at - 1) === 'the' && /^(?:year|month|week|quarter|decade)$/.test(wordAt(scene, at + 1)))
    return null;
  let unit = at + 1;
  if (/^(?:coming|current|same|calendar|fiscal|financial|upcoming)$/.test(wordAt(scene, unit))) unit += 1;
  const found = named(scene, unit, next);
  if (!found || (word === 'coming' && !/^season$/.test(found.span.kind) && unit === at + 1)) return null;
  return { ...found, lone: true };
}

/** Units that "the" alone can name once a part of them is asked for: "the end of the year". */
export function readUnit(scene: Scene, at: number): Base | null {
  return /^(?:year|month|week|quarter|decade|century)$/.test(wordAt(scene, at)) ? named(scene, at, false) : null;
}

function named(scene: Scene, at: number, next: boolean): Base | null {
  const { published } = scene;
  const one = next ? 1 : 0;
  const found = (span: Span): Base => ({ span, last: at, lone: false });
  switch (wordAt(scene, at)) {
    case 'year':
    case "year's":
      return found(yearsSpan(published.year + one, published.year + one));
    case 'month':
      return found(monthFrom(scene, one));
    case 'week':
      return found(weekSpan(published, one));
    case 'weekend':
      return found(weekSpan(published, one));
    case 'quarter': {
      const month = plusMonths({ ...published, day: 1 }, 3 * one);
      return found(quarterSpan(month.year, Math.ceil(month.month / 3)));
    }
    case 'decade':
      return found(decadeSpan(Math.floor(published.year / 10) * 10 + 10 * one));
    case 'century':
      return found(centurySpan(Math.ceil(published.year / 100) + one));
    default:
      return seasonOrMonth(scene, at, next);
  }
}

function seasonOrMonth(scene: Scene, at: number, next: boolean): Base | null {
  const word = wordAt(scene, at);
  const weekday = weekdayAfter(scene.published, word);
  if (weekday) return { span: daySpan(weekday), last: at, lone: true };
  if (isSeason(word)) {
    const season = readSeason(scene, at)!;
    const running = written(season.span.from) <= written(scene.published);
    // "next summer", said in summer, is that of the year after
    return next && running ? { ...season, span: seasonSpan(word, season.span.from.year + 1) } : season;
  }
  if (monthOf(word) === null) return null;
  const month = readDay(scene, at);
  if (!month) return null;
  const running = written(month.span.from) <= written(scene.published);
  return next && running ? { ...month, span: { ...month.span, ...laterByYear(month.span) } } : month;
}

const laterByYear = ({ from, to }: Span): Pick<Span, 'from' | 'to'> => ({
  from: plusMonths(from, 12),
  to: plusMonths(to, 12),
});
