import type { Horizon } from '@app/contract';
import { mayBeVerb } from '../grammar/grammar.js';
import { isPlural, present } from '../grammar/verbs.js';
import type { Proposition } from '../statements/statement.js';
import { overlap, stems } from '../statements/stems.js';
import type { Token } from '../text/tokens.js';

/** An earlier sentence that may say what "the planned deadline" or "the project" is. */
export interface Earlier {
  readonly subject: string;
  readonly horizon: Horizon;
}

const pointers =
  /\b(?:(?:this|that|the|its|their|these|those) (?:\p{L}+ )?(?:deadlines?|target date|completion date|timetable|timeline|schedule)|(?:this|that) date|(?:by|until) then|by that (?:time|date|point|year)|(?:over|during|in|within) (?:this|that|the same) (?:period|time ?frame|year))\b/iu;
const punctual = /\b(?:on time|on schedule|as planned|as scheduled|to schedule|to plan)\b/i;
const standIns = /^(?:it|they|this|that|the (?:project|plan|programme|program|work|works|scheme|build|link))$/i;

/** Whether a judgement leans on a date that stands elsewhere: "the planned deadline", "by then". */
export function pointsAtDate(words: string): boolean {
  return pointers.test(words);
}

/** Whether "on schedule" means the schedule of what an earlier sentence dates: both speak of the same thing. */
export function keepsSchedule(
  { subject, predicate }: Pick<Proposition, 'subject' | 'predicate'>,
  earlier: Earlier,
): boolean {
  if (!punctual.test(`${subject} ${predicate}`)) return false;
  return standIns.test(subject) || overlap(stems(subject), stems(earlier.subject)) > 0;
}

const missable =
  /^(?:meeting|keeping|hitting|making|reaching|observing) (?:the|this|that|its|their) ((?:\p{L}+ ){0,2}(?:deadline|timetable|schedule|target date|timeline|target|goal))$/iu;
const hard =
  /^(?:is|are|be|proves?|becomes?|remains?) (?:\p{L}+ )?(?:challenging|difficult|hard|demanding|unrealistic|impossible)/iu;

/**
 * "Meeting the planned deadline is challenging" cannot turn out one way; that the project misses its
 * deadline can. A draft, as every statement: the person who accepts it may turn it round.
 */
export function asMissed(proposition: Proposition, earlier: Earlier | null): Proposition {
  const target = missable.exec(proposition.subject)?.[1];
  if (!target || !hard.test(proposition.predicate)) return proposition;
  const date = earlier ? ` (${earlier.horizon.text})` : '';
  if (!earlier?.subject) return { ...proposition, subject: `The ${target}`, predicate: `is missed${date}` };
  return {
    ...proposition,
    subject: earlier.subject,
    predicate: `${present(earlier.subject, 'miss')} the ${target}${date}`,
  };
}

const aims = new Set(
  'aims aim plans plan intends intend hopes hope wants want seeks seek pledged promised expects'.split(' '),
);
const goals =
  /\b(?:this|that|the|its|their|such an?) (?:\p{L}+ )?(?:objective|goal|aim|target|plan|ambition|intention)\b/iu;

/** "Although X aims to build Y, achieving this is doubtful": the aim itself is what comes true or not. */
export function asAim(text: string, tokens: readonly Token[], before: number, proposition: Proposition): Proposition {
  if (!goals.test(proposition.subject)) return proposition;
  for (let i = before - 1; i > 0; i -= 1) {
    if (!aims.has(tokens[i]!.word) || tokens[i + 1]?.word !== 'to' || !mayBeVerb(tokens[i + 2])) continue;
    let start = i;
    while (start > 0 && !/^(?:although|though|while|whereas|,|;)$/.test(tokens[start - 1]!.word)) start -= 1;
    let end = i + 3;
    while (end < tokens.length && !/^(?:,|;|–|but)$/.test(tokens[end]!.word)) end += 1;
    if (start === i) return proposition;
    const slice = (from: number, to: number) =>
      text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
    const subject = slice(start, i);
    const verb = tokens[i + 2]!.word;
    const rest = end > i + 3 ? ` ${slice(i + 3, end)}` : '';
    return {
      subject,
      predicate: `${isPlural(subject) ? verb : present(subject, verb)}${rest}`,
      span: { first: start, last: Math.max(end - 1, proposition.span.last) },
      aim: true,
    };
  }
  return proposition;
}
