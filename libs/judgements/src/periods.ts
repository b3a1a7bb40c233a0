import { type Day, dayOf, monthOf, written } from './dates.js';
import { type Found, TimeReader } from './timeReader.js';
import { isWord, type Token } from './tokens.js';

/** A stretch of tokens that names a time. `last` is inclusive. */
export interface Period {
  readonly first: number;
  readonly last: number;
  /** last day it allows; `null`: it names none ("in the near term", "after 2028") */
  readonly due: Day | null;
  /** "in the near future": the due day is an assumption somebody has to confirm */
  readonly near: boolean;
}

/** How the words before a time bear on its last day. */
type Bearing = 'plain' | 'by' | 'before' | 'open';

interface Lead {
  readonly first: number;
  readonly bearing: Bearing;
  /** the preposition; empty: none */
  readonly word: string;
  /** "the", "its" or the like stands directly before the time */
  readonly article: boolean;
}

const prepositions = new Set(
  'in by before until till through throughout during over within on at to for from between since after into beyond following around circa toward towards come inside under than post'.split(
    ' ',
  ),
);
const bearings: Readonly<Record<string, Bearing>> = {
  by: 'by',
  before: 'before',
  after: 'open',
  beyond: 'open',
  from: 'open',
  following: 'open',
  post: 'open',
};
/** Words between a preposition and its time: "by around the end of", "for most of". */
const light = new Set(
  'the a an this that these those all whole full entire each both either about around roughly approximately another any only some very relatively at least most less more than about early late soon just period horizon forecast projection outlook years season window'.split(
    ' ',
  ),
);
const articles = new Set('the a an its our their his her this that'.split(' '));
const lengths = /^(?:within|in|over|for|during|throughout|inside|under|through)$/;
const openings = /^(?:in|over|for|during|within|through|throughout|at|into|on|to)$/;
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
    if (!hit) continue;
    const lead = leadOf(tokens, at, hit);
    const joined = joinedTo(tokens, reader, hit, lead);
    const period = isDated(tokens, at, hit, lead) ? periodOf(tokens, at, hit, joined, lead) : null;
    if (period && (period.due === null || written(period.due) >= publishedOn) && !isOver(hit, joined, publishedOn))
      found.push(period);
    at = Math.max(hit.last, joined?.last ?? 0, period?.last ?? 0);
  }
  return found;
}

/** Whether a time without a last day began before publication: "since 2019", "after 2020". */
function isOver(hit: Found, joined: Found | null, publishedOn: string): boolean {
  const due = joined?.due ?? hit.due;
  return due !== null && written(due) < publishedOn;
}

/** The second time of "late 2025 or early 2026", "between October and December", "June–August 2025". */
function joinedTo(tokens: readonly Token[], reader: TimeReader, hit: Found, lead: Lead): Found | null {
  if (hit.sort !== 'calendar') return null;
  const next = tokens[hit.last + 1];
  if (!next) return null;
  const touching = next.start - tokens[hit.last]!.end === 1 && monthOf(next.word) !== null;
  const range = /^(?:from|between)$/.test(lead.word);
  const joins = range ? /^(?:-|–|and|or|to|through|until|till)$/ : /^(?:-|–|and|or|to)$/;
  let at = hit.last + (touching ? 1 : 2);
  if (!touching && !joins.test(next.word)) return null;
  if (tokens[at]?.word === 'the') at += 1;
  const second = reader.at(at);
  if (second?.sort !== 'calendar' || (!touching && attributive(tokens, at, second.last))) return null;
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
  else if (behind('at the earliest')) [last, open] = [last + 3, true];
  else if (behind('and beyond') || behind('or later')) [last, open] = [last + 2, true];
  else if (behind('onwards') || behind('onward') || (behind('on') && open)) [last, open] = [last + 1, true];
  // an event of 2027 may come on that year's last day
  const event = lead.bearing === 'before' && lead.article && attributive(tokens, at, hit.last);
  // "before 2026 is out"
  const out = behind('is out') || behind('is over');
  if (out) last += 2;
  const due = lead.bearing === 'by' ? end.by : lead.bearing === 'before' && !event && !out ? hit.before : end.due;
  return { first: lead.first, last, due: open ? null : due, near: hit.near };
}

/** "from 2026 to 2029" read as one time. */
function isRange(tokens: readonly Token[], hit: Found, lead: Lead): boolean {
  if (lead.word !== 'from' || hit.sort !== 'calendar') return lead.word !== 'after' && hit.sort === 'counted';
  return tokens.slice(lead.first + 1, hit.last).some((token) => /^(?:to|through|until|-|–)$/.test(token.word));
}

