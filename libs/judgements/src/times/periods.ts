import { isWord, type Token } from '../text/tokens.js';
import { type Day, dayOf, monthOf, written } from './dates.js';
import { type Lead, leadOf, prepositions } from './timeLead.js';
import { type Found, TimeReader } from './timeReader.js';
import { isSeason } from './timeWords.js';

/** A stretch of tokens that names a time. `last` is inclusive. */
export interface Period {
  readonly first: number;
  readonly last: number;
  /** last day it allows; `null`: it names none ("in the near term", "after 2028") */
  readonly due: Day | null;
  /** "in the near future": the due day is an assumption somebody has to confirm */
  readonly near: boolean;
}

const lengths = /^(?:within|in|over|for|during|throughout|inside|under|through)$/;
const openings = /^(?:by|in|over|for|during|within|through|throughout|at|into|on|to)$/;
const towardsEvents = /^(?:before|by|until|till|during|at|through|ahead|prior|time)$/;
const recurring =
  /^(?:elections?|season|summit|games|harvest|cycle|marketing|fiscal|financial|school|crop|hurricane|monsoon|winter|summer|autumn|spring|calendar|presidential|parliamentary|general|federal|year)$/;

/**
 * The times a sentence names, in order, that can be the end of a judgement: not past at publication, no attribute
 * ("the 2026 budget"), no comparison ("than in 2025").
 */
export function periods(tokens: readonly Token[], publishedOn: string): Period[] {
  const reader = new TimeReader(tokens, dayOf(publishedOn));
  const found: Period[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = reader.at(at);
    if (!hit) {
      const next = yearAfter(tokens, at, found);
      if (next) found.push(next);
      continue;
    }
    const lead = leadOf(tokens, at);
    const joined = joinedTo(tokens, reader, hit, lead);
    const period = isDated(tokens, at, hit, lead, (joined ?? hit).last)
      ? periodOf(tokens, at, hit, joined, lead)
      : null;
    if (period && (period.due === null || written(period.due) >= publishedOn) && !isOver(hit, joined, publishedOn))
      add(found, tokens, period);
    at = Math.max(hit.last, joined?.last ?? 0, period?.last ?? 0);
  }
  return found;
}

/** "this year, in June and September": what stands beside a time makes it narrower, and both are one. */
function add(found: Period[], tokens: readonly Token[], period: Period): void {
  const before = found.at(-1);
  const beside = before !== undefined && period.first === before.last + 2 && tokens[before.last + 1]!.word === ',';
  const narrower =
    beside && before.due?.year === period.due?.year && period.due && written(period.due) < written(before.due!);
  if (narrower) found[found.length - 1] = { ...period, first: before.first };
  else found.push(period);
}

/** "by 2 % this year and by 1 % next": the word alone stands for next year. */
function yearAfter(tokens: readonly Token[], at: number, found: readonly Period[]): Period | null {
  if (tokens[at]!.word !== 'next' || isWord(tokens[at + 1])) return null;
  const thisYear = found.findLast(
    ({ first, last, due }) => due && tokens[first]!.word === 'this' && tokens[last]!.word === 'year',
  );
  return thisYear?.due
    ? { first: at, last: at, due: { ...thisYear.due, year: thisYear.due.year + 1 }, near: false }
    : null;
}

/** Whether a time without a last day began before publication: "since 2019", "after 2020". */
function isOver(hit: Found, joined: Found | null, publishedOn: string): boolean {
  const due = joined?.due ?? hit.due;
  return due !== null && written(due) < publishedOn;
}

/** The last time of "late 2025 or early 2026", "between October and December", "June–August 2025", "June, July and August". */
function joinedTo(tokens: readonly Token[], reader: TimeReader, hit: Found, lead: Lead): Found | null {
  let last: Found | null = null;
  for (let from = hit; ; from = last) {
    const next = nextOfSeveral(tokens, reader, from, lead);
    if (!next) return last;
    last = next;
  }
}

