import { type Day, endOfMonth, monthOf, plusDays, plusMonths } from './dates.js';
import { isNumberWord, readNumber } from './numbers.js';
import { standsAt, type Token } from './tokens.js';

/** A time that was read: its last day (`null`: it names none) and its last token. */
type Found = { readonly due: Day | null; readonly last: number; readonly near?: boolean };

const vague: readonly (readonly string[])[] = [
  'near term',
  'short term',
  'medium term',
  'long term',
  'longer term',
  'foreseeable future',
  'long run',
  'medium run',
  'short run',
  'coming years',
  'coming months',
  'coming weeks',
  'coming days',
  'coming decades',
  'years ahead',
  'months ahead',
  'years to come',
  'next few years',
  'next few months',
  'next few weeks',
  'next several years',
  'next several months',
  'extended period',
  'coming period',
  'immediate future',
  'years ahead',
  'near to medium term',
  'short to medium term',
  'distant future',
].map((phrase) => phrase.split(' '));

const lastMonthOf: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, fall: 11 };
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  q1: 1,
  q2: 2,
  q3: 3,
  q4: 4,
};

const yearOf = (token: Token | undefined): number | null =>
  token && /^(?:19|20|21)\d\d$/.test(token.word) ? Number(token.word) : null;

const firstWords = new Set(
  (
    'near short medium long longer foreseeable coming months years year next extended immediate distant following end close latter ' +
    'later beginning course remainder rest middle this current early late mid start turn spring summer autumn fall winter first ' +
    'second third fourth'
  ).split(' '),
);

/** Whether a word can begin a time at all: most cannot, and need no closer look. */
const beginsTime = (word: string): boolean =>
  firstWords.has(word) || /^[\dq]/.test(word) || isNumberWord(word) || monthOf(word) !== null;

