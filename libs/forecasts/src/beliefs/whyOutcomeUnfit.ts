import type { CameOut, Outcome, Question } from '@app/contract';

/** Why an outcome does not fit what is asked, in words; `null`: it does. */
export function whyOutcomeUnfit(question: Question, outcome: Outcome, cameOut: CameOut | null): string | null {
  if (outcome === 'void' || outcome === 'condition-failed') return cameOut ? `takes nothing that came out` : null;
  if (question.kind === 'binary')
    return outcome === 'came-out' ? 'takes happened or did-not-happen' : cameOut ? 'takes nothing that came out' : null;
  if (outcome !== 'came-out') return `came ${outcome}, takes came-out`;
  if (question.kind === 'choice') {
    const last = question.options.length - 1;
    return cameOut && 'option' in cameOut && cameOut.option <= last ? null : `takes an option from 0 to ${last}`;
  }
  if (question.kind === 'number')
    return cameOut && 'value' in cameOut ? outside(question, cameOut.value) : 'takes a value';
  return cameOut && 'day' in cameOut ? outside(question, cameOut.day) : 'takes a day';
}

function outside(
  { lower, upper, openLower, openUpper }: Extract<Question, { kind: 'number' | 'date' }>,
  came: number | string,
): string | null {
  if (came < lower && !openLower) return `came ${came}, takes ${lower} or more`;
  return came > upper && !openUpper ? `came ${came}, takes ${upper} or less` : null;
}
