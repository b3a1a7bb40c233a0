import type { Block, Proposal } from '@app/contract';
import {
  type Band,
  defaultLexicon,
  type Lexicon,
  type LexiconId,
  lexicons,
  termOfLevel,
  termOfWord,
} from '@app/lexicons';
import { conditionOf, conditions } from './conditions/condition.js';
import type { Expression } from './expressions/expression.js';
import { scan, tooManyExpressions } from './expressions/scan.js';
import { itemTrigger, trigger } from './expressions/trigger.js';
import { apart } from './grammar/clauses.js';
import { withEntity } from './statements/entities.js';
import { type Candidate, merged } from './statements/merge.js';
import { propositionOf, statementOf } from './statements/statement.js';
import { judgedPieces, type TextFormat } from './text/blocks.js';
import { type CleanText, cleanTextOf } from './text/cleanText.js';
import { Hyphens } from './text/hyphens.js';
import { isForeign, languageOf } from './text/language.js';
import { type Stretch, sentencesOf } from './text/sentences.js';
import { isSmallPrint } from './text/smallPrint.js';
import { type Token, tokensOf } from './text/tokens.js';
import { dayOf } from './times/dates.js';
import { definedTerms } from './times/definitions.js';
import { lookBack, namedIn, remember, rememberPassed } from './times/earlier.js';
import { type HorizonOptions, horizonOf, type Times } from './times/horizon.js';
import { type Period } from './times/periods.js';
import { asAim, asMissed, type Earlier } from './times/references.js';
import { quotations, type Sentence, whyNot, whyNotSentence } from './voices/exclusions.js';
import { authorNames, markOwn } from './voices/publisher.js';
import { whySoft } from './voices/softening.js';

/** What was found in one report. */
export interface Extraction {
  readonly report: { readonly characters: number; readonly publishedOn: string };
  /** main language, ISO 639-1; `und`: too little text to tell */
  readonly language: string;
  /** in reading order of their first mention; none in a language other than English */
  readonly judgements: Proposal[];
}

export interface ExtractOptions {
  /** day of publication, `YYYY-MM-DD`: relative dates count from it */
  readonly publishedOn: string;
  readonly format?: TextFormat;
  /** the text's own structure, where its file had one; computed from `format` otherwise */
  readonly blocks?: readonly Block[];
  /** whose bands the words get; a scale of the product by id, or a workspace's own */
  readonly lexicon?: LexiconId | Lexicon;
  /** what "near future" is assumed to mean, in months from publication; 12 unless told otherwise */
  readonly nearFutureMonths?: number;
  /** told now and then how far it is, 0 to 1, ending with 1 */
  readonly onProgress?: (share: number) => void;
}

interface Settings extends HorizonOptions {
  readonly lexicon: Lexicon;
  /** names by which the author of the text speaks of itself */
  readonly authors: ReadonlySet<string>;
}

/** What is found before it is known in what kind of piece. */
type Found = Omit<Candidate, 'repeats'>;

/**
 * Finds the judgements of a report: what it says about how probable things are, and what it predicts outright.
 *
 * Pure and deterministic; every judgement names its rule and words (`why`), its places by JavaScript string
 * indices, and where its date comes from. Views of others, aims, headings, quotations and permissions are left
 * out. Cost is linear in the length of the text.
 *
 * @throws RangeError when `publishedOn` is no day
 */
export function extract(text: string, options: ExtractOptions): Extraction {
  dayOf(options.publishedOn);
  const { lexicon = defaultLexicon, nearFutureMonths = 12, publishedOn } = options;
  const settings = {
    publishedOn,
    nearFutureMonths,
    terms: definedTerms(text, publishedOn),
    lexicon: typeof lexicon === 'string' ? lexicons[lexicon] : lexicon,
    authors: authorNames(text),
  };
  const language = languageOf(text);
  const isRead = language === 'en' || language === 'und';
  const pieces = isRead ? judgedPieces(text, options.format, options.blocks) : [];
  const hyphens = new Hyphens(text);
  const candidates: Candidate[] = [];
  for (const [i, piece] of pieces.entries()) {
    const clean = cleanTextOf(text, piece.lines, hyphens);
    for (const { proposal, ...rest } of inPiece(clean, settings, piece.kind === 'item'))
      candidates.push({ ...rest, proposal: placed(proposal, text, clean), repeats: piece.kind === 'quote' });
    if (i % 64 === 63) options.onProgress?.(i / pieces.length);
  }
  const judgements = merged(candidates);
  options.onProgress?.(1);
  return { report: { characters: text.length, publishedOn }, language, judgements };
}

