import { readNumber } from '../grammar/numbers.js';
import { type Day, plusDays, plusMonths } from './dates.js';
import { type Scene, wordAt } from './timeWords.js';

/** A time counted from publication. `due` is `null` where no number is given ("the coming years"). */
export interface Counted {
  readonly due: Day | null;
  readonly last: number;
  /** "the next two years" is a time wherever it stands, "two years" only behind "within", "in", "over", "for" */
  readonly lone: boolean;
}

const unitWord = /^(?:hour|day|week|fortnight|month|quarter|year|decade|season|generation)s?$/;
const leads = /^(?:next|coming|following|upcoming|forthcoming|ensuing)$/;
const windows = /^(?:period|horizon|window|timeframe|span|outlook|timespan)$/;

/** `count` units after a day; `null` for a unit without a fixed length. */
export function after(published: Day, count: number, unit: string): Day | null {
  if (count > 1_000) return null;
  const months: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1_200 };
  const days: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, fortnight: 14 };
  const single = unit.replace(/'?s?$/, '');
  if (Object.hasOwn(months, single)) return plusMonths(published, Math.round(count * months[single]!));
  return Object.hasOwn(days, single) ? plusDays(published, Math.ceil(count * days[single]!)) : null;
}

/** "next three years", "coming months", "24 to 48 hours", "a year", "year ahead", "ten years from now" */
export function readCounted(scene: Scene, at: number): Counted | null {
  const led = leads.test(wordAt(scene, at));
  const ahead = led ? null : readAhead(scene, at);
  if (ahead) return ahead;
  const start = led ? at + 1 : at;
  const bareNext = wordAt(scene, at) === 'next' && wordAt(scene, at - 1) !== 'the';
  const amount = readAmount(scene, start) ?? (led && !bareNext ? one(scene, start) : null);
  if (!amount) return null;
  const unit = wordAt(scene, amount.unit);
  if (!unitWord.test(unit) && !/^(?:years|months|weeks|days)'?$/.test(unit) && unit !== 'century') {
    return null;
  }
  const place = behindUnit(scene, amount, led);
  if (!place) return null;
  const { published } = scene;
  const due = amount.count === null ? null : after(published, amount.count + place.more, unit);
  if (!due && amount.count !== null) return null;
  return { due, last: place.last, lone: led || place.later };
}

interface Amount {
  /** `null`: "few", "several" */
  readonly count: number | null;
  readonly unit: number;
}

function readAmount(scene: Scene, at: number): Amount | null {
  const word = wordAt(scene, at);
  if (/^(?:few|several|many|some|number)$/.test(word)) {
    const of = wordAt(scene, at + 1) === 'of' ? at + 2 : at + 1;
    return { count: null, unit: of };
  }
  if (word === 'couple') return { count: 2, unit: wordAt(scene, at + 1) === 'of' ? at + 2 : at + 1 };
  if (word === 'half' && /^(?:year|decade|century)$/.test(wordAt(scene, at + 1))) return { count: 0.5, unit: at + 1 };
  if (word === 'a' || word === 'an') {
    const behind = wordAt(scene, at + 1);
    if (/^(?:few|couple|number|half)$/.test(behind)) return readAmount(scene, at + 1);
    return /^(?:hour|day|week|fortnight|month|quarter|year|year's|decade|generation)$/.test(behind)
      ? { count: 1, unit: at + 1 }
      : null;
  }
  const number = readNumber(scene.tokens, at);
  if (!number) return null;
  // "two more years"
  if (/^(?:more|further|additional)$/.test(wordAt(scene, number.next)))
    return { count: number.value, unit: number.next + 1 };
  const joined = /^(?:to|or|and|-|–)$/.test(wordAt(scene, number.next)) ? number.next : -1;
  const more = joined > 0 ? readNumber(scene.tokens, joined + 1) : null;
  if (more) return { count: Math.max(number.value, more.value), unit: more.next };
  const half = joined > 0 && wordAt(scene, joined + 1) === 'a' && wordAt(scene, joined + 2) === 'half';
  return half ? { count: number.value + 0.5, unit: joined + 3 } : { count: number.value, unit: number.next };
}

/** "next year", "coming months": one of them, or an unknown number. */
function one(scene: Scene, at: number): Amount | null {
  const word = wordAt(scene, at);
  if (word === 'season' || !unitWord.test(word)) return null;
  return { count: /s$/.test(word) ? null : 1, unit: at };
}

/** What may follow the unit: "or two", "and a half", "from now", "'time", "period"; `null`: it counts something else. */
function behindUnit(
  scene: Scene,
  { count, unit }: Amount,
  led: boolean,
): { last: number; more: number; later: boolean } | null {
  const singular = !/s'?$/.test(wordAt(scene, unit));
  const next = wordAt(scene, unit + 1);
  const then = wordAt(scene, unit + 2);
  if (led && count === 1 && singular && next === 'or' && then === 'two')
    return { last: unit + 2, more: 1, later: false };
  if (count === 1 && singular && next === 'and' && then === 'a' && wordAt(scene, unit + 3) === 'half')
    return { last: unit + 3, more: 0.5, later: false };
  if (next === 'from' && then === 'now') return { last: unit + 2, more: 0, later: true };
  if (next === 'hence') return { last: unit + 1, more: 0, later: true };
  if (next === 'time') return { last: unit + 1, more: 0, later: false };
  if (/^(?:ago|earlier|before|old|older|later|younger|after|previously)$/.test(next)) return null;
  if (singular && windows.test(next)) return { last: unit + 1, more: 0, later: false };
  // "a five-year plan" counts the plan's years
  if (singular && count !== null && count > 1) return null;
  if (/^(?:and|or)$/.test(next) && count === null && unitWord.test(then))
    return { last: unit + 2, more: 0, later: false };
  if (next === 'ahead') return { last: unit + 1, more: 0, later: false };
  return { last: unit, more: 0, later: false };
}

/** "year ahead", "months to come", "matter of days", "weeks" behind "within" */
function readAhead(scene: Scene, at: number): Counted | null {
  const word = wordAt(scene, at);
  if (word === 'matter' && wordAt(scene, at + 1) === 'of' && unitWord.test(wordAt(scene, at + 2)))
    return { due: null, last: at + 2, lone: false };
  if (!unitWord.test(word)) return null;
  const plural = /s$/.test(word);
  const join = /^(?:and|or)$/.test(wordAt(scene, at + 1)) && unitWord.test(wordAt(scene, at + 2)) ? at + 2 : at;
  const come = wordAt(scene, join + 1) === 'to' && wordAt(scene, join + 2) === 'come';
  const last = wordAt(scene, join + 1) === 'ahead' ? join + 1 : come ? join + 2 : -1;
  if (last > 0) return { due: plural ? null : after(scene.published, 1, word), last, lone: false };
  return plural && wordAt(scene, at - 1) === 'within' ? { due: null, last: at, lone: false } : null;
}
