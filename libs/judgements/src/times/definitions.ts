import { isWord, tokensOf } from '../text/tokens.js';
import { type Day, dayOf, monthOf, written } from './dates.js';
import { readCounted } from './timeCounted.js';
import { readCalendar } from './timeParts.js';
import type { Scene } from './timeWords.js';

const terms =
  /\b(?:(?:near|short|medium|mid|intermediate|long|longer)[-\s]+(?:term|run)|near\s+future|(?:forecast|projection|outlook|assessment|forecasting)\s+(?:period|horizon))\b/gi;
const glue =
  /^["”’'*_)]*\s*(?:(?<soft>,|–|—|-)|\(|:|=|\||means?\b|refers? to\b|denotes?\b|covers?\b|stands? for\b|corresponds? to\b|comprises?\b|we mean\b|(?:is|are) (?:defined|understood|taken|used) (?:here )?(?:as|to mean|for)\b|is\b)\s*/i;
/** Longer than any definition of a term by its length. */
const longest = 120;
const leading = new Set(
  'up to within the next coming less than under about approximately from a period of until between roughly i.e ie e.g that is years months our runs'.split(
    ' ',
  ),
);

/**
 * What a report says its "short term" or "forecast period" is: the last day of each, by its words in lower case.
 *
 * "Short term: up to six months", "the forecast period (2025–2027)"; the first definition of a term counts.
 * Linear in the length of the text.
 *
 * @throws RangeError when `publishedOn` is no day
 */
export function definedTerms(text: string, publishedOn: string): ReadonlyMap<string, Day> {
  const found = new Map<string, Day>();
  const published = dayOf(publishedOn);
  for (const match of text.matchAll(terms)) {
    const term = termKey(match[0]);
    if (found.has(term)) continue;
    const due = definedAfter(text, match.index + match[0].length, published);
    if (due && written(due) >= publishedOn) found.set(term, due);
  }
  return found;
}

/** One spelling for "Short-term", "short term" and "the short run". */
export function termKey(words: string): string {
  return words
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .replace(/^(?:mid|intermediate) /, 'medium ')
    .replace(/^longer /, 'long ')
    .replace(/ run$/, ' term')
    .replace(/^forecasting /, 'forecast ')
    .replace(/ horizon$/, ' period');
}

function definedAfter(text: string, at: number, published: Day): Day | null {
  const rest = text.slice(at, at + longest);
  const joined = glue.exec(rest);
  if (!joined) return null;
  const end = rest.slice(joined[0].length).search(/[;.)\n]|\b(?:short|near|medium|mid|long)[-\s]+term/i);
  const start = at + joined[0].length;
  const tokens = tokensOf(text, start, end < 0 ? at + rest.length : start + end);
  const scene: Scene = { tokens, published };
  const lengthOnly = joined.groups?.soft !== undefined;
  let i = 0;
  while (i < tokens.length && (leading.has(tokens[i]!.word) || !isWord(tokens[i]))) {
    if (readLength(scene, i, lengthOnly)) break;
    i += 1;
  }
  let due: Day | null = null;
  // "six months to two years": the later one
  for (let read = readLength(scene, i, lengthOnly); read; ) {
    due = read.due;
    const next = read.last + 1;
    const joins = /^(?:to|and|or|-|–|through|until)$/.test(tokens[next]?.word ?? '');
    read = joins ? readLength(scene, next + 1, lengthOnly) : null;
  }
  return due;
}

/** A length, or with `lengthOnly` false a stretch of the calendar. */
function readLength(scene: Scene, at: number, lengthOnly: boolean): { due: Day; last: number } | null {
  const counted = readCounted(scene, at);
  if (counted?.due) return { due: counted.due, last: counted.last };
  const word = scene.tokens[at]?.word ?? '';
  if (lengthOnly || !(/^(?:\d|[qh])/.test(word) || monthOf(word) !== null)) return null;
  return readCalendar(scene, at);
}
