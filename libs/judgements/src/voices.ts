import { skipBack } from './grammar.js';
import { isWord, type Token } from './tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Bodies that publish assessments and name themselves in them, and the assessment itself. */
const ownWords = set(
  'we our us i committee council mpc fomc staff board bank service agency directorate institute panel secretariat authors ' +
    'report assessment outlook projection projections baseline forecast forecasts estimate estimates analysis community unit centre center',
);
/** Bodies that are the publisher only by their name: "the Bank", not "the bank". */
const organisations = set('bank institute centre center council unit community');
/** What shows or implies something without holding a view: figures, not people. */
const evidence = set(
  'data evidence indicators signs figures surveys survey models model simulations results findings history experience trends indications',
);
/** Adjectives and names that mark a body as somebody else's ("the Russian central bank", "the investment bank"). */
const foreign = set(
  'investment russian chinese iranian rival commercial opposition their its his her foreign private local',
);

/** Whether the noun at `at` speaks for the publisher: "we", "the Committee", "our analysis", "this report". */
export function isOwnVoice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (/^(?:we|i|we've|we'd)$/.test(token.word)) return true;
  if (!ownWords.has(token.word) && !evidence.has(token.word)) return false;
  const before = [tokens[at - 1]?.word ?? '', tokens[at - 2]?.word ?? '', tokens[at - 3]?.word ?? ''];
  if (before.some((word) => foreign.has(word) || /'s$/.test(word))) return false;
  if (evidence.has(token.word)) return true;
  if (/^(?:our|this)$/.test(before[0]!) || /^(?:our|this)$/.test(before[1]!)) return true;
  if (/^\p{Lu}/u.test(token.text)) return at > 0;
  return !organisations.has(token.word) && before[0] === 'the';
}

const sayings = set(
  'says said say saying believes believe believed hopes hope hoped expects expected claims claim claimed argues argue argued ' +
    'thinks think thought fears fear feared warns warn warned assumes assume assumed insists insisted insist predicts predict predicted ' +
    'announced announces stated states told considers consider considered promised promises pledged pledges vowed vows understands ' +
    'understand calculates calculated reckons reckon anticipates anticipate anticipated suspects suspect suspected declared declares ' +
    'maintains maintained contends contend asserts asserted noted notes added adds denied denies suggested speculated speculate ' +
    'estimates estimate estimated forecasts projects projected convinced confident concluded signalled signaled intends wants ' +
    'worried worry doubts envisages envisage foresees foresee bets bet wagers threatened threatens commented explained',
);
/** Verbs of analysis: the publisher's own unless the subject is clearly another actor. */
const analysing = set('assess assesses assessed judge judges judged conclude concludes');
const nouns = set(
  'claim claims belief beliefs hope hopes fear fears expectation expectations promise promises view announcement prediction predictions argument warning warnings perception conviction assertion notion idea hopes understanding pledge pledges assurance assurances statement statements rumours rumors speculation',
);

/** Roles and places whose verbs of analysis are theirs. */
const actors = set(
  'officials analysts economists observers commentators investors markets experts leaders leadership leader president minister ' +
    'ministers government governments kremlin regime opposition parliament traders critics diplomats commanders generals military elites ' +
    'moscow beijing tehran kyiv washington brussels russia china iran ukraine israel turkey pyongyang minsk he she they some many others',
);

/** Words that are a verb or a noun: a noun where something is said to be or concern something. */
const twofold = set(
  'estimate estimates forecast forecasts project projects claim claims hope hopes fear fears doubts notes bet bets plan plans',
);

/** Whether a saying at `verb` belongs to somebody other than the publisher. */
function isTheirs(tokens: readonly Token[], verb: number): boolean {
  if (twofold.has(tokens[verb]!.word) && /^(?:is|are|was|were|for|of|on|in)$/.test(tokens[verb + 1]?.word ?? ''))
    return false;
  let subject = skipBack(tokens, verb);
  while (
    subject >= 0 &&
    /^(?:has|have|had|is|are|was|were|be|been|not|do|does|did|being|to|may|might|could|would|will|can)$/.test(
      tokens[subject]!.word,
    )
  ) {
    subject = skipBack(tokens, subject);
  }
  const token = tokens[subject];
  if (!isWord(token)) return false;
  if (analysing.has(tokens[verb]!.word)) return actors.has(token.word);
  if (token.word === 'it' || token.word === 'there')
    return !/^(?:is|are|'s|be)$/.test(tokens[skipBack(tokens, verb)]?.word ?? '');
  // "Norvania hopes for relief and is convinced that …": the second verb has the first one's subject
  if (token.word === 'and') return !tokens.slice(0, subject).some((earlier) => earlier.word === 'we');
  return !isOwnVoice(tokens, subject) && !/^(?:a|an|the|of|in|this|and|to)$/.test(token.word);
}

/** How far a saying reaches: with "that" to the end of the clause chain, without it to the next comma. */
function reach(tokens: readonly Token[], verb: number, target: number): boolean {
  const opening = /^(?:while|although|though|whereas|if|despite)$/.test(tokens[0]!.word);
  let that = false;
  for (let i = verb + 1; i < target; i += 1) {
    const word = tokens[i]!.word;
    if (word === 'that') that = true;
    if (word === ';' || word === '–' || word === '(') return false;
    if (word !== ',') continue;
    const next = tokens[i + 1]?.word ?? '';
    if (opening) return false;
    if (/^(?:but|while|although|though|whereas|yet|however|so|which)$/.test(next) || !that) return false;
  }
  return true;
}

/** "according to X" unless X is the publisher. */
function accordingTo(tokens: readonly Token[]): boolean {
  for (let i = 0; i + 2 < tokens.length; i += 1) {
    if (tokens[i]!.word !== 'according' || tokens[i + 1]!.word !== 'to') continue;
    for (let j = i + 2; j < Math.min(i + 6, tokens.length) && isWord(tokens[j]); j += 1)
      if (isOwnVoice(tokens, j)) return false;
    return !/^(?:our|this|these)$/.test(tokens[i + 2]!.word);
  }
  return false;
}

/** "in his view", "in Moscow's eyes" at the head of a sentence; "in our view" is the publisher's. */
function inTheirView(tokens: readonly Token[]): boolean {
  if (tokens[0]?.word !== 'in' && tokens[0]?.word !== 'from') return false;
  const at = tokens
    .slice(0, 6)
    .findIndex((token) =>
      /^(?:view|views|opinion|calculation|calculations|calculus|thinking|rhetoric|narrative|eyes|words|perspective|mind|telling)$/.test(
        token.word,
      ),
    );
  return (
    at > 1 &&
    !/^(?:our|this|my)$/.test(tokens[1]!.word) &&
    (tokens[at + 1]?.word === ',' || tokens[at + 1]?.word === 'of')
  );
}

/** ", the minister said." at the end of a sentence. */
function saidAtEnd(tokens: readonly Token[], from: number): boolean {
  const end = tokens.length - 1;
  for (let i = end; i > Math.max(from, end - 9); i -= 1) {
    const said = /^(?:said|says|warned|told|argued|added|claimed|according)$/.test(tokens[i]!.word);
    if (!said) continue;
    for (let j = i; j > Math.max(from, i - 8); j -= 1) if (tokens[j]!.word === ',') return true;
  }
  return false;
}

/** "It is expected by most analysts that …"; "expected by 2027" names a date. */
function foreseenBy(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:expected|forecast|believed|seen|feared|thought|predicted|said|anticipated)$/.test(tokens[at]!.word))
    return false;
  const next = tokens[at + 2]?.word;
  return (
    tokens[at + 1]?.word === 'by' && next !== undefined && !/^(?:\d.*|the|us|mid|end|early|late|next|then)$/.test(next)
  );
}

/**
 * The words that give a proposition to somebody other than the publisher; `null`: the publisher's own.
 *
 * @param target token of the expression
 */
export function whoseView(tokens: readonly Token[], target: number): string | null {
  if (accordingTo(tokens)) return 'according to';
  if (inTheirView(tokens)) return 'view';
  if (saidAtEnd(tokens, target)) return 'said';
  for (let i = target - 1; i >= 0; i -= 1) {
    const word = tokens[i]!.word;
    const verb = (sayings.has(word) || analysing.has(word)) && i > 0;
    if (verb && isTheirs(tokens, i) && tokens[i + 1]?.word !== 'to' && reach(tokens, i, target)) return word;
    if (foreseenBy(tokens, i) && reach(tokens, i, target)) return word;
    const noun =
      nouns.has(word) && tokens[i + 1]?.word === 'that' && !/^(?:our|we|no)$/.test(tokens[i - 1]?.word ?? '');
    if (noun && reach(tokens, i, target)) return word;
  }
  return null;
}
