import { isCopula, pastBe, perfect, skipBack } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';

/** Participles of the publisher's verdict: "is judged likely", "is regarded as remote". */
const verdicts = new Set(
  (
    'judged assessed considered deemed thought seen regarded viewed rated estimated reckoned adjudged evaluated ranked classed ' +
    'classified graded put placed held counted treated appraised described found felt perceived gauged'
  ).split(' '),
);

/** Whether a word is the participle of a verdict ("judged", "assessed"). */
export const isVerdict = (word: string): boolean => verdicts.has(word);

/** The verb "be" of a verdict, and whether the verdict itself is denied ("is not thought likely"). */
interface Verdict {
  readonly be: number;
  readonly denied: boolean;
}

/** "Strikes us as", "strikes the Council as": where the verb stands, −1: nothing strikes the publisher. */
function strikesBefore(tokens: readonly Token[], as: number): number {
  if (tokens[as]?.word !== 'as' || (!isOwnVoice(tokens, as - 1) && tokens[as - 1]?.word !== 'us')) return -1;
  for (let i = as - 2; i > 0 && as - i < 5; i -= 1) if (/^strikes?$/.test(tokens[i]!.word)) return i;
  return -1;
}

/** The verdict that ends at token `at`: "is assessed", "are thought to be", "is regarded as being". `null`: none. */
export function verdictBefore(tokens: readonly Token[], at: number): Verdict | null {
  const strikes = strikesBefore(tokens, at);
  if (strikes >= 0) return { be: strikes, denied: false };
  let i = at;
  while (i > 1 && at - i < 3 && /^(?:as|to|be|being|at)$/.test(tokens[i]?.word ?? '')) i -= 1;
  if (!verdicts.has(tokens[i]?.word ?? '')) return null;
  let be = skipBack(tokens, i);
  const denied = tokens[be]?.word === 'not';
  if (denied) be = skipBack(tokens, be);
  const token = tokens[be];
  if (!isWord(token)) return null;
  const joined = isCopula(token) || pastBe.has(token.word) || perfect.has(token.word);
  return joined || /^(?:isn't|aren't)$/.test(token.word) ? { be, denied } : null;
}
