import { finite, prepositions } from '../grammar/grammar.js';
import type { Stretch } from '../text/sentences.js';
import { type Token, tokensOf } from '../text/tokens.js';
import { doersOf, kindOf, plainVerbs, widerNouns } from './entityWords.js';
import { type NounPhrase, nounPhrases } from './nounPhrases.js';
import { personFor } from './persons.js';

/** Where a statement was drafted from: its sentence, and up to three before it in the same paragraph. */
export interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** tokens that the proposition is made of, inclusive */
  readonly span: { readonly first: number; readonly last: number };
  readonly before: readonly Stretch[];
}

/** A stretch of tokens in which an antecedent is looked for. */
interface Place {
  readonly tokens: readonly Token[];
  readonly phrases: readonly NounPhrase[];
}

/** Longer sentences are not looked into: keeps the cost of a pronoun bounded. */
const longest = 600;
const mostWords = 8;

/**
 * A drafted statement whose subject can be understood on its own: "It rebuilds its fleet" → "Norvania rebuilds its
 * fleet", "The project is finished by 2028" → "The project (the Astral corridor) is finished by 2028".
 *
 * Only what the sentence or the ones before it settle is put in: one antecedent that agrees in number and can do
 * what the verb says. Whatever else, and every "it" that stands for nothing, stays as printed.
 */
export function withEntity(statement: string, around: Surroundings): string {
  const [, subject, rest] =
    /^(It|They|He|She|The former|The latter|Both \p{L}+|(?:The|Such an?|Such|This|That|These|Those) (?:two )?\p{Ll}+) (.+)$/u.exec(
      statement,
    ) ?? [];
  if (!subject || !rest || !(/^(?:It|They|He|She)$/.test(subject) || opensVerb(subject, rest))) return statement;
  const phrase = antecedentOf(subject, rest, around);
  if (!phrase || repeats(phrase, rest)) return statement;
  const isReplaced = /^(?:It|They|He|She|The former|The latter)$/.test(subject);
  const words = isReplaced ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : `${subject} (${phrase})`;
  return `${words} ${rest}`;
}

/** Whether the subject ends here: what follows is a verb, and no noun that the words before describe. */
function opensVerb(subject: string, rest: string): boolean {
  const [word = ''] = rest.split(' ', 1);
  if (finite.has(word) || plainVerbs.has(word) || /^(?:does|do|also|still)$/.test(word)) return true;
  const isOne = !/^(?:Both|These|Those|The two|The former|The latter)\b/.test(subject) && !/[^s]s$/.test(subject);
  if (isOne || /^The (?:former|latter)$/.test(subject)) return /^\p{Ll}{3,}s$/u.test(word);
  return /^\p{Ll}{3,}$/u.test(word) && !prepositions.has(word) && !kindOf(word) && !/^(?:that|who|which)$/.test(word);
}

function antecedentOf(subject: string, rest: string, around: Surroundings): string | null {
  const word = subject.toLowerCase();
  if (word === 'it' || word === 'they') return thingFor(word, rest, around);
  if (word === 'he' || word === 'she') return personFor(word, around, pronounAt(around, word), 3 * longest);
  if (/^(?:both|the two|these two|the former|the latter)\b/.test(word)) return pairFor(word, around);
  return nameFor(word, around);
}