function nextOfSeveral(tokens: readonly Token[], reader: TimeReader, hit: Found, lead: Lead): Found | null {
  const next = tokens[hit.last + 1];
  if (hit.sort !== 'calendar' || !next) return null;
  const touching = next.start - tokens[hit.last]!.end === 1 && monthOf(next.word) !== null;
  const range = touching || /^(?:from|between)$/.test(lead.word);
  const joins = range ? /^(?:-|–|and|or|to|through|until|till)$/ : /^(?:-|–|and|or|to|,)$/;
  let at = hit.last + (touching ? 1 : 2);
  if (!touching && !joins.test(next.word)) return null;
  if (tokens[at]?.word === 'the') at += 1;
  const second = reader.at(at);
  if (second?.sort !== 'calendar' || (!touching && next.word !== ',' && attributive(tokens, at, second.last)))
    return null;
  // a comma joins only the months of a list
  const listed = monthOf(tokens[at]!.word) !== null && /^(?:,|and|or)$/.test(tokens[second.last + 1]?.word ?? '');
  if (next.word === ',' && !listed) return null;
  const later = second.due && hit.due && (range || written(second.due) >= written(hit.due));
  return later ? second : null;
}

function periodOf(tokens: readonly Token[], at: number, hit: Found, joined: Found | null, lead: Lead): Period {
  const end = joined ?? hit;
  let last = end.last;
  let open = lead.bearing === 'open' && !joined && !isRange(tokens, hit, lead);
  const behind = (words: string, from = last + 1): boolean =>
    words.split(' ').every((word, i) => tokens[from + i]?.word === word);
  if (behind('at the latest')) last += 3;
  else if (behind('at the earliest')) [last, open] = [last + 3, !/^(?:until|till|before)$/.test(lead.word)];
  else if (behind('and beyond')) last += 2;
  else if (behind('or later')) [last, open] = [last + 2, true];
  else if (behind('onwards') || behind('onward') || (behind('on') && open)) [last, open] = [last + 1, true];
  // an event of 2027 may come on that year's last day
  const event = lead.bearing === 'before' && lead.article && attributive(tokens, at, hit.last);
  if (lead.article && lead.word !== '' && attributive(tokens, at, end.last)) last = eventEnd(tokens, last);
  // "before 2026 is out"
  const out = behind('is out') || behind('is over');
  if (out) last += 2;
  const due = lead.bearing === 'by' ? end.by : lead.bearing === 'before' && !event && !out ? hit.before : end.due;
  return { first: lead.first, last, due: open ? null : due, near: hit.near };
}

/** "the September 2025 elections", "the 2025 hurricane season": the event belongs to the words. */
function eventEnd(tokens: readonly Token[], last: number): number {
  const two =
    /^(?:presidential|parliamentary|general|federal|local|hurricane|marketing|fiscal|financial|school|crop|monsoon|calendar)$/;
  return two.test(tokens[last + 1]!.word) && isWord(tokens[last + 2]) ? last + 2 : last + 1;
}

/** "from 2026 to 2029" read as one time. */
function isRange(tokens: readonly Token[], hit: Found, lead: Lead): boolean {
  if (lead.word !== 'from' || hit.sort !== 'calendar') return lead.word !== 'after' && hit.sort === 'counted';
  return tokens.slice(lead.first + 1, hit.last).some((token) => /^(?:to|through|until|-|–)$/.test(token.word));
}

