import { finite, prepositions } from '../grammar/grammar.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { isChanceNoun, isPeril, levelAfter, textOf } from './chanceNouns.js';
import { type Expression, expression, type Reader } from './expression.js';
import { boundedChance, skipAbout } from './readFigures.js';
import { nounLevels, rowsStarting } from './terms.js';

type Value = Pick<Expression, 'last' | 'level' | 'band'>;

/** The figure, term or size that fills the sentence from token `at` on, give or take a bracket or a stop. */
function valueAt(tokens: readonly Token[], at: number): Value | null {
  const start = skipAbout(tokens, at);
  const figure = boundedChance(tokens, start);
  if (figure) return closes(tokens, figure.next) ? { last: figure.next - 1, level: null, band: figure.value } : null;
  const row = rowsStarting(tokens[at]?.word ?? '').find(({ words }) => standsAt(tokens, at, words));
  if (row && !row.weak && row.level) {
    const last = at + row.words.length - 1;
    return closes(tokens, last + 1) ? { last, level: row.level, band: null } : null;
  }
  const size = levelAfter(tokens, at);
  if (!size || !closes(tokens, size.last + 1)) return null;
  return { last: size.last, level: nounLevels[textOf(tokens, size.first, size.last)]!, band: null };
}

/** Whether nothing but marks, a figure or a remark in brackets is left. */
function closes(tokens: readonly Token[], at: number): boolean {
  if (tokens[at] === undefined || /^[.;,–]$/.test(tokens[at]!.word) || tokens[at]!.word === '(') return true;
  return /^[)\]]$/.test(tokens[at]!.word) && !tokens.slice(at).some((token) => isWord(token));
}

/** "Probability that the truce holds: 65 %", "Likelihood of a leak: low": a label and its value. */
export const readLabelled: Reader = (tokens, at) => {
  if (!isChanceNoun(tokens, at) && !isPeril(tokens, at)) return null;
  if (
    at > 4 ||
    tokens.slice(0, at).some(({ word, text }) => (finite.has(word) && text !== 'May') || prepositions.has(word))
  )
    return null;
  const opens = tokens[at + 1]?.word ?? '';
  if (opens === ':' && at > 0 && isChanceNoun(tokens, at)) return readNamed(tokens, at);
  if (!/^(?:of|that|for)$/.test(opens)) return null;
  const colon = tokens.findIndex((token, i) => i > at + 2 && i < at + 40 && /^[:–=]$/.test(token.word));
  if (colon < 0) return null;
  const value = valueAt(tokens, colon + 1);
  if (!value) return null;
  return expression({
    ...value,
    first: colon + 1,
    from: at,
    to: value.last,
    shape: opens === 'that' ? 'that' : 'eventAfter',
    inside: { from: at + 2, to: colon - 1 },
    rule: value.band ? 'probability in figures' : 'chance with an adjective',
    term: textOf(tokens, colon + 1, value.last),
    explicit: true,
  });
};

/** "Recession probability: 35 %": the event stands before its noun. */
function readNamed(tokens: readonly Token[], noun: number): Expression | null {
  const value = valueAt(tokens, noun + 2);
  if (!value || /^(?:the|our|a|this|overall|total)$/.test(tokens[noun - 1]!.word)) return null;
  const given = { ...value, first: noun + 2, from: noun, to: value.last, shape: 'event', explicit: true } as const;
  const rule = value.band ? 'probability in figures' : 'chance with an adjective';
  return expression({ ...given, rule, term: textOf(tokens, noun + 2, value.last) });
}

const predicting =
  /^(?:will|won't|expected|projected|forecast|forecasts|anticipated|foresee|expect|expects|project|projects|predicted|should|would|set|about|going)$/;

/** "Levels will rise (very likely)", "… (almost certain, high confidence)": the level of the prediction before it. */
export const readBracketed: Reader = (tokens, at) => {
  if (tokens[at]!.word !== '(') return null;
  const row = rowsStarting(tokens[at + 1]?.word ?? '').find(({ words }) => standsAt(tokens, at + 1, words));
  if (!row || row.weak || !row.level) return null;
  const last = at + row.words.length;
  if (!/^[),;:]$/.test(tokens[last + 1]?.word ?? '')) return null;
  const close = tokens.findIndex((token, i) => i > last && token.word === ')');
  if (close < 0 || close - last > 12 || !tokens.slice(0, at).some(({ word }) => predicting.test(word))) return null;
  const figure = boundedChance(tokens, skipAbout(tokens, last + 2));
  const term = row.words.join(' ');
  const given = { first: at + 1, last, from: at, to: close, shape: 'plain', rule: 'probability term', term } as const;
  return expression({ ...given, level: row.level, band: figure?.value ?? null, explicit: true });
};

/** "Reopening of the gates before 2027: very remote", "Strike in May – unlikely": an item that is a noun and its level. */
export const readClosingLevel: Reader = (tokens, at) => {
  if (at < 2 || !/^[:–(]$/.test(tokens[at]!.word)) return null;
  if (tokens.slice(0, at).some(({ word, text }) => (finite.has(word) && text !== 'May') || /^[:;]$/.test(word)))
    return null;
  const value = valueAt(tokens, at + 1);
  if (!value?.level || tokens.slice(value.last + 1).some((token) => isWord(token))) return null;
  const term = textOf(tokens, at + 1, value.last);
  if (
    /^(?:high|good|strong|low|small|poor|weak|few|no|nil|zero|even|equal|medium|moderate|limited|long|every|modest)$/.test(
      term,
    )
  )
    return null;
  const given = { ...value, first: at + 1, from: at, to: tokens.length - 1, rule: 'headline', term, explicit: true };
  return expression({ ...given, shape: 'plain' });
};