/** The words of a phrase as printed; the article of a sentence's first word in lower case. */
function wordsOf(text: string, tokens: readonly Token[], first: number, last: number): string | null {
  const words = text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ');
  if (words.split(' ').length > mostWords || /[\d"“”()]/.test(words)) return null;
  const opener = tokens[first]!.word;
  if (/^(?:its|their|his|her|this|that|these|those|such|no|any|each|every|another)$/.test(opener)) return null;
  const isPlain = /^(?:the|an?|some|many|several)$/.test(opener) || (first === 0 && kindOf(opener) !== undefined);
  return isPlain ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The antecedent must not be spoken of again behind the verb: then it is something else that does it. */
function repeats(phrase: string, rest: string): boolean {
  const said = new Set(rest.toLowerCase().match(/\p{L}+/gu) ?? []);
  return (phrase.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => said.has(word));
}

function placeOf(text: string, { start, end }: Stretch): Place | null {
  if (end - start > longest) return null;
  const tokens = tokensOf(text, start, end);
  return { tokens, phrases: nounPhrases(tokens, 0, tokens.length) };
}

/** The place before the proposition's subject in its own sentence; `null`: nothing stands there. */
function ownPlace({ tokens }: Surroundings, at: number): Place | null {
  if (at < 2 || tokens[at]!.start - tokens[0]!.start > longest) return null;
  return { tokens, phrases: nounPhrases(tokens, 0, at) };
}

const forms: Readonly<Record<string, RegExp>> = {
  it: /^(?:it|its|it'll|it's)$/,
  they: /^(?:they|their|they'll|them)$/,
  he: /^(?:he|his|he'll)$/,
  she: /^(?:she|her|she'll)$/,
};

function pronounAt({ tokens, span }: Surroundings, pronoun: string): number {
  for (let i = span.first; i <= Math.min(span.last, span.first + 12); i += 1)
    if (forms[pronoun]!.test(tokens[i]?.word ?? '')) return i;
  return -1;
}

/** What the predicate does: base form of its verb, and whether that is done to the subject. */
function verbOf(rest: string): { verb: string; passive: boolean } {
  const words = rest
    .split(' ')
    .filter((word) => !/^(?:not|does|do|still|also|therefore|then|again|\p{L}+ly)$/u.test(word));
  if (/^(?:is|are|have|has|be|been)$/.test(words[0] ?? '') && /(?:ed|en|t|ght)$/.test(words[1] ?? ''))
    return { verb: words[1]!, passive: /^(?:is|are)$/.test(words[0]!) };
  const at = /^(?:continues?|starts?|begins?|seeks?|tries|try|is|are)$/.test(words[0] ?? '')
    ? words.indexOf('to') + 1
    : 0;
  const verb = words[/^(?:able|unable)$/.test(words[1] ?? '') ? 3 : at] ?? '';
  return { verb: verb.replace(/[^\p{L}]/gu, ''), passive: false };
}

const doersFor = (rest: string): ReturnType<typeof doersOf> => {
  const { verb, passive } = verbOf(rest);
  const bases = [verb, verb.replace(/s$/, ''), verb.replace(/es$/, ''), verb.replace(/ies$/, 'y')];
  for (const base of bases) {
    const doers = doersOf(base, passive);
    if (doers) return doers;
  }
  return null;
};

/** The one thing of the right number and kind that stands before "it" or "they". */
function thingFor(pronoun: 'it' | 'they', rest: string, around: Surroundings): string | null {
  const at = pronounAt(around, pronoun);
  const doers = doersFor(rest);
  if (at < 0 || !doers) return null;
  const own = ownPlace(around, at);
  const again = own?.tokens.slice(0, at).some(({ word }) => word === pronoun);
  if (own && again && own.tokens[0]?.word !== pronoun) return null;
  if (own && !again) {
    const found = fitting(own, pronoun, doers);
    if (found.length > 0) return chosen(around.text, own, found);
  }
  for (let i = around.before.length - 1; i >= 0; i -= 1) {
    const place = placeOf(around.text, around.before[i]!);
    if (!place) return null;
    const found = fitting(place, pronoun, doers);
    // the same pronoun opens the sentence: both stand for something further back
    if (place.tokens[0]?.word !== pronoun) return chosen(around.text, place, found);
    if (found.length > 0) return null;
  }
  return null;
}

const fitting = ({ phrases }: Place, pronoun: string, doers: ReadonlySet<string>): NounPhrase[] =>
  phrases.filter(({ kind, plural }) => doers.has(kind) && plural === (pronoun === 'they'));

/** The phrase that leads its sentence, when every other is only a place; or the only one there is. */
function chosen(text: string, { tokens }: Place, found: readonly NounPhrase[]): string | null {
  const [phrase, ...others] = found.filter(({ placed }) => !placed);
  if (!phrase || others.some(({ head }) => head !== phrase.head)) return null;
  if (!phrase.sure || !phrase.leads || isJoined(tokens, phrase)) return null;
  return wordsOf(text, tokens, phrase.first, phrase.last);
}

const isJoined = (tokens: readonly Token[], { first, last }: NounPhrase): boolean =>
  /^(?:and|or)$/.test(tokens[first - 1]?.word ?? '') ||
  (/^(?:and|or)$/.test(tokens[last + 1]?.word ?? '') && !/^(?:is|has|will)$/.test(tokens[last + 2]?.word ?? ''));

/** All places, nearest first. */
function places(around: Surroundings): Place[] {
  const own = ownPlace(around, around.span.first);
  const before = around.before.map((stretch) => placeOf(around.text, stretch)).filter((place) => place !== null);
  return [...(own ? [own] : []), ...before.reverse()];
}

/** "both sides", "the former": the only two names that are told together. */
function pairFor(word: string, around: Surroundings): string | null {
  if (
    !/^(?:both|the two|these two) (?:sides|countries|states|governments|parties|capitals|nations)$|^the (?:former|latter)$/.test(
      word,
    )
  )
    return null;
  const found = new Set<string>();
  for (const { tokens } of places(around)) {
    const name = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '') && !/'s$/.test(tokens[i]!.word);
    for (let i = 1; i < tokens.length - 1; i += 1) {
      if (!/^(?:and|or|nor)$/.test(tokens[i]!.word)) continue;
      if (!name(i - 1) || !name(i + 1) || name(i + 2) || (i > 2 && (name(i - 2) || tokens[i - 2]?.word === ',')))
        continue;
      if (kindOf(tokens[i - 1]!.word) || /(?:ian|ish|ese|an|s)$/.test(tokens[i + 1]!.word)) return null;
      found.add(`${tokens[i - 1]!.text} and ${tokens[i + 1]!.text}`);
    }
  }
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const [one, other] = only.split(' and ');
  return word === 'the former' ? one! : word === 'the latter' ? other! : only;
}

const noTelling =
  /^(?:previous|last|other|another|new|next|more|fewer|similar|first|second|former|past|earlier|greater|larger|smaller|higher|lower|same|further|possible|potential|likely|major|big|large|small|recent|current|following)$/;

/** The one phrase that tells which project, group or attack is meant. */
function nameFor(word: string, around: Surroundings): string | null {
  const noun = word.split(' ').at(-1)!;
  const known = kindOf(noun);
  if (!known || known.kind === 'quantity') return null;
  const wider = widerNouns.get(noun);
  const demonstrative = !word.startsWith('the ');
  const found = new Map<string, string | null>();
  for (const { tokens, phrases } of places(around)) {
    for (const { first, last, head, sure } of phrases) {
      const same = head === noun || (demonstrative && kindOf(head)?.plural !== known.plural && sameNoun(head, noun));
      if (!same && !wider?.has(head)) continue;
      const inside = tokens.slice(first, last + 1).filter(({ word: each }) => !/^(?:the|an?|some)$/.test(each));
      // the bare noun again tells nothing, and speaks of the same
      if (inside.length === 1) continue;
      // the capital of a sentence's first word says nothing
      const isNamed = inside.some((token) => token !== tokens[0] && /^\p{Lu}/u.test(token.text));
      const tells = sure && (isNamed || (same && !inside.some(({ word: each }) => noTelling.test(each))));
      const words = tells ? wordsOf(around.text, tokens, first, last) : null;
      found.set(words?.toLowerCase().replace(/^(?:the|an?) /, '') ?? '', words);
    }
  }
  const [only, ...others] = found.values();
  return others.length === 0 ? (only ?? null) : null;
}

const sameNoun = (one: string, other: string): boolean => one === `${other}s` || other === `${one}s`;
