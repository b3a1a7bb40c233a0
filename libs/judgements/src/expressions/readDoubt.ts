import { isCopula, pastBe, skipBack } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';
import { type Expression, expression, type Reader } from './expression.js';
import { subjectBefore } from './readOwn.js';

/** The publisher's own doubt: "we doubt that …", "we have our doubts whether …"; what is not in doubt is certain. */
export const readDoubt: Reader = (tokens, at) => {
  if (!/^(?:doubts?|dispute|question)$/.test(tokens[at]!.word) || at === 0) return null;
  const state = readInDoubt(tokens, at);
  if (state || !/^doubts?$/.test(tokens[at]!.word)) return state;
  return readDoubts(tokens, at) ?? readWeDoubt(tokens, at);
};

type Given = Pick<Expression, 'last' | 'rule' | 'term' | 'level' | 'explicit'>;
const doubted = (at: number): Given => ({
  last: at,
  rule: 'probability term',
  term: 'doubt',
  level: 'unlikely',
  explicit: true,
});

/** "We doubt that X", "whether X lasts we doubt": "no doubt" and "little doubt" say something else. */
function readWeDoubt(tokens: readonly Token[], at: number): Expression | null {
  const { subject, negated } = subjectBefore(tokens, at);
  if (negated || !isOwnVoice(tokens, subject)) return null;
  const opens = /^(?:whether|that)$/.test(tokens[0]!.word);
  if (!isWord(tokens[at + 1]))
    return opens
      ? expression({ ...doubted(at), first: at, from: subject, shape: 'that', inside: { from: 1, to: subject - 1 } })
      : null;
  const that = /^(?:that|whether|if)$/.test(tokens[at + 1]!.word);
  return expression({ ...doubted(at), first: at, to: that ? at + 1 : at, shape: that ? 'that' : 'object' });
}

/** "We have serious doubts whether X", "we harbour doubts about the plan's survival". */
function readDoubts(tokens: readonly Token[], at: number): Expression | null {
  let verb = at - 1;
  while (at - verb < 5 && !/^(?:have|has|harbour|harbor|retain|entertain)$/.test(tokens[verb]?.word ?? '')) {
    if (/^(?:no|few|little|without|any)$/.test(tokens[verb]?.word ?? 'no')) return null;
    verb -= 1;
  }
  if (at - verb >= 5 || !isOwnVoice(tokens, skipBack(tokens, verb))) return null;
  const joins = /^(?:about|over|as)$/.test(tokens[at + 1]?.word ?? '');
  const opens = joins ? at + (tokens[at + 1]!.word === 'as' ? 3 : 2) : at + 1;
  const clause = /^(?:that|whether|if)$/.test(tokens[opens]?.word ?? '');
  if (!clause && !joins) return null;
  return expression({
    ...doubted(at),
    first: verb,
    to: clause ? opens : opens - 1,
    shape: clause ? 'that' : 'eventAfter',
  });
}

const deniers = /^(?:not|never|hardly|scarcely|isn't|aren't)$/;

/** "Its passage is not in doubt", "that fees will rise is beyond dispute": certain. "Is in serious doubt": unlikely. */
function readInDoubt(tokens: readonly Token[], at: number): Expression | null {
  let opens = at - 1;
  while (
    at - opens < 4 &&
    /^(?:any|all|serious|real|much|reasonable|grave|considerable|great|the|some)$/.test(tokens[opens]?.word ?? '')
  )
    opens -= 1;
  const word = tokens[opens]?.word;
  if (word !== 'in' && word !== 'beyond') return null;
  if (
    isWord(tokens[at + 1]) &&
    !/^(?:that|as|because|since|given|after|now|for|even|and|but)$/.test(tokens[at + 1]!.word)
  )
    return null;
  const longer = tokens[opens - 1]?.word === 'longer' && tokens[opens - 2]?.word === 'no';
  const before = longer ? opens - 2 : skipBack(tokens, opens);
  const denied = longer || deniers.test(tokens[before]?.word ?? '');
  const be = denied && isWord(tokens[before]) && !/n't$/.test(tokens[before]!.word) ? before - 1 : before;
  if (
    pastBe.has(tokens[be]?.word ?? '') ||
    !(isCopula(tokens[be]) || /^(?:isn't|aren't)$/.test(tokens[be]?.word ?? ''))
  )
    return null;
  const sure = word === 'beyond' ? !denied : denied;
  const grave = /^(?:serious|grave|considerable|great|much)$/.test(tokens[at - 1]?.word ?? '');
  if (!sure && (word === 'beyond' || !grave)) return null;
  const given = { first: denied ? be + 1 : opens, last: at, from: be, rule: 'probability term', explicit: true };
  const that = tokens[at + 1]?.word === 'that' && tokens[be - 1]?.word === 'it';
  return expression({
    ...given,
    from: that ? be - 1 : be,
    to: that ? at + 1 : at,
    shape: that ? 'that' : 'event',
    term: `${denied ? 'not ' : ''}${word} ${tokens[at]!.word}`,
    level: sure ? 'almost_certain' : 'unlikely',
  });
}
