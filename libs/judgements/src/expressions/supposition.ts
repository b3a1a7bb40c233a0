import { clauseStart } from '../grammar/clauses.js';
import type { Token } from '../text/tokens.js';
import type { Expression } from './expression.js';

const supposing =
  /^(?:an?|any|such|further|another|more|greater|additional|renewed|new|failure|wider|deeper|stronger)$/;
/** Nouns for what happens: "the loss of the bridge would …", "closure of the strait would …" */
const happenings =
  /^(?:closure|loss|collapse|fall|failure|defeat|death|departure|withdrawal|adoption|introduction|removal|lifting|deployment|use|seizure|capture|destruction|end|arrival|escalation|disruption|default|blockade|invasion|attack|war|rejection|ratification|abolition|suspension|resumption|victory|annexation|breakdown|outbreak)$/;

/** The subject that only supposes something, before the "would" of an expression; `null`: the subject is real. */
export function supposedSubject(
  tokens: readonly Token[],
  expression: Expression,
): { first: number; last: number } | null {
  const start = clauseStart(tokens, expression.from);
  const would = tokens.slice(expression.from, expression.last + 1).some((token) => token.word === 'would');
  if (!expression.supposed && !would) {
    // "any escalation will …"
    if (tokens[start]?.word !== 'any' || start >= expression.from) return null;
    return { first: start, last: endOf(tokens, start, expression) };
  }
  if (isSupposed(tokens, start)) return { first: start, last: endOf(tokens, start, expression) };
  // "While closing the strait would …, it would probably not …": the pronoun stands for the supposed subject
  if (/^(?:it|this|that|which)$/.test(tokens[start]?.word ?? '')) {
    const lead = /^(?:while|although|though|whereas)$/.test(tokens[0]!.word) ? 1 : 0;
    if (lead && isSupposed(tokens, lead)) return { first: lead, last: endOf(tokens, lead, expression) };
  }
  return null;
}

function isSupposed(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (/^\p{L}{2,}ing$/u.test(word) || supposing.test(word) || happenings.test(word)) return true;
  const next = tokens[at + 1]?.word ?? '';
  const behind = tokens[at + 2]?.word ?? '';
  if (/(?:tion|sion|ment)$/.test(word)) return /^(?:of|to|in|by|from|with)$/.test(next);
  return (
    /^(?:the|its|their|his|her)$/.test(word) && happenings.test(next) && /^(?:of|in|from|by|to|would)$/.test(behind)
  );
}

/** Last token before the verb or the comma that follows a subject. */
function endOf(tokens: readonly Token[], from: number, expression: Expression): number {
  let i = from;
  while (i < expression.first && !/^(?:would|will|,)$/.test(tokens[i]!.word)) i += 1;
  return Math.max(from, Math.min(i, Math.max(from + 1, expression.from)) - 1);
}
