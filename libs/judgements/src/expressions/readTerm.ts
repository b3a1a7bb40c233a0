import { type Band, type Level, mirrorLevel } from '@app/lexicons';
import { endsCore, skipBack } from '../grammar/grammar.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';
import { isAttributive, readOutcome } from './attributive.js';
import { isChanceNoun, isPeril } from './chanceNouns.js';
import { type Expression, expression, type Reader } from './expression.js';
import { boundedChance, skipAbout } from './readFigures.js';
import { complementAfter, look, type Surroundings } from './surroundings.js';
import { rowsStarting, type TermRow } from './terms.js';

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

/** Words that never judge without a joining verb before them. */
const needsVerb = new Set(
  'questionable|conceivable|possible|very possible|quite possible|entirely possible|inevitable|plausible|inconceivable|unthinkable|certain|unavoidable|inescapable|assured|guaranteed|out of the question'.split(
    '|',
  ),
);
/** Adverbs that stress as often as they judge: they judge only beside "will" or "would". */
const needsModal = new Set(
  'necessarily|certainly|undoubtedly|doubtless|surely|definitely|unquestionably|assuredly|no doubt|without doubt|without a doubt|without question|beyond doubt|unavoidably|inescapably|most certainly'.split(
    '|',
  ),
);

/** "Without doubt, more will follow": the adverb opens the sentence and its "will" follows. */
function opensPrediction(tokens: readonly Token[], word: string, { first, end }: Surroundings): boolean {
  if (first > 0 || tokens[end + 1]?.word !== ',' || /^(?:certainly|surely|definitely|no doubt|necessarily)$/.test(word))
    return false;
  return tokens.slice(end + 2, end + 24).some((token) => /^(?:will|won't)$/.test(token.word));
}

/** Whether the words make no judgement where they stand. */
function isIdle(tokens: readonly Token[], word: string, around: Surroundings): boolean {
  if (needsModal.has(word)) {
    if (around.modalBefore < 0 && around.modalAfter < 0) return !opensPrediction(tokens, word, around);
    return word === 'necessarily' && around.denied;
  }
  if (/impossible$/.test(word) && tokens[around.end + 1]?.word === 'to') return true;
  if (!needsVerb.has(word)) return false;
  const next = tokens[around.end + 1]?.word ?? '';
  if (around.copula < 0 || around.denied) return true;
  // "is certain of victory", "is certain that": somebody's conviction
  if (word === 'certain')
    return (
      /^(?:of|about)$/.test(next) || (next === 'that' && !/^(?:it|we)$/.test(tokens[around.copula - 1]?.word ?? ''))
    );
  return /^(?:to|for|by)$/.test(next) && !/^(?:inevitable|unavoidable|inescapable)$/.test(word);
}

/** "More likely to rise than not": the comparison that closes later states a level. */
function thanNot(tokens: readonly Token[], at: number, row: TermRow): TermRow {
  const less = row.words[0] === 'less';
  if (!row.weak || !/^(?:more|less|likelier)$/.test(row.words[0]!)) return row;
  for (let i = at + row.words.length; i < tokens.length && i - at < 18 && isWord(tokens[i]); i += 1)
    if (tokens[i]!.word === 'than')
      return tokens[i + 1]?.word === 'not' ? { ...row, level: less ? 'unlikely' : 'likely', weak: false } : row;
  return row;
}

/** Reads the probability words of the scales: adverbs, adjectives with "be", with negation and modal around them. */
export const readTerm: Reader = (tokens, at) => {
  const outcome = readOutcome(tokens, at);
  if (outcome) return outcome;
  const printed = rowsStarting(tokens[at]!.word).find((candidate) => standsAt(tokens, at, candidate.words));
  if (!printed) return null;
  const row = thanNot(tokens, at, printed);
  const last = at + row.words.length - 1;
  const around = look(tokens, at, last);
  if (isIdle(tokens, row.words.join(' '), around) || isAttributive(tokens, around)) return null;
  return shaped(tokens, row, around);
};

/** "likely (55–80 %)": the writer's own range beside the word; it wins over the scale's. */
function rangeBehind(tokens: readonly Token[], at: number): { band: Band; last: number } | null {
  if (tokens[at]?.word !== '(') return null;
  const percent = boundedChance(tokens, skipAbout(tokens, at + 1));
  if (!percent) return null;
  const last = percent.next + (isChanceNoun(tokens, percent.next) || isPeril(tokens, percent.next) ? 1 : 0);
  return tokens[last]?.word === ')' ? { band: percent.value, last } : null;
}

type Given = Partial<Expression> & Pick<Expression, 'first' | 'last' | 'rule' | 'term' | 'to' | 'weak'>;

function shaped(tokens: readonly Token[], row: TermRow, around: Surroundings): Expression | null {
  const bracket = rangeBehind(tokens, around.end + 1);
  // "POSSIBLE": a document that prints its scale in capitals defines it
  const { text } = tokens[around.first]!;
  const shouted = row.weak && text.length > 3 && text === text.toUpperCase();
  const supposed = [around.modalBefore, around.modalAfter].some((i) => /^would/.test(tokens[i]?.word ?? ''));
  const given = {
    ...phraseOf(tokens, around),
    ...reduced(row, around),
    rule: row.weak && !shouted ? 'weak term' : 'probability term',
    explicit: !row.weak || shouted,
    ...(shouted ? { weak: around.past } : {}),
    from: leftEnd(tokens, around),
    to: bracket?.last ?? around.end,
    band: bracket?.band ?? null,
    supposed,
  };
  const adjective = row.form !== 'adverb' ? asAdjective(tokens, row, around, given) : undefined;
  if (adjective !== undefined) return adjective;
  if (row.form === 'adjective') return endsCore(tokens, given.to + 1) ? madeSo(tokens, around, given) : null;
  if (around.modalBefore >= 0 || around.modalAfter >= 0) return expression({ ...given, shape: 'verb' });
  return isWord(tokens[given.to + 1]) || tokens[around.first - 1] === undefined
    ? expression({ ...given, from: around.first, shape: 'plain' })
    : null;
}

/** An adjective by what follows it: "to", "that", the end of its clause; `undefined`: it is used as an adverb. */
function asAdjective(
  tokens: readonly Token[],
  row: TermRow,
  around: Surroundings,
  given: Given,
): Expression | null | undefined {
  const complement = complementAfter(tokens, given.to);
  const next = tokens[complement]?.word;
  const asks = /^(?:whether|if)$/.test(next ?? '') && /^(?:doubtful|questionable)$/.test(row.words.at(-1)!);
  if (next === 'to') {
    const bare = around.copula < 0 && !given.weak && !/^(?:was|were|it)$/.test(tokens[around.first - 1]?.word ?? '');
    return bare ? null : expression({ ...given, to: complement, shape: 'verb' });
  }
  if (next === 'that' || asks) return expression({ ...given, to: complement, shape: 'that' });
  const subject = tokens[around.copula - 1]?.word === 'it' || /^it's$/.test(tokens[around.copula]?.word ?? '');
  if (around.copula >= 0 && subject && isWord(tokens[given.to + 1])) return expression({ ...given, shape: 'that' });
  if (!endsCore(tokens, given.to + 1)) return undefined;
  if (around.copula >= 0 || given.weak) return expression({ ...given, shape: 'event' });
  return madeSo(tokens, around, given) ?? undefined;
}

const makers = new Set('makes make making renders render rendering leaves leave leaving keeps keep made'.split(' '));
const holders = new Set(
  'consider considers deem deems judge judges regard regards see sees view views think thinks rate rates assess assesses find finds hold believe believes reckon reckons'.split(
    ' ',
  ),
);

/** "… making a quick recovery unlikely", "we regard a deal as unlikely": the object of the verb is what is judged. */
function madeSo(tokens: readonly Token[], around: Surroundings, given: Given): Expression | null {
  const as = /^(?:as|be)$/.test(tokens[around.first - 1]?.word ?? '');
  for (let i = around.first - 1; i >= Math.max(0, around.first - 20); i -= 1) {
    const { word } = tokens[i]!;
    if (/^[;:.–]$/.test(word)) return null;
    const own = holders.has(word) && isOwnVoice(tokens, skipBack(tokens, i));
    if (!makers.has(word) && !own) continue;
    const from = as ? around.first - 1 : around.first;
    const inside = i + 1 < from ? { from: i + 1, to: from - (tokens[from - 1]!.word === 'to' ? 2 : 1) } : null;
    return expression({ ...given, from, shape: 'event', inside });
  }
  return null;
}

/** First token that goes with the hedge: joining verb, modal, "not". */
function leftEnd(tokens: readonly Token[], around: Surroundings): number {
  if (around.copula >= 0) {
    const before = skipBack(tokens, around.copula);
    return /^(?:will|would|must|may|can|should)$/.test(tokens[before]?.word ?? '') &&
      tokens[around.copula]!.word === 'be'
      ? before
      : around.copula;
  }
  if (around.modalBefore >= 0) return around.modalBefore;
  const before = skipBack(tokens, around.first);
  if (/^(?:was|were)$/.test(tokens[before]?.word ?? '') && tokens[around.end + 1]?.word === 'to') return before;
  return around.denied ? Math.max(before, 0) : around.first;
}