/** Whether what was read stands as an adverb of time, not as part of a name, a count or a comparison. */
function isDated(tokens: readonly Token[], at: number, hit: Found, lead: Lead): boolean {
  if (lead.word === 'than' || lead.word === 'since' || tokens[lead.first - 1]?.word === 'than') return false;
  const next = tokens[hit.last + 1]?.word ?? '';
  if (hit.sort === 'vague') {
    if (hit.lone) return true;
    const compound = isWord(tokens[hit.last + 1]) && !lead.article && /^term$/.test(tokens[hit.last]!.word);
    return openings.test(lead.word) && !compound;
  }
  if (hit.sort === 'counted') return isLength(tokens, hit, lead, next);
  if (/'s$/.test(tokens[hit.last]!.word)) return towardsEvents.test(lead.word);
  if (hit.lone) return true;
  if (lead.word === '' && tokens[at - 1]?.word === '(' && next === ')') return isBracketed(tokens, at - 1);
  if (lead.word === '') return standsAlone(tokens, at, hit, next);
  const bare = /^\d{4}$/.test(tokens[at]!.word) || monthOf(tokens[at]!.word) !== null;
  if (!bare || !lead.article || !attributive(tokens, at, hit.last)) return true;
  return towardsEvents.test(lead.word) || recurring.test(next);
}

/** "ends 2026 at its lowest", "the deadline of 2026"; in a subject also "March–May rainfall" */
function standsAlone(tokens: readonly Token[], at: number, hit: Found, next: string): boolean {
  if (/^(?:end|ends|close|finish)$/.test(tokens[at]!.word))
    return /^(?:will|would|likely|probably|should|may|might|could|to|\p{L}+ly)$/u.test(tokens[at - 1]?.word ?? '');
  const touching = tokens[hit.last + 1] !== undefined && tokens[hit.last + 1]!.start - tokens[hit.last]!.end === 1;
  const months = touching && monthOf(tokens[at]!.word) !== null && monthOf(next) !== null;
  return months || /^(?:deadline|horizon)$/.test(next);
}

/** "2026 budget": a noun follows at once. */
function attributive(tokens: readonly Token[], at: number, last: number): boolean {
  const next = tokens[last + 1];
  const year = /^\d{4}$/.test(tokens[at]!.word) || monthOf(tokens[at]!.word) !== null;
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
  if (/^(?:to|ending|through|until|since|prior|of|after|following|before|ago|earlier|old)$/.test(next))
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

/** The preposition that a time hangs on, behind articles and the like; its phrase begins there. */
function leadOf(tokens: readonly Token[], at: number, hit: Found): Lead {
  const word = (i: number): string => tokens[i]?.word ?? '';
  let i = at - 1;
  while (i >= 0 && at - i < 7 && light.has(word(i)) && !isPreposition(tokens, i)) i -= 1;
  const article = articles.has(word(at - 1)) || articles.has(word(at));
  const phrase = phraseEnding(tokens, i);
  if (phrase) return { ...phrase, article };
  if (word(i) === 'of' && /^(?:ahead|as|one|each|both)$/.test(word(i - 1))) {
    const before = word(i - 1) === 'ahead';
    return { first: i - 1, bearing: before ? 'before' : 'plain', word: word(i - 1), article };
  }
  if (prepositions.has(word(i)) && isPreposition(tokens, i)) {
    const bearing = bearings[word(i)] ?? 'plain';
    return { first: i, bearing, word: word(i), article };
  }
  const first = hit.lone ? (/^(?:the|a)$/.test(word(at - 1)) ? at - 1 : at) : at;
  return { first, bearing: 'plain', word: '', article };
}

/** "at least", "around" and "than" are light in "at least 2028", "around 2029" and "less than five years". */
function isPreposition(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word;
  const next = tokens[at + 1]?.word;
  if (word === 'at') return next !== 'least' && next !== 'most';
  if (word === 'than') return !/^(?:less|more|fewer|later|earlier)$/.test(tokens[at - 1]?.word ?? '');
  if (word === 'around' || word === 'about') return !prepositions.has(tokens[at - 1]?.word ?? '');
  return prepositions.has(word);
}

const leadPhrases: readonly (readonly [words: string, bearing: Bearing])[] = [
  ['no later than', 'by'],
  ['not later than', 'by'],
  ['no earlier than', 'open'],
  ['not earlier than', 'open'],
  ['no sooner than', 'open'],
  ['as early as', 'plain'],
  ['as late as', 'plain'],
  ['as soon as', 'plain'],
  ['in time for', 'plain'],
  ['prior to', 'before'],
  ['up to', 'plain'],
  ['up until', 'plain'],
  ['well into', 'plain'],
  ['starting in', 'plain'],
];

function phraseEnding(tokens: readonly Token[], last: number): Omit<Lead, 'article'> | null {
  for (const place of [last, last + 1, last + 2, last + 3]) {
    for (const [words, bearing] of leadPhrases) {
      const parts = words.split(' ');
      const first = place - parts.length + 1;
      if (first < 0 || !parts.every((part, i) => tokens[first + i]?.word === part)) continue;
      if (place <= last || tokens.slice(last + 1, place + 1).every((token) => light.has(token.word)))
        return { first, bearing, word: words === 'in time for' ? 'time' : parts[0]! };
    }
  }
  return null;
}
