import { type Band, type Level, mirrorLevel } from '@app/lexicons';
import { type Expression, expression, type Reader } from './expression.js';
import { determiners, endsCore, isCopula, modals, negations, pastBe, perfect, skipBack } from './grammar.js';
import { readPercent } from './numbers.js';
import { rowsStarting, type TermRow } from './terms.js';
import { isWord, standsAt, type Token } from './tokens.js';

/** What stands around the term's words. */
interface Surroundings {
  readonly first: number;
  readonly last: number;
  /** joining verb or modal before the term; −1: none */
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

function look(tokens: readonly Token[], first: number, last: number): Surroundings {
  let before = skipBack(tokens, first);
  let denied = false;
  const contracted = (word: string | undefined): boolean => word !== undefined && /n't$/.test(word);
  if (before >= 0 && negations.has(tokens[before]!.word) && !contracted(tokens[before]!.word)) {
    denied = true;
    before = skipBack(tokens, before);
  }
  const word = tokens[before]?.word;
  if (contracted(word)) denied = true;
  const modalBefore = word !== undefined && modals.has(word) ? before : -1;
  const copula = isCopula(tokens[before]) || (word !== undefined && /^(?:isn't|aren't)$/.test(word)) ? before : -1;
  let end = last;
  let modalAfter = -1;
  if (modals.has(tokens[end + 1]?.word ?? '')) {
    modalAfter = end + 1;
    end += 1;
  }
  let deniesAfter = contracted(tokens[modalAfter]?.word);
  if (tokens[end + 1]?.word === 'not') {
    deniesAfter = true;
    end += 1;
  }
  const verb = tokens[Math.max(modalBefore, modalAfter)]?.word ?? '';
  const modal = verb.startsWith('would') ? 'would' : verb === '' ? '' : 'will';
  const past =
    (word !== undefined && (pastBe.has(word) || perfect.has(word))) || isPastAfter(tokens, end + 1, modal, copula >= 0);
  return { first, last, copula, modalBefore, modalAfter, denied, deniesAfter, past, end };
}

/** Whether the words behind an adverb put its proposition into the past ("likely has", "probably sought"). */
function isPastAfter(tokens: readonly Token[], at: number, modal: string, copula: boolean): boolean {
  const next = tokens[at]?.word === 'to' ? at + 1 : at;
  const word = tokens[next]?.word ?? '';
  if (word === 'have' && (modal !== '' || next > at))
    return modal !== 'will' && isParticiple(tokens[next + 1]?.word ?? '');
  if (/^(?:has|have|had|was|were|been|did)$/.test(word)) return true;
  return modal === '' && !copula && next === at && /[^e]ed$/.test(word);
}

const isParticiple = (word: string): boolean =>
  /(?:ed|en|wn)$/.test(word) ||
  /^(?:had|made|led|built|sent|lost|met|got|put|cut|become|come|begun|found|held|kept)$/.test(word);

/** The level that "not" leaves: "not likely" and "not very likely" are unlikely, "not unlikely" says nothing. */
function deniedLevel(level: Level | null): Level | null {
  return level === 'likely' || level === 'very_likely' ? 'unlikely' : null;
}

const reduced = (row: TermRow, around: Surroundings): Pick<Expression, 'level' | 'negated' | 'weak'> => {
  if (around.denied) {
    const level = deniedLevel(row.level);
    return { level, negated: level !== null, weak: level === null || around.past };
  }
  const level = around.deniesAfter && row.level ? mirrorLevel(row.level) : row.level;
  return { level, negated: around.deniesAfter, weak: row.weak || around.past };
};

function phraseOf(tokens: readonly Token[], around: Surroundings): { first: number; last: number; term: string } {
  const words = tokens.slice(around.first, around.last + 1).map((token) => token.word);
  const will =
    around.modalBefore >= 0 &&
    tokens[around.modalBefore]!.word.startsWith('w') &&
    /^wi|^wo(?!u)/.test(tokens[around.modalBefore]!.word);
  let first = will ? around.modalBefore : around.first;
  if (around.denied && !will) {
    first =
      around.copula >= 0 && /n't$/.test(tokens[around.copula]!.word)
        ? around.copula
        : Math.max(skipBack(tokens, around.first), 0);
  }
  const term = [...(around.denied ? ['not'] : []), ...words, ...(around.deniesAfter ? ['not'] : [])].join(' ');
  return { first, last: around.end, term: words.join(' ') === 'necessarily' && will ? 'will necessarily' : term };
}

const followsAsVerb = (tokens: readonly Token[], around: Surroundings): boolean =>
  tokens[around.end + 1]?.word === 'to';

/** "the likely outcome", "Russia's likely response", "an unlikely ally": the word describes a noun, it judges nothing. */
function isAttributive(tokens: readonly Token[], around: Surroundings): boolean {
  if (around.copula >= 0 || around.modalBefore >= 0 || around.modalAfter >= 0 || around.deniesAfter) return false;
  const before = tokens[around.first - 1];
  const after = tokens[around.end + 1];
  if (!isWord(before)) return false;
  if (
    /^(?:how|as|so|too|if|where|whenever|of|on|with|for|about|against|from|into|between|including|and|or|any|by|when)$/.test(
      before.word,
    )
  ) {
    return !(before.word === 'and' && isWord(after) && /(?:s|ing)$/.test(after.word));
  }
  return isWord(after) && (determiners.has(before.word) || /'s$|s'$/.test(before.word));
}

const outcomeNouns = new Set(['outcome', 'scenario', 'result', 'course', 'path', 'trajectory', 'case']);

/** "The most likely outcome is a stalemate": the adjective judges what the sentence names after it. */
function readOutcome(tokens: readonly Token[], first: number, last: number): Expression | null {
  if (
    tokens[last]?.word !== 'likely' ||
    tokens[first]?.word !== 'most' ||
    !outcomeNouns.has(tokens[last + 1]?.word ?? '')
  )
    return null;
  const copula = tokens.findIndex(
    (token, i) => i > last + 1 && i <= last + 8 && (isCopula(token) || pastBe.has(token.word)),
  );
  if (copula < 0 || pastBe.has(tokens[copula]!.word)) return null;
  const that = tokens[copula + 1]?.word === 'that';
  return expression({
    first,
    last,
    to: that ? copula + 1 : copula,
    shape: that ? 'that' : 'eventAfter',
    rule: 'most likely outcome',
    term: 'most likely',
    level: 'very_likely',
    explicit: true,
  });
}

/** Words that never judge without a joining verb or modal before them. */
const needsVerb = new Set(['questionable', 'conceivable', 'possible', 'inevitable']);

/** Reads the probability words of the scales: adverbs, adjectives with "be", with negation and modal around them. */
export const readTerm: Reader = (tokens, at) => {
  const row = rowsStarting(tokens[at]!.word).find((candidate) => standsAt(tokens, at, candidate.words));
  if (!row) return null;
  const last = at + row.words.length - 1;
  const outcome = readOutcome(tokens, at, last);
  if (outcome) return outcome;
  const around = look(tokens, at, last);
  const word = row.words.at(-1)!;
  if (word === 'necessarily' && (around.denied || (around.modalBefore < 0 && around.modalAfter < 0))) return null;
  if (needsVerb.has(word) && (around.denied || followsAsVerb(tokens, around) || around.copula < 0)) return null;
  if (isAttributive(tokens, around)) return null;
  return shaped(tokens, row, around);
};

/** "likely (55–80 %)": the writer's own range beside the word; it wins over the scale's. */
function rangeBehind(tokens: readonly Token[], at: number): { band: Band; last: number } | null {
  if (tokens[at]?.word !== '(') return null;
  const percent = readPercent(tokens, at + 1);
  return percent && tokens[percent.next]?.word === ')' ? { band: percent.value, last: percent.next } : null;
}

function shaped(tokens: readonly Token[], row: TermRow, around: Surroundings): Expression | null {
  const bracket = rangeBehind(tokens, around.end + 1);
  const supposed = [around.modalBefore, around.modalAfter].some((i) => /^would/.test(tokens[i]?.word ?? ''));
  const given = {
    ...phraseOf(tokens, around),
    ...reduced(row, around),
    rule: row.weak ? 'weak term' : 'probability term',
    explicit: !row.weak,
    from: leftEnd(tokens, around),
    to: bracket?.last ?? around.end,
    band: bracket?.band ?? null,
    supposed,
  };
  const next = tokens[given.to + 1];
  const adjective = row.form !== 'adverb';
  if (adjective && next?.word === 'to') {
    if (around.copula < 0 && !given.weak && !/^(?:was|were|it)$/.test(tokens[around.first - 1]?.word ?? ''))
      return null;
    return expression({ ...given, to: given.to + 1, shape: 'verb' });
  }
  const asks = /^(?:doubtful|questionable)$/.test(row.words.at(-1)!) && /^(?:whether|if)$/.test(next?.word ?? '');
  if (adjective && (next?.word === 'that' || asks)) return expression({ ...given, to: given.to + 1, shape: 'that' });
  const subject = tokens[around.copula - 1]?.word === 'it' || /^it's$/.test(tokens[around.copula]?.word ?? '');
  const impersonal = around.copula >= 0 && subject;
  if (adjective && impersonal && isWord(next)) return expression({ ...given, shape: 'that' });
  if (adjective && endsCore(tokens, given.to + 1) && (around.copula >= 0 || given.weak))
    return expression({ ...given, shape: 'event' });
  if (row.form === 'adjective') return endsCore(tokens, given.to + 1) ? madeSo(tokens, around, given) : null;
  if (around.modalBefore >= 0 || around.modalAfter >= 0) return expression({ ...given, shape: 'verb' });
  return isWord(next) || tokens[around.first - 1] === undefined
    ? expression({ ...given, from: around.first, shape: 'plain' })
    : null;
}

const makers = new Set(['makes', 'make', 'making', 'renders', 'rendering', 'leaves', 'leaving']);

/** "… making a quick recovery unlikely": the object of the verb is what is judged. */
function madeSo(
  tokens: readonly Token[],
  around: Surroundings,
  given: Partial<Expression> & { first: number; last: number; rule: string; term: string },
): Expression | null {
  for (let i = around.first - 1; i >= Math.max(0, around.first - 10); i -= 1) {
    if (!isWord(tokens[i])) return null;
    if (makers.has(tokens[i]!.word)) return expression({ ...given, from: around.first, shape: 'event' });
  }
  return null;
}

/** First token that goes with the hedge: joining verb, modal, "not". */
function leftEnd(tokens: readonly Token[], around: Surroundings): number {
  if (around.copula >= 0) {
    const before = skipBack(tokens, around.copula);
    return /^(?:will|would)$/.test(tokens[before]?.word ?? '') && tokens[around.copula]!.word === 'be'
      ? before
      : around.copula;
  }
  if (around.modalBefore >= 0) return around.modalBefore;
  const before = skipBack(tokens, around.first);
  if (/^(?:was|were)$/.test(tokens[before]?.word ?? '') && tokens[around.end + 1]?.word === 'to') return before;
  return around.denied ? Math.max(before, 0) : around.first;
}
