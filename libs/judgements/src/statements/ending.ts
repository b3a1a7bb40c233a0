import { clauseEnd } from '../grammar/clauses.js';
import { determiners, finite } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';

/** What a trailing reason, concession or comparison opens with behind its comma. */
const trailing =
  /^(?:not|the more|all the|if only|if|albeit|though|although|even|especially|particularly|partly|mainly|largely|chiefly|primarily|mostly|in part|because|as|since|given|due|owing|thanks|whatever|whichever|however|whoever|regardless|irrespective|so|whereas|while|despite|hence|meaning|which|the bulk|therefore|depending|provided|even|nor)$/;
const pronouns = /^(?:it|they|he|she|we|i|this|there|that|these|you)$/;
/** What a statement does not end with. */
const dangling =
  /^(?:and|but|or|nor|yet|even|the|a|an|of|than|being|having|its|their|our|so|least|rather|if|unless|e\.g|i\.e)$/;

/**
 * Token behind the last one of what is said: reasons, afterthoughts, second clauses and what a colon explains are
 * left out, as are words left hanging.
 */
export function statementEnd(tokens: readonly Token[], from: number): number {
  let end = Math.max(from, clauseEnd(tokens, from));
  for (let i = from + 1; i < end; i += 1) if (closes(tokens, from, i)) end = i;
  end = beforeAbsolute(tokens, from, end);
  while (end > from + 1 && (dangling.test(tokens[end - 1]!.word) || /^[,;:–(]$/.test(tokens[end - 1]!.word))) end -= 1;
  return opened(tokens, from, end) ?? end;
}

/** The bracket that opens before the end and closes behind it. `null`: none. */
function opened(tokens: readonly Token[], from: number, end: number): number | null {
  let open = -1;
  for (let i = from; i < end; i += 1) {
    if (tokens[i]!.word === '(') open = i;
    if (tokens[i]!.word === ')') open = -1;
  }
  return open > from ? open : null;
}

function closes(tokens: readonly Token[], from: number, at: number): boolean {
  const { word } = tokens[at]!;
  const next = tokens[at + 1]?.word ?? '';
  if (word === ':') return !/^\d/.test(next);
  if (word === 'and' || word === 'but' || word === 'so') return /^(?:we|they|he|she|i)$/.test(next);
  if (word === 'even') return /^(?:if|though|when)$/.test(next);
  if (word !== ',' || !isWord(tokens[at + 1]) || isAside(tokens, at)) return false;
  if (next === 'not') return tokens[at + 2]?.word === 'least';
  if (next === 'the') return /^(?:more|less)$/.test(tokens[at + 2]?.word ?? '') && tokens[at + 3]?.word === 'so';
  if (next === 'all') return false;
  if (/^(?:and|but|or|yet)$/.test(next)) return secondClause(tokens, from, at);
  if (/^(?:in|if)$/.test(next)) return /^(?:part|only|large)$/.test(tokens[at + 2]?.word ?? '');
  if (next === 'as') return !/^(?:well|in|of|usual|the|an?)$/.test(tokens[at + 2]?.word ?? '') || closesAs(tokens, at);
  return trailing.test(next);
}

/** Whether another comma closes what this one opens, and the verb follows it. */
function isAside(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 2; i < Math.min(tokens.length, comma + 25); i += 1)
    if (tokens[i]!.word === ',') return finite.has(tokens[i + 1]?.word ?? '');
  return false;
}

/** ", as the ground dries" gives a reason, ", as a rule," does not. */
const closesAs = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 2, at + 12).some(({ word }) => finite.has(word) || /(?:[^s]s|ed)$/.test(word)) &&
  !/^(?:rule|result|whole|consequence|minimum)$/.test(tokens[at + 3]?.word ?? '');

/** ", and it …", ", but the budget …": not where the comma belongs to a list. */
function secondClause(tokens: readonly Token[], from: number, comma: number): boolean {
  const next = tokens[comma + 2]?.word ?? '';
  if (pronouns.test(next) || tokens[comma + 1]!.word === 'but') return true;
  const listed = tokens.slice(from, comma).some(({ word }) => word === ',');
  if (listed || !determiners.has(next)) return false;
  return tokens
    .slice(comma + 3, comma + 12)
    .some(
      ({ word }, i) =>
        finite.has(word) || (i > 0 && /^(?:intends?|plans?|expects?|remains?|continues?|needs?)$/.test(word)),
    );
}

/** ", ammonia plants having closed for good": a phrase with a subject of its own gives a reason. */
function beforeAbsolute(tokens: readonly Token[], from: number, end: number): number {
  let comma = -1;
  for (let i = from; i < end; i += 1) {
    const { word } = tokens[i]!;
    if (word === ',') comma = i;
    const apart = comma > from && i - comma > 1 && i - comma < 12;
    if (
      apart &&
      /^(?:being|having)$/.test(word) &&
      !/^(?:of|from|by|for|without|after|before|are|is|be)$/.test(tokens[i - 1]!.word)
    )
      return comma;
  }
  return end;
}
