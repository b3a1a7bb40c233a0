import { finite } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { monthOf } from './dates.js';
import { TimeReader } from './timeReader.js';

/** "until 2027", "until the end of the year", "until further notice": a time or a phrase, no event. */
export function isTime(tokens: readonly Token[], at: number): boolean {
  if (/^(?:now|then|recently|further|today|yesterday|very|late|early|next|mid)$/.test(tokens[at]?.word ?? ''))
    return true;
  const reader = new TimeReader(tokens, { year: 2000, month: 1, day: 1 });
  for (let i = at; i < at + 4 && i < tokens.length; i += 1) {
    const word = tokens[i]!.word;
    if (reader.at(i) !== null || monthOf(word) !== null) return true;
    if (!/^(?:the|at|least|after|around|about|some|well|into|roughly)$/.test(word)) break;
  }
  const words = tokens.slice(at, at + 6).map(({ word }) => word);
  if (words.includes('end') && words.some((word) => /^(?:horizon|period|outlook)$/.test(word))) return true;
  // "until the elections in October"
  for (let i = at + 1; i < at + 7 && i < tokens.length; i += 1) {
    if (!isWord(tokens[i]) || finite.has(tokens[i]!.word)) return false;
    if (/^(?:in|on|of)$/.test(tokens[i]!.word)) {
      const article = tokens[i + 1]?.word === 'the' ? 2 : 1;
      if (reader.at(i + article) !== null) return true;
    }
  }
  return false;
}
