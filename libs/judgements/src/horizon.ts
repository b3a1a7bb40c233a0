import type { Horizon } from '@app/contract';
import { type Day, dayOf, plusMonths, written } from './dates.js';
import { TimeReader } from './timeReader.js';
import type { Token } from './tokens.js';

/** A stretch of tokens that names a time. `last` is inclusive. */
export interface Period {
  readonly first: number;
  readonly last: number;
  /** last day it allows; `null`: it names none ("in the near term") */
  readonly due: Day | null;
  /** "in the near future": the due day is an assumption somebody has to confirm */
  readonly near: boolean;
}

/** What a publication and its reader fix beforehand. */
export interface HorizonOptions {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly nearFutureMonths: number;
}

const starts = new Set(
  'in by before until through throughout during over within on at to for from between late early mid this next later around up as near under'.split(
    ' ',
  ),
);

/** Words before a time that make it a beginning or a past, not an end. */
const backward = new Set(['since', 'after', 'from', 'following', 'beyond', 'of', 'post']);

/**
 * The times a sentence names, in order, that can be the end of a judgement: not past at publication, not
 * introduced by "since", "after" or "from".
 */
export function periods(tokens: readonly Token[], publishedOn: string): Period[] {
  const published = dayOf(publishedOn);
  const reading = new TimeReader(tokens, published);
  const found: Period[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = reading.at(at);
    if (!hit) continue;
    const first = leftOf(tokens, at);
    const word = tokens[first]!.word;
    const range = word === 'from' && /^(?:-|–|to)$/.test(tokens[at + 1]?.word ?? '');
    const before = tokens[first - 1]?.word ?? '';
    const opens = backward.has(word) || (first === at && backward.has(before));
    const late = hit.due === null || written(hit.due) >= publishedOn;
    const dated =
      hit.due === null
        ? /^(?:in|over|for|during|within|through|throughout|at|into)$/.test(word)
        : starts.has(word) || /^(?:deadline|target|horizon)$/.test(tokens[hit.last + 1]?.word ?? '');
    if (late && dated && (!opens || range))
      found.push({ first, last: hit.last, due: hit.due, near: hit.near ?? false });
    at = hit.last;
  }
  return found;
}

/** Preposition and article in front of a time belong to its words: "by the end of", "in the". */
function leftOf(tokens: readonly Token[], at: number): number {
  let first = at;
  const step = (words: RegExp): void => {
    if (first > 0 && words.test(tokens[first - 1]!.word)) first -= 1;
  };
  step(/^(?:very|relatively|whole|full)$/);
  step(/^(?:the|a|an|this)$/);
  step(/^(?:of|course|around|about|least)$/);
  step(
    /^(?:by|in|before|until|through|throughout|during|over|within|on|at|to|for|from|between|since|after|into|beyond|following)$/,
  );
  return first;
}

/** The words of a period as they stand in the text. */
function wordsOf(text: string, tokens: readonly Token[], period: Period): string {
  return text.slice(tokens[period.first]!.start, tokens[period.last]!.end).replace(/\s+/g, ' ');
}

/** A horizon from the periods of its own sentence; several are joined, the last day counts. `null`: none named. */
export function horizonFrom(
  text: string,
  tokens: readonly Token[],
  named: readonly Period[],
  options: HorizonOptions,
): Horizon | null {
  if (named.length === 0) return null;
  const words = named.map((period) => wordsOf(text, tokens, period)).join('; ');
  const dues = named.flatMap((period) => (period.due ? [written(period.due)] : [])).sort();
  if (dues.length > 0) return { text: words, due: dues.at(-1)!, origin: 'sentence' };
  if (!named.some((period) => period.near)) return { text: words, due: null, origin: 'sentence' };
  const months = options.nearFutureMonths;
  const due = written(plusMonths(dayOf(options.publishedOn), months));
  return {
    text: words,
    due,
    origin: 'assumed',
    assumption: { says: `"near future" means ${months} months from publication`, months },
  };
}
