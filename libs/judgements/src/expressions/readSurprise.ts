import { mirrorLevel } from '@app/lexicons';
import type { Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';
import { expression, type Reader } from './expression.js';

/** What would surprise, in all its forms. */
export const surprises: ReadonlySet<string> = new Set(
  'surprise surprises surprised surprising astonishing astonished astonishment startling'.split(' '),
);
const degrees = /^(?:very|greatly|highly|deeply|extremely|most|truly|really|big|great|major|huge|genuine)$/;
const denials = /^(?:not|no|hardly|scarcely|never|little|neither|nor|nobody|few|none|don't|\p{L}+n't)$/u;
/** Words between the one who would be surprised and the surprise. */
const joints = /^(?:would|will|should|be|come|comes|as|at|all|too|much|of|any|an?|to|do|us|me|one|the|very|so|that)$/;

/** What opens the case that would surprise: "if X", "to see X", "were X to", "should X"; −1: none. */
function caseBehind(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]?.word ?? '';
  const opens =
    /^(?:us|me|anyone|anybody|nobody|many|to)$/.test(next) && tokens[at + 2]?.word === 'if' ? at + 2 : at + 1;
  if (/^(?:if|should|were|that)$/.test(tokens[opens]?.word ?? '')) return tokens[opens]!.word === 'that' ? -1 : opens;
  return next === 'to' && /^(?:see|find|learn|witness)$/.test(tokens[at + 2]?.word ?? '') ? at + 2 : -1;
}

/**
 * "It would be surprising if X", "we would not be surprised to see X", "do not be surprised if X": what would
 * surprise the publisher is unlikely, what would not is likely.
 */
export const readSurprise: Reader = (tokens, at) => {
  if (!surprises.has(tokens[at]!.word)) return null;
  const to = caseBehind(tokens, at);
  if (to < 0) return null;
  let first = at - 1;
  let would = false;
  let denied = false;
  let strong = false;
  for (; first >= 0 && at - first < 9; first -= 1) {
    const { word } = tokens[first]!;
    if (denials.test(word)) denied = true;
    else if (degrees.test(word)) strong = true;
    else if (!joints.test(word)) break;
    would ||= /^(?:would|wouldn't|will|should|shouldn't|do|don't)$/.test(word);
  }
  const subject = tokens[first]?.word ?? '';
  if (!would || !(first < 0 || subject === 'it' || subject === ',' || isOwnVoice(tokens, first) || denied)) return null;
  const from = subject === 'it' || isOwnVoice(tokens, first) ? first : first + 1;
  const level = strong && !denied ? 'very_unlikely' : 'unlikely';
  const given = {
    first: first + 1,
    last: at,
    from,
    to,
    rule: 'figure of speech',
    term: `${denied ? 'no ' : ''}surprise`,
  };
  return expression({
    ...given,
    shape: tokens[to]!.word === 'if' ? 'that' : 'object',
    level: denied ? mirrorLevel('unlikely') : level,
    explicit: true,
  });
};
