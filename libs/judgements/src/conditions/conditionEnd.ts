import { finite } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import type { Marker } from './conditionMarkers.js';

const stops = /^(?:;|–|:|\)|\]|!|\?)$/;
const breaks = /^(?:but|while|whereas|although|though|because)$/;
const relatives = /^(?:which|who|whose|where|as)$/;
const mains = /^(?:will|would|won't|likely|unlikely|probably|is|are|may|might|could|should)$/;

/** Last token of the condition whose marker stands at `at`: it ends with its clause, commas inside it passed over. */
export function conditionEnd(tokens: readonly Token[], at: number, marker: Marker): number {
  if (marker.whole) return at + marker.length - 1;
  const from = at + marker.length;
  let i = from;
  let relative = false;
  while (i < tokens.length) {
    const word = tokens[i]!.word;
    if (stops.test(word) || (i > from && breaks.test(word))) break;
    if (word === '.' && i === tokens.length - 1) break;
    if (word === '(' || word === '[') {
      i = closing(tokens, i) + 1;
      continue;
    }
    if (word === ',') {
      const behind = passedComma(tokens, at, from, i);
      if (behind < 0) break;
      i = behind;
      continue;
    }
    if (/^(?:that|which|who|whose)$/.test(word)) relative = true;
    if (marker.opens === 'phrase' && !relative && i > from && finite.has(word)) break;
    if (marker.opens === 'clause' && i > from + 1 && mainBegins(tokens, at, i)) break;
    i += 1;
  }
  let last = i - 1;
  while (last > from && !isWord(tokens[last]) && tokens[last]!.word !== '%' && tokens[last]!.word !== ')') last -= 1;
  return last;
}

/** The bracket that closes the one at `at`, or the sentence's last token. */
function closing(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex((token, i) => i > at && (token.word === ')' || token.word === ']'));
  return end < 0 ? tokens.length - 1 : end;
}

const commaAfter = (tokens: readonly Token[], at: number): number =>
  tokens.findIndex((token, i) => i > at && token.word === ',');

/** Token at which a condition goes on behind a comma inside it; −1: the comma ends it. */
function passedComma(tokens: readonly Token[], marker: number, from: number, comma: number): number {
  const next = tokens[comma + 1]?.word ?? '';
  const second = commaAfter(tokens, comma);
  // "if, as expected, …"
  if (comma === from) return second < 0 ? -1 : second + 1;
  const third = second < 0 ? -1 : commaAfter(tokens, second);
  const person =
    /^(?:who|which|whose)$/.test(next) && second > 0 && comma - from <= 5 && !hasTense(tokens, from, comma);
  if (person && isBehind(tokens, marker)) return second + 1;
  if (relatives.test(next)) return second > 0 && reaches(tokens, second, third) ? second + 1 : -1;
  // "absent a quick, durable settlement, …"
  const adjective = comma - 2 >= from && /^(?:an?|the|any|more)$/.test(tokens[comma - 2]!.word);
  if (adjective && second > 0 && second - comma <= 4) return comma + 1;
  if (hasTense(tokens, from, comma) || comma - from > 6) return -1;
  const join = tokens.findIndex(
    (token, i) => i > comma && i <= comma + 9 && (token.word === 'and' || token.word === 'or'),
  );
  if (join < 0 || hasTense(tokens, comma, join)) return -1;
  const closes = tokens.findIndex((token, i) => i > join && token.word === ',');
  // a list in front of the main clause ends at one more comma, one behind it at the sentence's end
  return isBehind(tokens, marker) || reaches(tokens, join, closes) ? join + 1 : -1;
}

/** Whether the next comma comes before the main verb does. */
function reaches(tokens: readonly Token[], from: number, comma: number): boolean {
  if (comma < 0) return false;
  return !tokens
    .slice(from + 1, comma)
    .some((token) => /^(?:will|would|won't|likely|unlikely|probably)$/.test(token.word));
}

function hasTense(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => finite.has(token.word));
}

/** Whether the main clause stands before the condition. */
function isBehind(tokens: readonly Token[], marker: number): boolean {
  return tokens.slice(0, marker).some((token) => mains.test(token.word));
}

/** "if the talks fail prices will rise", "only if wages rise will …": no comma divides the two clauses. */
function mainBegins(tokens: readonly Token[], marker: number, at: number): boolean {
  const word = tokens[at]!.word;
  const next = tokens[at + 1]?.word ?? '';
  if (word === 'then') return true;
  if (isBehind(tokens, marker)) return word === 'and' && secondMain(tokens, at);
  if (/^(?:will|would|won't)$/.test(word)) return true;
  return /^(?:is|are)$/.test(word) && /^(?:likely|unlikely|expected|very|highly|almost|projected|set)$/.test(next);
}

/** "… if it loses and rates will rise" */
function secondMain(tokens: readonly Token[], and: number): boolean {
  return tokens.slice(and + 1, and + 8).some((token) => /^(?:will|would|likely|unlikely|probably)$/.test(token.word));
}