/** Reads the times that a sentence names: "next three years", "early 2026", "3 March", "mid-2030s". */
export class TimeReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly published: Day,
  ) {}

  private word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  /** The time that begins at token `at`, behind its preposition and article; `null`: none begins there. */
  at(at: number): Found | null {
    if (!beginsTime(this.word(at))) return null;
    return (
      this.vague(at) ??
      this.span(at) ??
      this.relative(at) ??
      this.partOfYear(at) ??
      this.monthOrDay(at) ??
      this.year(at)
    );
  }

  private vague(at: number): Found | null {
    if (standsAt(this.tokens, at, ['near', 'future'])) return { due: null, last: at + 1, near: true };
    const phrase = vague.find((words) => standsAt(this.tokens, at, words));
    return phrase ? { due: null, last: at + phrase.length - 1 } : null;
  }

  /** "next three years", "coming decade", "within 18 months", "next 24 hours" */
  private span(at: number): Found | null {
    const led = /^(?:next|coming|following)$/.test(this.word(at));
    const number = readNumber(this.tokens, led ? at + 1 : at);
    if (!number && !led) return null;
    const unitAt = number ? number.next : at + 1;
    const many =
      number && this.word(unitAt) === 'to'
        ? readNumber(this.tokens, unitAt + 1)
        : number && this.word(unitAt) === '-'
          ? readNumber(this.tokens, unitAt + 1)
          : null;
    const count = many ?? number;
    const place = many ? many.next : unitAt;
    if (
      !number &&
      /^(?:year|month|quarter|decade)$/.test(this.word(at + 1)) &&
      this.word(at) === 'next' &&
      this.word(at - 1) !== 'the'
    )
      return null;
    // "over the coming quarters" names a time without an end
    if (!count && /s$/.test(this.word(place)) && this.after(1, this.word(place))) return { due: null, last: place };
    const due = this.after(count?.value ?? 1, this.word(place));
    return due ? { due, last: place } : null;
  }

  private after(count: number, unit: string): Day | null {
    if (count > 1_000) return null;
    const months: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
    const days: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, fortnight: 14 };
    const single = unit.replace(/s$/, '');
    if (Object.hasOwn(months, single)) return plusMonths(this.published, Math.round(count * months[single]!));
    return Object.hasOwn(days, single) ? plusDays(this.published, Math.ceil(count * days[single]!)) : null;
  }

  /** "this year", "end of the decade", "year-end", "next month", "end of next year" */
  private relative(at: number): Found | null {
    let i = at;
    if (/^(?:end|close|latter|later|beginning|course|remainder|rest|middle)$/.test(this.word(i))) i += 1;
    if (this.word(i) === 'part') i += 1;
    if (this.word(i) === 'of') i += 1;
    const led = i > at;
    if (led && /^(?:19|20|21)\d\d$/.test(this.word(i))) return null;
    if (standsAt(this.tokens, at, ['year', 'end']) || standsAt(this.tokens, at, ['years', 'end'])) {
      const year = yearOf(this.tokens[at + 2]);
      return { due: { year: year ?? this.published.year, month: 12, day: 31 }, last: at + (year ? 2 : 1) };
    }
    const next = this.word(i) === 'next';
    if (/^(?:this|next|the|current)$/.test(this.word(i))) i += 1;
    else if (!led) return null;
    if (this.word(i) === 'current') i += 1;
    if (this.word(i - 1) === 'the' && !led) return null;
    const { year, month } = this.published;
    switch (this.word(i)) {
      case 'year':
        return { due: { year: year + (next ? 1 : 0), month: 12, day: 31 }, last: i };
      case 'month': {
        const end = plusMonths({ year, month, day: 1 }, next ? 1 : 0);
        return { due: endOfMonth(end.year, end.month), last: i };
      }
      case 'quarter': {
        const end = plusMonths({ year, month: Math.ceil(month / 3) * 3, day: 1 }, next ? 3 : 0);
        return { due: endOfMonth(end.year, end.month), last: i };
      }
      case 'decade':
        return { due: { year: Math.floor(year / 10) * 10 + 9 + (next ? 10 : 0), month: 12, day: 31 }, last: i };
      case 'century':
        return { due: { year: Math.floor(year / 100) * 100 + 99, month: 12, day: 31 }, last: i };
      default:
        return this.season(i, next) ?? (led && Object.hasOwn(ordinals, this.word(i)) ? this.half(i) : null);
    }
  }

  private season(at: number, next: boolean): Found | null {
    const season = this.word(at);
    if (season === 'week') return { due: plusDays(this.published, next ? 14 : 7), last: at };
    if (season === 'winter')
      return { due: endOfMonth(this.published.year + (this.published.month > 2 ? 1 : 0), 2), last: at };
    const month = lastMonthOf[season];
    if (!month) return null;
    const passed = this.published.month > month;
    return {
      due: endOfMonth(this.published.year + (passed || (next && this.published.month >= month - 2) ? 1 : 0), month),
      last: at,
    };
  }

  /** "end of 2026", "early 2026", "first half of 2026", "Q3 2026", "spring 2026", "mid-2020s" */
  private partOfYear(at: number): Found | null {
    let i = at;
    const part = this.word(i);
    if (/^(?:first|second|third|fourth|q[1-4])$/.test(part)) return this.half(at);
    if (!/^(?:end|late|early|mid|middle|start|beginning|course|turn|spring|summer|autumn|fall|winter)$/.test(part))
      return null;
    i += 1;
    if (this.word(i) === 'of') i += 1;
    if (this.word(i) === 'the') i += 1;
    const decade = /^((?:19|20|21)\d0)s$/.exec(this.word(i));
    if (decade) {
      const ends: Readonly<Record<string, number>> = { early: 3, mid: 6, middle: 6 };
      return { due: { year: Number(decade[1]) + (ends[part] ?? 9), month: 12, day: 31 }, last: i };
    }
    const month = this.month(i);
    if (month && /^(?:end|late|early|mid|middle|start|beginning)$/.test(part)) return month;
    const year = yearOf(this.tokens[i]);
    if (!year) return null;
    const second = this.shortYear(i + 1, year);
    const by = this.word(at - 1) === 'by' || this.word(at - 1) === 'before';
    return { due: this.partEnd(part, year, by, second?.year ?? null), last: second?.last ?? i };
  }

  private partEnd(part: string, year: number, by: boolean, second: number | null): Day {
    if (part === 'winter') return endOfMonth(second ?? year, second ? 2 : 12);
    if (/^(?:early|start|beginning)$/.test(part)) return endOfMonth(year, 4);
    if (/^(?:mid|middle)$/.test(part)) return endOfMonth(year, by ? 6 : 8);
    return endOfMonth(year, lastMonthOf[part] ?? 12);
  }

  /** "2026/27", "2026-27": the year behind the stroke */
  private shortYear(at: number, year: number): { year: number; last: number } | null {
    const dash = this.word(at) === '-' ? at + 1 : at;
    const match = /^(\d\d)$/.exec(this.word(dash));
    const glued = this.tokens[at] !== undefined && this.tokens[at]!.start - this.tokens[at - 1]!.end <= 1;
    if (!match || !glued) return null;
    return { year: Math.floor(year / 100) * 100 + Number(match[1]), last: dash };
  }

  private half(at: number): Found | null {
    const count = ordinals[this.word(at)]!;
    let i = at + 1;
    const quarter = this.word(i) === 'quarter' || /^q/.test(this.word(at));
    const half = this.word(i) === 'half';
    if (!quarter && !half) return null;
    if (quarter && this.word(i) === 'quarter') i += 1;
    if (half) i += 1;
    if (this.word(i) === 'of') i += 1;
    if (/^(?:the|this)$/.test(this.word(i))) i += 1;
    const next = this.word(i) === 'next';
    if (next) i += 1;
    const year = yearOf(this.tokens[i]) ?? (this.word(i) === 'year' ? this.published.year + (next ? 1 : 0) : null);
    if (half && year) return { due: endOfMonth(year, count === 1 ? 6 : 12), last: i };
    if (half && /^(?:decade|century)$/.test(this.word(i))) {
      const from = Math.floor(this.published.year / 10) * 10;
      return { due: { year: from + (count === 1 ? 4 : 9), month: 12, day: 31 }, last: i };
    }
    if (!quarter || count > 4) return null;
    if (year) return { due: endOfMonth(year, count * 3), last: i };
    const passed = this.published.month > count * 3;
    return {
      due: endOfMonth(this.published.year + (passed ? 1 : 0), count * 3),
      last: /^q/.test(this.word(at)) ? at : at + 1,
    };
  }

  /** "March 2026", "3 March", "March" (the next one), the day before or behind */
  private month(at: number): Found | null {
    const month = monthOf(this.word(at));
    const token = this.tokens[at];
    if (!month || !token || !/^\p{Lu}/u.test(token.text)) return null;
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.word(at + 1));
    let i = day ? at + 1 : at;
    if (day && this.word(i + 1) === ',') i += 1;
    const year = yearOf(this.tokens[i + 1]);
    if (year) i += 1;
    else if (day && this.word(i) === ',') i -= 1;
    const inYear = year ?? this.published.year + (month < this.published.month ? 1 : 0);
    const last = endOfMonth(inYear, month);
    const wanted = day ? Number(day[1]) : last.day;
    return { due: wanted >= 1 && wanted <= last.day ? { ...last, day: wanted } : last, last: i };
  }

  private monthOrDay(at: number): Found | null {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.word(at));
    if (!day) return this.month(at);
    const found = this.month(this.word(at + 1) === 'of' ? at + 2 : at + 1);
    if (!found?.due) return null;
    const value = Number(day[1]);
    const last = endOfMonth(found.due.year, found.due.month);
    return value >= 1 && value <= last.day ? { ...found, due: { ...last, day: value } } : null;
  }

  /** "2026", "2026–2028", "2026 and 2027", "2026/27", "the 2030s", "1 in" never */
  private year(at: number): Found | null {
    const decade = /^((?:19|20|21)\d0)s$/.exec(this.word(at));
    if (decade) return { due: { year: Number(decade[1]) + 9, month: 12, day: 31 }, last: at };
    const year = yearOf(this.tokens[at]);
    if (!year) return null;
    const quarter = ordinals[this.word(at + 1)];
    if (quarter && /^q/.test(this.word(at + 1))) return { due: endOfMonth(year, quarter * 3), last: at + 1 };
    const joined = /^(?:-|–|and|to|or)$/.test(this.word(at + 1)) ? yearOf(this.tokens[at + 2]) : null;
    const short = this.shortYear(at + 1, year);
    const last = joined ? at + 2 : (short?.last ?? at);
    return { due: { year: Math.max(year, joined ?? short?.year ?? 0), month: 12, day: 31 }, last };
  }
}
