import {
  type Base,
  centurySpan,
  decadeSpan,
  halfSpan,
  isSeason,
  longYear,
  ordinalOf,
  quarterSpan,
  type Scene,
  type Span,
  seasonSpan,
  wordAt,
  yearIn,
  yearsSpan,
} from './timeWords.js';
import { joins, nextOf, touches, yearBehind } from './timeYear.js';

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

/** "the century", "the 21st century", "mid-century" */
export function readCentury(scene: Scene, at: number): Base | null {
  const number = /^(\d\d)(?:st|nd|rd|th)$/.exec(wordAt(scene, at));
  if (number && wordAt(scene, at + 1) === 'century')
    return { span: centurySpan(Number(number[1])), last: at + 1, lone: false };
  return null;
}
