import { determiners, isCopula, mayBeVerb, skipBack } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { people } from '../voices/holders.js';
import { textOf } from './chanceNouns.js';
import { type Expression, expression, type Reader } from './expression.js';

const places =
  /^(?:coast|port|border|shore|harbour|harbor|airport|capital|north|south|east|west|base|bases|sea|island|islands|city|town|waters|frontier|front|strait|home|anchorage|shelter|exits?|exit)$/;

/** Whether the words behind "heading for" name a turn of events, not a place. */
function isTurn(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 5 && isWord(tokens[i]); i += 1) {
    if (i > at && /^(?:in|by|at|on|of|before|this|next|as)$/.test(tokens[i]!.word)) break;
    if (/^\p{Lu}/u.test(tokens[i]!.text) || places.test(tokens[i]!.word)) return false;
  }
  return isWord(tokens[at]);
}

const ways = /^(?:for|towards?|into|to|higher|lower|up|down|upwards?|downwards?|back)$/;

/** "The economy is heading for a recession", "prices are heading higher": told of where things go. */
function readHeading(tokens: readonly Token[], at: number): Expression | null {
  const way = tokens[at + 1]?.word ?? '';
  if (!ways.test(way)) return null;
  const before = skipBack(tokens, at);
  const negated = /^(?:not|isn't|aren't)$/.test(tokens[before]?.word ?? '');
  const be = tokens[before]?.word === 'not' ? skipBack(tokens, before) : before;
  if (!isCopula(tokens[be]) && !negated) return null;
  if (/^(?:for|towards?|into|to)$/.test(way) && !isTurn(tokens, at + 2)) return null;
  return expression({ first: at, last: at, from: be, negated, shape: 'event', rule: 'prediction', term: 'heading' });
}

/** "There is no end in sight", "we see no recovery on the horizon": nothing of the kind is coming. */
function readNoneInSight(tokens: readonly Token[], at: number): Expression | null {
  const opens = tokens[at]!.word === 'sight' ? at - 1 : at - 2;
  const phrase = textOf(tokens, opens, at);
  if (opens < 2 || !/^(?:in sight|on the horizon)$/.test(phrase)) return null;
  for (let i = opens - 1; i > 0 && opens - i < 9; i -= 1) {
    const { word } = tokens[i]!;
    if (!isWord(tokens[i]) || isCopula(tokens[i])) return null;
    if (word !== 'no') continue;
    const there =
      tokens[i - 2]?.word === 'there' && isCopula(tokens[i - 1])
        ? i - 2
        : tokens[i - 1]?.word === "there's"
          ? i - 1
          : -1;
    if (there < 0) return null;
    const inside = { from: i + 1, to: opens - 1 };
    const given = { first: i, last: at, from: there, negated: true, rule: 'prediction', inside };
    return expression({ ...given, shape: 'eventAfter', term: `no … ${phrase}` });
  }
  return null;
}

/** "Look for the bank to cut rates", "do not count on a deal", "brace for higher prices": told to the reader. */
function readAdvised(tokens: readonly Token[], at: number): Expression | null {
  const { word } = tokens[at]!;
  const joins = tokens[at + 1]?.word;
  if (!(word === 'count' || word === 'bank' ? joins === 'on' : joins === 'for')) return null;
  const words = tokens.slice(0, at).map((token) => token.word);
  while (/^(?:so|but|and|however|instead|also|,|then|meanwhile)$/.test(words[0] ?? '')) words.shift();
  const negated = /^(?:do not|don't|never)$/.test(words.join(' '));
  if (words.length > 0 && !negated) return null;
  const given = {
    first: at,
    last: at + 1,
    from: 0,
    negated,
    rule: 'prediction',
    term: `${negated ? 'not ' : ''}${word} ${joins}`,
  };
  const to = tokens.findIndex(
    (token, i) => i > at + 2 && i < at + 14 && token.word === 'to' && mayBeVerb(tokens[i + 1]),
  );
  // "count on the tables to find …" is advice
  if (!negated && (word === 'look' ? to < 0 : word !== 'brace')) return null;
  if (to > 0 && !determiners.has(tokens[at + 2]!.word) && tokens.slice(at + 2, to).some((token) => !isWord(token)))
    return null;
  return expression({ ...given, shape: 'object' });
}

/** "The year promises to be difficult", "looks like being a lean one". */
function readPromise(tokens: readonly Token[], at: number): Expression | null {
  const { word } = tokens[at]!;
  const next = tokens[at + 2]?.word ?? '';
  const joins = tokens[at + 1]?.word;
  const before = tokens[at - 1]?.word ?? 'who';
  if (/^(?:he|she|they|who)$/.test(before) || people.has(before)) return null;
  const promise = word === 'promises' && joins === 'to' && /^(?:be|become|remain|prove)$/.test(next);
  const looks =
    word === 'looks' && joins === 'like' && /^(?:being|becoming|remaining|staying|turning|ending)$/.test(next);
  if (!promise && !looks) return null;
  const given = { first: at, last: at + 1, rule: 'prediction', term: `${word} ${joins}` };
  return expression({ ...given, shape: promise ? 'verb' : 'gerund' });
}

/** Where things go: "is heading for", "no end in sight", "look for X to". */
export const readBearing: Reader = (tokens, at) => {
  const { word } = tokens[at]!;
  if (word === 'heading') return readHeading(tokens, at);
  if (word === 'promises' || word === 'looks') return readPromise(tokens, at);
  if (word === 'sight' || word === 'horizon') return readNoneInSight(tokens, at);
  return /^(?:look|count|bank|brace)$/.test(word) ? readAdvised(tokens, at) : null;
};
