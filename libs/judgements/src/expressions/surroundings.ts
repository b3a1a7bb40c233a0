import { isCopula, modals, negations, pastBe, perfect, skipBack } from '../grammar/grammar.js';
import { afterAside } from '../grammar/insertions.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { isParticiple, isPerfect } from '../voices/perfect.js';
import { verdictBefore } from './verdict.js';

/** What stands around a probability word. All indices are of tokens; −1: none. */
export interface Surroundings {
  readonly first: number;
  readonly last: number;
  /** joining verb before the term ("is", "seems", the "is" of "is judged to be") */
  readonly copula: number;
  readonly modalBefore: number;
  readonly modalAfter: number;
  /** "is not likely" */
  readonly denied: boolean;
  /** "probably not", "likely will not" */
  readonly deniesAfter: boolean;
  readonly past: boolean;
  /** last token of the cluster: the term, a following modal, a following "not" */
  readonly end: number;
}

const contracted = (word: string | undefined): boolean => word !== undefined && /n't$/.test(word);

/** Phrases that deny what follows: their length. */
const denials = [
  'by no means',
  'far from',
  'anything but',
  'in no way',
  'nowhere near',
  'no longer',
  'not at all',
  'not in the least',
]
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

/** First token of a denial that ends just before `at`, or −1. */
function denialBefore(tokens: readonly Token[], at: number): number {
  if (negations.has(tokens[at]?.word ?? '') && !contracted(tokens[at]!.word)) return at;
  for (const phrase of denials) if (standsAt(tokens, at - phrase.length + 1, phrase)) return at - phrase.length + 1;
  return -1;
}

/** Words that join a second predicate to the first ("is weak and likely to fall"). */
const joining = /^(?:and|but|yet|or|though|albeit|if|hence|nor)$/;

/** The joining verb that a second predicate shares with the first: "is small but likely to grow". */
function sharedCopula(tokens: readonly Token[], at: number): number {
  if (!joining.test(tokens[at]?.word ?? '')) return -1;
  for (let i = at - 1; i >= 0 && at - i < 14; i -= 1) {
    const { word } = tokens[i]!;
    if (/^(?:;|–|:|that|which|who)$/.test(word)) return -1;
    if (pastBe.has(word) || perfect.has(word)) return -1;
    if (isCopula(tokens[i]) && word !== 'be') return i;
  }
  return -1;
}

/** Whether the term stands between commas of its own: "will, in all probability, compound". */
const standsAlone = (tokens: readonly Token[], first: number, last: number): boolean => {
  const [before, after] = [tokens[first - 1]?.word, tokens[last + 1]?.word];
  return (before === ',' && after === ',') || (before === '–' && after === '–') || (before === '(' && after === ')');
};

/** Reads what stands before and behind the words of a term. */
export function look(tokens: readonly Token[], first: number, last: number): Surroundings {
  const alone = standsAlone(tokens, first, last);
  let before = skipBack(tokens, alone ? first - 1 : first);
  let denied = false;
  const denial = denialBefore(tokens, before);
  if (denial >= 0) {
    denied = true;
    before = skipBack(tokens, denial);
  }
  const verdict = verdictBefore(tokens, before);
  if (verdict) before = verdict.be;
  denied ||= verdict?.denied ?? false;
  const word = tokens[before]?.word;
  // "does not seem likely", "need not be likely"
  const helper = isCopula(tokens[before]) ? tokens[skipBack(tokens, before)]?.word : undefined;
  if (contracted(word) || contracted(helper) || helper === 'not' || helper === 'never') denied = true;
  const modalBefore = word !== undefined && modals.has(word) ? before : -1;
  const isBe =
    isCopula(tokens[before]) ||
    (verdict !== null && /^strikes?$/.test(word ?? '')) ||
    (word !== undefined && /^(?:isn't|aren't)$/.test(word));
  const copula = isBe ? before : sharedCopula(tokens, before);
  return { first, last, copula, modalBefore, denied, ...behind(tokens, alone ? last + 1 : last, word, copula) };
}

/** The modal and the "not" behind the term, and whether its proposition lies in the past. */
function behind(
  tokens: readonly Token[],
  last: number,
  before: string | undefined,
  copula: number,
): Pick<Surroundings, 'modalAfter' | 'deniesAfter' | 'past' | 'end'> {
  let end = last;
  let modalAfter = -1;
  if (modals.has(tokens[end + 1]?.word ?? '')) {
    modalAfter = end + 1;
    end += 1;
  }
  let deniesAfter = contracted(tokens[modalAfter]?.word);
  if (tokens[end + 1]?.word === 'not' || (modalAfter >= 0 && tokens[end + 1]?.word === 'never')) {
    deniesAfter = true;
    end += 1;
  }
  const first = before !== undefined && modals.has(before) ? before : '';
  const verb = tokens[modalAfter]?.word ?? first;
  const modal = verb.startsWith('would') ? 'would' : verb === '' ? '' : 'will';
  const past =
    (before !== undefined && (pastBe.has(before) || perfect.has(before))) ||
    isPastAfter(tokens, end + 1, modal, copula >= 0);
  return { modalAfter, deniesAfter, past, end };
}

/** Whether the words behind an adverb put its proposition into the past ("likely has", "probably sought"). */
function isPastAfter(tokens: readonly Token[], at: number, modal: string, copula: boolean): boolean {
  const next = tokens[at]?.word === 'to' ? at + 1 : at;
  const word = tokens[next]?.word ?? '';
  // "will probably have narrowed by 2027" lies ahead, "is likely to have narrowed" does not
  if (word === 'have' && (modal !== '' || next > at))
    return modal !== 'will' && isParticiple(tokens[next + 1]?.word ?? '');
  // "probably has the means" speaks of now, "probably has lost" does not
  if (/^(?:has|have)$/.test(word)) return isPerfect(tokens, next + 1);
  if (/^(?:had|was|were|been|did)$/.test(word)) return true;
  return modal === '' && !copula && next === at && /[^e]ed$/.test(word);
}

/** Index of "to", "that" or "whether" behind the words that end at `end`, across an insertion; −1: none follows. */
export function complementAfter(tokens: readonly Token[], end: number): number {
  const wants = (token: Token): boolean => /^(?:to|that|whether|if|not)$/.test(token.word);
  let at = end + 1;
  while (
    at - end < 4 &&
    /^(?:ever|soon|both|only|either|again|also|never|anytime|first|even)$/.test(tokens[at]?.word ?? '')
  )
    at += 1;
  if (isWord(tokens[at]) && wants(tokens[at]!)) return at;
  const past = afterAside(tokens, end + 1, wants);
  return past > end + 1 && wants(tokens[past]!) ? past : -1;
}
