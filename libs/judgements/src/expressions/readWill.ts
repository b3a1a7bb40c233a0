import { isCopula, mayBeVerb, skipBack, skipOn } from '../grammar/grammar.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { type Expression, expression, type Reader } from './expression.js';
import { bound, foreseen } from './foreseen.js';
import { eventful } from './readForeseen.js';
import { rowsStarting } from './terms.js';

/** Words before which "will" is a noun: "the will of", "political will". */
const willNoun = new Set(
  'political popular free good ill own strong no their his her its the a of last iron national public collective lacks lack'.split(
    ' ',
  ),
);

/** Whether a word of probability follows that reads "will" as its own ("will probably", "will, in all likelihood,"). */
const termWithin = (tokens: readonly Token[], at: number): boolean => {
  const first = /^[,–(]$/.test(tokens[at]?.word ?? '') ? at + 1 : at;
  for (let i = first; i <= first + 3 && isWord(tokens[i]); i += 1) {
    if (rowsStarting(tokens[i]!.word).some((row) => !row.weak && standsAt(tokens, i, row.words))) return true;
    // "will be lower than expected" only compares
    if (/^(?:than|as)$/.test(tokens[i]!.word)) return false;
    if (foreseen.has(tokens[i]!.word) || (Object.hasOwn(bound, tokens[i]!.word) && tokens[i + 1]?.word === 'to'))
      return true;
  }
  return false;
};

/** The bare future: "will", "will not", "won't", "is going to", "is on track to". */
export const readWill: Reader = (tokens, at) => {
  const { word } = tokens[at]!;
  if (word === 'going') return readGoing(tokens, at);
  if (word === 'on' || word === 'here') return readTrack(tokens, at);
  if (word === 'cannot' || word === "can't") return readCannotBut(tokens, at);
  const short = /^\p{L}+'ll$/u.test(word);
  if (word !== 'will' && word !== "won't" && !short) return null;
  if (word === 'will' && (willNoun.has(tokens[at - 1]?.word ?? '') || /'s$|s'$/.test(tokens[at - 1]?.word ?? '')))
    return null;
  let next = skipOn(tokens, at + 1);
  let negated = word === "won't";
  if (/^(?:not|never|hardly|scarcely)$/.test(tokens[next]?.word ?? '')) {
    negated = true;
    next = skipOn(tokens, next + 1);
  }
  if (/^(?:of|to)$/.test(tokens[next]?.word ?? '.') || !isWord(tokens[next]) || termWithin(tokens, at + 1)) return null;
  const last = negated && word !== "won't" ? at + (tokens[at + 1]?.word === 'not' ? 1 : 0) : at;
  const apart = !isWord(tokens[at + 1]);
  const given = { first: at, last, rule: 'prediction', term: negated ? 'will not' : 'will', negated };
  return expression({
    ...given,
    from: short ? at + 1 : at,
    to: next - 1 >= at && (negated || apart) ? next - 1 : last,
    shape: 'verb',
  });
};

function readGoing(tokens: readonly Token[], at: number): Expression | null {
  const before = skipBack(tokens, at);
  let negated = /^(?:not|never|hardly)$/.test(tokens[before]?.word ?? '');
  const be = negated ? skipBack(tokens, before) : before;
  const contracted = /^(?:isn't|aren't)$/.test(tokens[be]?.word ?? '');
  negated ||= contracted;
  if (!isCopula(tokens[be]) && !contracted) return null;
  const next = tokens[at + 1]?.word ?? '';
  const given = { first: be, rule: 'prediction', term: negated ? 'not going to' : 'going to', negated };
  if (next === 'to' && mayBeVerb(tokens[at + 2])) return expression({ ...given, last: at + 1, shape: 'verb' });
  // "isn't going away", "is going nowhere": said of what lies ahead
  if (/^(?:away|anywhere|nowhere)$/.test(next))
    return expression({
      ...given,
      last: at + 1,
      to: at - 1,
      shape: 'plain',
      term: `${negated ? 'not ' : ''}going ${next}`,
    });
  return null;
}

/** "is on track to", "are on course to", "is here to stay". */
function readTrack(tokens: readonly Token[], at: number): Expression | null {
  const { word } = tokens[at]!;
  const ways = word === 'here' ? ['here', 'to', 'stay'] : null;
  const course = /^(?:track|course|pace|target|schedule)$/.test(tokens[at + 1]?.word ?? '');
  if (ways ? !standsAt(tokens, at, ways) : !course) return null;
  const before = skipBack(tokens, at);
  const negated = tokens[before]?.word === 'not';
  const be = negated ? skipBack(tokens, before) : before;
  if (!isCopula(tokens[be])) return null;
  const given = { first: be, rule: 'prediction', negated };
  if (ways) return expression({ ...given, last: at + 2, to: at + 1, shape: 'verb', term: 'here to stay' });
  const joins = tokens[at + 2]?.word;
  if (joins === 'for' && eventful.test(tokens[at + 3]?.word ?? ''))
    return expression({ ...given, last: at + 1, shape: 'event', term: `on ${tokens[at + 1]!.word} for` });
  if (joins !== 'to' || !mayBeVerb(tokens[at + 3])) return null;
  return expression({ ...given, last: at + 2, shape: 'verb', term: `on ${tokens[at + 1]!.word} to` });
}

/** "cannot but", "cannot fail to": it is bound to. */
function readCannotBut(tokens: readonly Token[], at: number): Expression | null {
  const two = `${tokens[at + 1]?.word ?? ''} ${tokens[at + 2]?.word ?? ''}`;
  const last = two.startsWith('but ') ? at + 1 : two === 'fail to' || two === 'help but' ? at + 2 : -1;
  if (last < 0 || at === 0 || !mayBeVerb(tokens[last + 1])) return null;
  const term = tokens
    .slice(at, last + 1)
    .map((token) => token.word)
    .join(' ');
  return expression({
    first: at,
    last,
    shape: 'verb',
    rule: 'probability term',
    term,
    level: 'almost_certain',
    explicit: true,
  });
}
