import { finite, perfect, prepositions } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { type Kind, kindOf, plainVerbs } from './entityWords.js';

/** A noun phrase whose head is a name or a noun of a known kind; token indices, inclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: string;
  readonly kind: Kind;
  readonly plural: boolean;
  /** it stands before the verb of a clause, or opens the sentence */
  readonly leads: boolean;
  /** its words are surely one phrase; otherwise it only makes others doubtful */
  readonly sure: boolean;
  /** behind "in", "near", "of": a place or a part of something else, hardly what does anything */
  readonly placed: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const articles = set(
  'the a an its their his her this that these those such some any each every another no both all many several',
);
const pronouns = set('it they he she we i you them him us who which that what there this these those one');
const places = set('in at near across within inside of from along around outside throughout');
const noNames = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday spring summer autumn winter figure table chart box annex page section chapter i however although ' +
    'while when if but and yet still despite',
);
const isName = ({ text, word }: Token): boolean => /^\p{Lu}/u.test(text) && !noNames.has(word);

/** Whether a noun phrase cannot go on over this token. */
export function closes(token: Token | undefined): boolean {
  if (!isWord(token)) return true;
  const { word } = token;
  return (
    prepositions.has(word) ||
    finite.has(word) ||
    perfect.has(word) ||
    plainVerbs.has(word) ||
    pronouns.has(word) ||
    (/ly$/.test(word) && !isName(token)) ||
    /^(?:not|also|still|never|to|that|so|yet|now|then|than|although|though|while|because|since|whereas|twice|once|back|hard|abroad|alone|well|much)$/.test(
      word,
    )
  );
}

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (finite.has(token.word) || perfect.has(token.word) || plainVerbs.has(token.word));

/** The first token of the phrase that ends at `head`; modifiers back to a determiner, at most seven. */
function opening(tokens: readonly Token[], head: number, from: number): number {
  let first = head;
  while (first > from && head - first < 7) {
    const before = tokens[first - 1]!;
    if (articles.has(before.word)) return first - 1;
    if (closes(before) || before.word === 'and' || before.word === 'or') return first;
    first -= 1;
  }
  return first;
}

/** The last token of "of Norvania" or "of the upper lock" behind a head; `null`: where it ends cannot be told. */
function withOf(tokens: readonly Token[], head: number): number | null {
  if (tokens[head + 1]?.word !== 'of') return head;
  let i = head + 2;
  while (i < tokens.length && i - head < 6 && !(i > head + 2 ? closes(tokens[i]) : !isWord(tokens[i]))) i += 1;
  const last = tokens[i - 1]!;
  const known = isName(last) || kindOf(last.word) !== undefined;
  return i > head + 2 && known ? i - 1 : null;
}

/** The end of the run of names that begins at `at`; a stop inside a title ("Gen. Orlow") belongs to it. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  while (last + 1 < tokens.length && isName(tokens[last + 1]!)) last += 1;
  return last;
}

/**
 * The noun phrases among tokens `from` to `to` (exclusive) that could be what a pronoun stands for, in order.
 *
 * Heads are names and nouns of known kinds; what belongs to "of" behind a head is part of it. Linear.
 */
export function nounPhrases(tokens: readonly Token[], from: number, to: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let i = from; i < to; i += 1) {
    const named = isName(tokens[i]!) && !closes(tokens[i]) && opensName(tokens, i, from);
    const head = named ? nameEnd(tokens, i) : i;
    const phrase = head < to ? phraseAt(tokens, head, from, named) : null;
    if (!phrase) continue;
    if (phrase.last < to) found.push(phrase);
    i = Math.max(i, phrase.last);
  }
  return found;
}

/** A capital at the start of a sentence makes a name only of a word that nothing else explains. */
function opensName(tokens: readonly Token[], at: number, from: number): boolean {
  const { word } = tokens[at]!;
  if (kindOf(word) || articles.has(word)) return false;
  if (at > from) return true;
  return isVerb(tokens[at + 1]) && !/(?:s|tion|ment|ness|ity|ing|ance|ism|ly|er|age|cy)$/.test(word);
}

/** "Moscow backs rebels": a word before the head that could be a verb, or a bare name before other words. */
function mayHideVerb({ word, text }: Token, opens: boolean): boolean {
  if (kindOf(word) || articles.has(word)) return false;
  if (opens && /^\p{Lu}/u.test(text) && /(?:ia|[^aeiou]o|w|ran|and)$/.test(word)) return true;
  return (
    /(?:[^su]s|ed)$/.test(word) &&
    !/^\p{Lu}/u.test(text) &&
    !/^(?:armed|united|industrialised|industrialized)$/.test(word)
  );
}

function phraseAt(tokens: readonly Token[], head: number, from: number, named: boolean): NounPhrase | null {
  const token = tokens[head]!;
  const next = tokens[head + 1];
  const known = kindOf(token.word);
  if ((!named && !known) || /'s$|s'$/.test(token.word)) return null;
  // a noun before a noun only describes it
  const goesOn = next !== undefined && !closes(next) && next.word !== 'and' && next.word !== 'or';
  if (goesOn && (named || kindOf(next.word))) return null;
  const first = opening(tokens, head, from);
  const last = withOf(tokens, head);
  if (last === null || tokens.slice(first, last + 1).some(({ own }) => own)) return null;
  const before = tokens[first - 1]?.word ?? '';
  return {
    first,
    last,
    head: token.word,
    kind: known?.kind ?? 'name',
    plural: known?.plural ?? false,
    leads: first === from || isVerb(tokens[last + 1]),
    sure: !goesOn && !tokens.slice(first, head).some((each, i) => mayHideVerb(each, i === 0)),
    placed: places.has(before),
  };
}