/** What a piece of running text says, at offsets of its clean text. */
function inPiece({ text }: CleanText, settings: Settings, item: boolean): Found[] {
  const found: Found[] = [];
  const earlier: Earlier[] = [];
  const quotedInPiece = quotations(text, 0, text.length);
  let passed = 0;
  let checked = false;
  // sentences without a judgement of their own: read for times when one behind them may point back
  const passedOver: Stretch[] = [];
  const stretches = sentencesOf(text, { start: 0, end: text.length });
  for (const [i, stretch] of stretches.entries()) {
    const { start, end } = stretch;
    const slice = text.slice(start, end);
    const told = trigger.test(slice) || (item && itemTrigger.test(slice));
    if (!told && !/\d|year|decade|month/.test(slice)) continue;
    if (told) {
      if (!checked && isForeign(text)) return [];
      checked = true;
      if (isSmallPrint(slice)) continue;
      const tokens = markOwn(tokensOf(text, start, end), settings.authors);
      const all = scan(tokens, item);
      if (all.length > 0 && all.length <= tooManyExpressions) {
        while (passed < quotedInPiece.length && quotedInPiece[passed]!.end <= start) passed += 1;
        const quoted = quotedFrom(quotedInPiece, passed, end);
        const before = stretches.slice(Math.max(0, i - lookBack), i);
        const sentence: Sentence = { text, start, end, tokens, quoted, conditions: conditions(tokens), before };
        const own = ownOf(sentence, all);
        if (own.length > 0) {
          for (const one of passedOver.splice(0)) rememberPassed(earlier, text, one, settings);
          const named = namedIn(sentence, settings);
          found.push(...inSentence(sentence, own, named, earlier.at(-1) ?? null, settings));
          remember(earlier, sentence, named, settings);
          continue;
        }
      }
    }
    passedOver.push(stretch);
    // what stands further back is forgotten anyway
    if (passedOver.length > lookBack) passedOver.shift();
  }
  return found;
}

/** A proposal with its places in the text as it came. */
function placed(proposal: Proposal, text: string, clean: CleanText): Proposal {
  const mentions = proposal.mentions.map(({ start, end, phrase }) => {
    const place = clean.spanOf(start, end);
    const words = clean.spanOf(phrase.start, phrase.end);
    return {
      ...place,
      quote: text.slice(place.start, place.end),
      phrase: { ...words, text: text.slice(words.start, words.end) },
    };
  });
  return { ...proposal, mentions };
}

/** The quotations from index `from` on that begin before `end`. */
function quotedFrom(all: readonly Stretch[], from: number, end: number): readonly Stretch[] {
  let to = from;
  while (to < all.length && all[to]!.start < end) to += 1;
  return all.slice(from, to);
}

/** The expressions found in a sentence that are the publisher's own. */
function ownOf(sentence: Sentence, all: readonly Expression[]): Expression[] {
  if (whyNotSentence(sentence)) return [];
  return all
    .filter((expression) => whyNot(sentence, expression) === null)
    .map((expression) => (whySoft(sentence.tokens, expression) ? { ...expression, weak: true } : expression));
}

function inSentence(
  sentence: Sentence,
  own: readonly Expression[],
  named: readonly Period[],
  earlier: Earlier | null,
  settings: Settings,
): Found[] {
  const chosen = governing(
    sentence.tokens,
    own.filter((expression) => !leftOpen(sentence.tokens, own, expression)),
  );
  const times = { all: own, governing: chosen, named, earlier };
  return chosen.map((expression) => candidate(sentence, expression, times, settings));
}

/** Whether a bare prediction only fills in what a possibility leaves open: "it cannot be ruled out that X will". */
function leftOpen(
  tokens: readonly Token[],
  own: readonly Expression[],
  { explicit, weak, first }: Expression,
): boolean {
  if (explicit || weak) return false;
  return own.some(
    (open) => open.weak && open.shape === 'that' && open.to < first && !apart(tokens, open.to + 1, first),
  );
}

/**
 * The expressions that make judgements of their own: every explicit one in a clause of its own; without any,
 * the first bare prediction; without that, the first possibility.
 */
function governing(tokens: readonly Token[], found: readonly Expression[]): Expression[] {
  const firm = found.filter((expression) => !expression.weak);
  const explicit = (firm.length > 0 ? firm : found).filter((expression) => expression.explicit);
  if (explicit.length === 0) {
    const first = found.find((expression) => !expression.weak) ?? found[0];
    return first ? [first] : [];
  }
  return explicit.filter((expression, i) => i === 0 || apart(tokens, explicit[i - 1]!.last + 1, expression.first));
}

function bandOf(expression: Expression, lexicon: Lexicon): Band | null {
  if (expression.band) return expression.band;
  const own = expression.negated ? null : termOfWord(lexicon, expression.term);
  const term = own ?? (expression.level ? termOfLevel(lexicon, expression.level) : null);
  return term && !expression.weak ? { lo: term.lo, hi: term.hi } : null;
}

function candidate(sentence: Sentence, expression: Expression, times: Times, settings: Settings): Found {
  const { text, tokens } = sentence;
  const plain = asAim(text, tokens, expression.from, propositionOf(sentence, expression));
  const horizon = horizonOf(text, tokens, plain, expression, times, settings);
  const proposition = asMissed(plain, horizon?.origin === 'inherited' ? times.earlier : null);
  const bare = statementOf(proposition);
  const around = { text, tokens, span: proposition.span, before: sentence.before ?? [] };
  const drafted = proposition === plain ? withEntity(bare, around) : bare;
  const phrase = { start: tokens[expression.first]!.start, end: tokens[expression.last]!.end };
  const words = text.slice(phrase.start, phrase.end);
  const proposal: Proposal = {
    statement: drafted || text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)),
    term: expression.term,
    band: bandOf(expression, settings.lexicon),
    polarity: expression.negated ? 'negated' : 'affirmed',
    strength: expression.weak ? 'weak' : 'firm',
    horizon,
    condition: conditionOf(text, tokens, expression, sentence.conditions, times.governing),
    mentions: [
      {
        start: sentence.start,
        end: sentence.end,
        quote: text.slice(sentence.start, sentence.end),
        phrase: { ...phrase, text: words },
      },
    ],
    why: { rule: expression.rule, words: words.replace(/\s+/g, ' ') },
  };
  return { proposal, subject: proposition.subject, predicate: proposition.predicate };
}
