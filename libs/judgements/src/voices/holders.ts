import { negations, skipBack } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwnVoice } from './publisher.js';
import { type Saying } from './sayings.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that stand between a subject and its verb. */
export const auxiliaries = set(
  'has have had is are was were be been being not do does did to may might could would will can must should both all each never continue continues continued tend tends appear appears seem seems remain remains still',
);
const passives = set("is are was were be been being isn't aren't wasn't weren't");

/** Roles and places that hold views: what "signals" or "suggests" something as a person does. */
export const people = set(
  `officials analysts economists observers commentators investors markets experts leaders leadership leader president minister
   ministers government governments kremlin regime opposition parliament traders critics diplomats commanders generals
   military elites moscow beijing tehran kyiv washington brussels russia china iran ukraine israel turkey pyongyang minsk he
   she they some many others most respondents contacts firms households businesses companies authorities ministry
   spokesman spokeswoman spokesperson governor governors chancellor premier ambassador envoy envoys chairman chairwoman
   chair ceo executives managers farmers producers retailers dealers brokers forecasters pundits scholars scientists
   researchers academics journalists bloggers milbloggers residents witnesses lawyers judges lawmakers senators deputies
   politicians policymakers supporters opponents militants rebels separatists insurgents negotiators mediators insiders
   aides advisers advisors sources people delegates members bank`,
);

const agents = /^\p{Ll}{3,}(?:ers|ors|ists|ians|crats|makers|men|women)$/u;
const things =
  /^(?:indicators|numbers|papers|orders|letters|factors|sensors|rumou?rs|matters|powers|borders|offers|layers|figures|errors|sectors|markers|drivers|barometers|parameters|thunderstorms|members)$/;

/**
 * The token of the subject of a verb, over its auxiliaries, adverbs and one aside between commas; −1: none.
 */
export function subjectOf(tokens: readonly Token[], verb: number): number {
  let at = skipBack(tokens, verb);
  while (
    at >= 0 &&
    (auxiliaries.has(tokens[at]!.word) || negations.has(tokens[at]!.word) || /[^i]ly$/.test(tokens[at]!.word))
  )
    at -= 1;
  if (tokens[at]?.word === ',' || tokens[at]?.word === ')' || tokens[at]?.word === '–') {
    const opens = tokens[at]!.word === ')' ? '(' : tokens[at]!.word;
    for (let i = at - 1; i >= 0 && at - i < 18; i -= 1) if (tokens[i]!.word === opens) return i - 1;
  }
  if (/^(?:who|which|that)$/.test(tokens[at]?.word ?? '') && at > 0)
    return tokens[at - 1]!.word === ',' ? at - 2 : at - 1;
  return at;
}

const asked = /^(?:contacts?|respondents|clients|interlocutors|sources|correspondents|panel|panellists|readers)$/;

/** Whether the head of the subject or what it belongs to is the publisher: "the Bank", "members of the Committee". */
export function isOwnSubject(tokens: readonly Token[], subject: number): boolean {
  for (let i = subject; i >= 0 && subject - i < 6 && isWord(tokens[i]); i -= 1) {
    if (/^surveys?$|^polls?$/.test(tokens[i]!.word)) return false;
    if (tokens[i]!.word === 'our') return !asked.test(tokens[subject]!.word) && !asked.test(tokens[i + 1]!.word);
    if (i < subject && /^(?:we|us|i)$/.test(tokens[i]!.word)) return false;
    if (isOwnVoice(tokens, i))
      return i === subject || /^(?:of|in|and|at)$/.test(tokens[i + 1]!.word) || tokens[i]!.word === 'we';
    if (/^(?:that|said|says)$/.test(tokens[i]!.word)) return false;
  }
  return false;
}

/** Whether the noun at `at` is a person or a body that can hold a view: by list, or a name that is no acronym. */
function isPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (people.has(token.word) || (agents.test(token.word) && !things.test(token.word))) return true;
  return at > 0 && /^\p{Lu}\p{Ll}/u.test(token.text) && !/s$/.test(token.word);
}

/** "it is expected that", "is judged to": nobody named, so the writer; "as it was told", "it is hoped": somebody else. */
export function isAgentless(tokens: readonly Token[], verb: number): boolean {
  const be = skipBack(tokens, verb);
  const before = tokens[be]?.word === 'not' ? skipBack(tokens, be) : be;
  if (/^(?:by|among|in)$/.test(tokens[verb + 1]?.word ?? '') || /ing$/.test(tokens[verb]!.word)) return false;
  let i = before;
  while (i >= 0 && /[^i]ly$/.test(tokens[i]!.word)) i -= 1;
  return passives.has(tokens[i]?.word ?? '') || /'s$/.test(tokens[i]?.word ?? '');
}

/** "it should be noted that", "it can be assumed that", "it is stressed that": the writer's own way of saying so. */
function isOwnTurn(tokens: readonly Token[], verb: number): boolean {
  if (!isAgentless(tokens, verb)) return false;
  const back = tokens.slice(Math.max(0, verb - 5), verb).map((token) => token.word);
  if (
    back.includes('be') &&
    /^(?:should|must|can|may|could|might|cannot|to)$/.test(
      back.find((word) => /^(?:should|must|can|may|could|might|cannot|to)$/.test(word)) ?? '',
    )
  )
    return back.includes('it') || /^(?:assumed|expected|assume)$/.test(tokens[verb]!.word);
  return (
    back.includes('it') && /^(?:noted|stressed|emphasised|emphasized|underlined|concluded)$/.test(tokens[verb]!.word)
  );
}

/** "Farmers are worried that": a participle that tells how somebody named feels. */
const isMood = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:worried|convinced|persuaded|concerned)$/.test(tokens[verb]!.word) &&
  tokens[subjectOf(tokens, verb)]?.word !== 'it';

/** Whether what a verb of saying governs is not the publisher's estimate. */
export function isTheirs(tokens: readonly Token[], verb: number, saying: Saying): boolean {
  if (isOwnTurn(tokens, verb)) return false;
  if (tokens[verb - 3]?.word === 'let' || tokens[verb - 2]?.word === 'let') return true;
  if (saying.kind === 'rules') return true;
  if (saying.gerund) return !tokens.slice(0, Math.min(verb, 8)).some((_, i) => isOwnVoice(tokens, i));
  if (saying.past && isAgentless(tokens, verb) && !isMood(tokens, verb)) return saying.kind === 'speech';
  const subject = subjectOf(tokens, verb);
  const token = tokens[subject];
  if (!isWord(token) || isOwnSubject(tokens, subject)) return false;
  if (saying.kind === 'shows') return isPerson(tokens, subject);
  if (/^(?:and|or)$/.test(token.word)) return !tokens.slice(0, 8).some((_, i) => isOwnVoice(tokens, i));
  if (/^(?:this|that|these|which|there|what|to|the|a|an|of|in)$/.test(token.word)) return false;
  // an acronym that "assesses" is a service that writes about itself in the third person
  const judges = /^(?:assess|judge)/.test(tokens[verb]!.word);
  return !(judges && /^\p{Lu}{2,}$/u.test(token.text) && !people.has(token.word));
}