/** Whether what was read stands as an adverb of time, not as part of a name, a count or a comparison. */
function isDated(tokens: readonly Token[], at: number, hit: Found, lead: Lead, last: number): boolean {
  if (lead.word === 'than' || lead.word === 'since' || tokens[lead.first - 1]?.word === 'than') return false;
  const next = tokens[last + 1]?.word ?? '';
  if (hit.sort === 'vague') {
    if (hit.lone) return true;
    const compound =
      isWord(tokens[hit.last + 1]) && tokens[at - 1]?.word !== 'the' && /^term$/.test(tokens[hit.last]!.word);
    return openings.test(lead.word) && !compound;
  }
  if (hit.sort === 'counted') return isLength(tokens, hit, lead, next);
  if (/'s$/.test(tokens[hit.last]!.word)) return towardsEvents.test(lead.word);
  if (hit.lone) return true;
  if (lead.word === '' && tokens[at - 1]?.word === '(' && next === ')') return isBracketed(tokens, at - 1);
  if (lead.word === '') return standsAlone(tokens, at, hit, next);
  const name = tokens[at]!.word;
  // "before the autumn rains turn the road to mud"
  if (isSeason(name) && hit.last === at && lead.article && attributive(tokens, at, at)) return recurring.test(next);
  const bare = /^\d{4}$/.test(name) || monthOf(name) !== null;
  if (!bare || !lead.article || !attributive(tokens, at, last)) return true;
  return towardsEvents.test(lead.word) || recurring.test(next);
}

/** "ends 2026 at its lowest", "the deadline of 2026"; in a subject also "March–May rainfall" */
function standsAlone(tokens: readonly Token[], at: number, hit: Found, next: string): boolean {
  if (/^(?:end|ends|close|finish)$/.test(tokens[at]!.word))
    return /^(?:will|would|likely|probably|should|may|might|could|to|\p{L}+ly)$/u.test(tokens[at - 1]?.word ?? '');
  const touching = tokens[hit.last + 1] !== undefined && tokens[hit.last + 1]!.start - tokens[hit.last]!.end === 1;
  const months = touching && monthOf(tokens[at]!.word) !== null && monthOf(tokens[hit.last + 1]!.word) !== null;
  if (isSeason(tokens[at]!.word) && hit.last === at) return isWholeSeason(tokens, at);
  // "the 2025–2029 mean"
  const several = /^\d{4}$/.test(tokens[at]!.word) && hit.last > at;
  if (
    several &&
    tokens.slice(hit.last + 1, hit.last + 4).some((token) => /^(?:mean|average|period|total|horizon)$/.test(token.word))
  )
    return true;
  return months || /^(?:deadline|horizon)$/.test(next);
}

/** "survive the winter", "the winter will be cold", but not "the spring offensive" or "the fall of the town" */
function isWholeSeason(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]!.word === 'fall' || !/^(?:the|this|another)$/.test(tokens[at - 1]?.word ?? '')) return false;
  return !isWord(next) || (next.word !== 'of' && !attributive(tokens, at, at));
}

/** "2026 budget": a noun follows at once. */
function attributive(tokens: readonly Token[], at: number, last: number): boolean {
  const next = tokens[last + 1];
  const name = tokens[at]!.word;
  const year = /^\d{4}$/.test(name) || monthOf(name) !== null || isSeason(name);
  const word = next?.word ?? '';
  return (
    year &&
    isWord(next) &&
    /^\p{L}/u.test(word) &&
    !prepositions.has(word) &&
    !/^(?:and|or|but|as|is|are|will|would|may|could|might|should|with|than|when|if|unless|because|while|which|that|onwards?|however|has|have|was|were)$/.test(
      word,
    )
  );
}

/** "over the forecast horizon (2025–2027)", "the medium term (2026–2028)" */
function isBracketed(tokens: readonly Token[], bracket: number): boolean {
  return /^(?:horizon|period|term|window|years|outlook|future|season)$/.test(tokens[bracket - 1]?.word ?? '');
}

/** "in the next two years" and "within a year", but not "the highest in ten years" or "in the two years to June". */
function isLength(tokens: readonly Token[], hit: Found, lead: Lead, next: string): boolean {
  if (/^(?:to|ending|through|until|since|prior|of|after|following|before|between|ago|earlier|old)$/.test(next))
    return hit.lone && next !== 'of';
  if (hit.lone) return true;
  if (!lengths.test(lead.word)) return false;
  if (lead.word === 'for' && !/^(?:another|at|the)$/.test(tokens[lead.first + 1]?.word ?? '')) return false;
  const around = tokens.slice(Math.max(0, lead.first - 6), lead.first).map((token) => token.word);
  if (around.some((word) => /^(?:first|last|worst|best|record|\p{L}{2,}est)$/u.test(word) && lead.word !== 'within'))
    return false;
  if (around.some((word) => /^(?:has|have|had|been)$/.test(word))) return false;
  return (
    !/^an?$/.test(tokens[lead.first + 1]?.word ?? '') ||
    /^(?:within|for)$/.test(lead.word) ||
    /time|now|hence|period/.test(tokens[hit.last]!.word)
  );
}
