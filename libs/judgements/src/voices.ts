import { attributed } from './attributions.js';
import type { Expression } from './expression.js';
import { finite, negations, skipBack } from './grammar.js';
import { isOwnVoice } from './publisher.js';
import { aimNouns, alsoNouns, type Saying, sayingOf, viewNouns } from './sayings.js';
import { isWord, type Token } from './tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that stand between a subject and its verb. */
const auxiliaries = set(
  'has have had is are was were be been being not do does did to may might could would will can must should both all each never continue continues continued tend tends appear appears seem seems remain remains still',
);
const passives = set("is are was were be been being isn't aren't wasn't weren't");
/** How far left of an expression its holder is looked for. */
const widest = 70;

/** Roles and places that hold views: what "signals" or "suggests" something as a person does. */
const people = set(
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
function subjectOf(tokens: readonly Token[], verb: number): number {
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
function isOwnSubject(tokens: readonly Token[], subject: number): boolean {
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
function isAgentless(tokens: readonly Token[], verb: number): boolean {
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

/** Whether what a verb of saying governs is not the publisher's estimate. */
function isTheirs(tokens: readonly Token[], verb: number, saying: Saying): boolean {
  if (isOwnTurn(tokens, verb)) return false;
  if (tokens[verb - 3]?.word === 'let' || tokens[verb - 2]?.word === 'let') return true;
  if (saying.kind === 'rules') return true;
  if (saying.gerund) return !tokens.slice(0, Math.min(verb, 8)).some((_, i) => isOwnVoice(tokens, i));
  if (saying.past && isAgentless(tokens, verb)) return saying.kind === 'speech';
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

const before = set(
  'the a an its their his her our this that these those of no any in on by for with some such new and as your my',
);
const prepositions = set(
  'of for about against in on at from with by to into as over under among towards across after before during',
);
const timely = set(
  'last this next yesterday today earlier so here above below early late then previously recently jointly shortly',
);

/** Whether a word that is a noun too stands as a noun: behind a determiner or before a verb or preposition. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]?.word ?? '';
  if (before.has(left) && !/^(?:those|these|that|some|any|as)$/.test(left)) return true;
  if (!alsoNouns.has(tokens[at]!.word)) return false;
  const right = tokens[at + 1];
  if (isCompound(tokens, at)) return true;
  if (before.has(left) || /'s$|s'$/.test(left)) return true;
  return !isWord(right) || prepositions.has(right.word) || finite.has(right.word) || right.word === 'and';
}

/** "our density forecast", "economic forecasts": a noun behind an adjective, or in the singular behind another noun. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]?.word ?? '';
  if (/^\p{Ll}+(?:ic|al|ive|ous|ary)$/u.test(left) && !people.has(left)) return true;
  if (/s$/.test(tokens[at]!.word) || /s$/.test(left) || !before.has(tokens[at - 2]?.word ?? '')) return false;
  return !/^(?:that|the|a|an|its|their|no|on|in)$/.test(tokens[at + 1]?.word ?? '') && !people.has(left);
}

/** Whether "that" at `at` stands for the noun before it ("projects that will"). */
const isRelative = (tokens: readonly Token[], at: number): boolean => finite.has(tokens[at + 1]?.word ?? '');

const contrasts = set(
  'but while although though whereas yet however nevertheless nonetheless making leaving which who',
);

/** Whether a clause behind a saying has ended before token `end`; `that`: it opened with "that", so commas may stand in it. */
function ended(tokens: readonly Token[], from: number, end: number, that: boolean): boolean {
  for (let i = from; i < end; i += 1) {
    const word = tokens[i]!.word;
    if (
      word === ';' ||
      word === '!' ||
      (word === ':' && i > from) ||
      (word === '–' && !closesLater(tokens, i, end, '–'))
    )
      return true;
    if (word === '(' && !closesLater(tokens, i, end, ')')) return true;
    if (word === 'but' || word === 'whereas') return true;
    if (word === '–' || word === '(') i = closing(tokens, i, end, word === '(' ? ')' : '–');
    if (word !== ',') continue;
    const next = tokens[i + 1]?.word ?? '';
    if (next === 'and' && tokens[i + 2]?.word === 'that') continue;
    const aside = closing(tokens, i, end, ',');
    if (/^(?:which|who|whose|where|when|if|as|given|despite|although|while)$/.test(next) && aside > 0) i = aside;
    else if (!that || contrasts.has(next) || next === 'so') return true;
  }
  return false;
}

const closesLater = (tokens: readonly Token[], open: number, end: number, mark: string): boolean =>
  closing(tokens, open, end, mark) > 0;

function closing(tokens: readonly Token[], open: number, end: number, mark: string): number {
  for (let i = open + 1; i < end; i += 1) if (tokens[i]!.word === mark) return i;
  return -1;
}

/** Sentences whose first clause ends at the first comma: a saying there does not reach over it. */
const opensAside = (tokens: readonly Token[]): boolean =>
  /^(?:while|although|though|whereas|if|despite|as|even|amid|given|with|notwithstanding|because|since|due|owing|contrary|unlike|beyond|besides|after|following)$/.test(
    tokens[0]!.word,
  );

const wishes = /^(?:hop|wish|assum|suppos)/;

/** Whether the clause that a saying at `verb` governs holds the expression. */
function governs(tokens: readonly Token[], verb: number, expression: Expression, kind: Saying['kind']): boolean {
  const end = expression.first;
  let that = -1;
  for (let i = verb + 1; i < end && i - verb < 16 && that < 0; i += 1) {
    if (tokens[i]!.word === 'that' && tokens[i - 1]!.word !== 'given' && !isRelative(tokens, i)) that = i;
    if (tokens[i]!.word === ':' && i > verb + 1) break;
    if (tokens[i]!.word === ';' || (i > verb + 1 && finite.has(tokens[i]!.word) && tokens[i]!.text !== 'May')) break;
  }
  if (/^(?:who|which|that)$/.test(tokens[verb - 1]?.word ?? '') && isMainVerb(tokens, verb, expression.from))
    return false;
  if (opensAside(tokens) && tokens.slice(verb, end).some((token) => token.word === ',')) {
    const comma = tokens.findIndex((token) => token.word === ',');
    if (verb < comma) return false;
  }
  const resumes = tokens[skipBack(tokens, expression.from)]?.word ?? '';
  const joined =
    tokens[skipBack(tokens, expression.from) - 1]?.word === 'and' &&
    tokens[skipBack(tokens, expression.from) - 2]?.word === ',';
  // "…, and it will almost certainly": the writer goes on about the holder of the view
  if (expression.explicit && joined && /^(?:it|they|he|she|this|we)$/.test(resumes)) return false;
  if (that >= 0) return !ended(tokens, that + 1, end, true);
  return (kind !== 'rules' || wishes.test(tokens[verb]!.word)) && governsBare(tokens, verb, expression);
}

/** "the minister says prices will rise": a clause without "that", which a comma ends. */
function governsBare(tokens: readonly Token[], verb: number, expression: Expression): boolean {
  const next = tokens[verb + 1]?.word ?? '';
  const depicts = /^(?:portray|depict|advertis|tout|see|regard|consider|view)/.test(tokens[verb]!.word);
  if (/^(?:hold|held|find|found)/.test(tokens[verb]!.word)) return false;
  if (next === 'to' || timely.has(next) || (prepositions.has(next) && !(depicts && next === 'as'))) return false;
  const subject = tokens
    .slice(verb + 1, expression.from)
    .filter((token) => isWord(token) && !auxiliaries.has(token.word));
  if (subject.length === 0) return governsNothing(tokens, verb, expression);
  if (ended(tokens, verb + 1, expression.first, false)) return false;
  // "expects exports to fall and will probably …" goes on about whoever expects
  const joined = /^(?:and|or)$/.test(tokens[skipBack(tokens, expression.from)]?.word ?? '');
  return !(joined && subject.some((token) => token.word === 'to'));
}

/** "which officials say will halve the risk", "what ministers had deemed likely": the subject stands before the verb. */
function governsNothing(tokens: readonly Token[], verb: number, expression: Expression): boolean {
  if (/^(?:deemed|considered|thought|judged|regarded|called|believed|found)$/.test(tokens[verb]!.word))
    return expression.first - verb < 3;
  if (expression.first - verb > 2 || /ed$/.test(tokens[verb]!.word)) return false;
  return tokens.slice(Math.max(0, verb - 6), verb - 1).some((token) => /^(?:which|who|what|that)$/.test(token.word));
}

/**
 * Whether the verb at `at` is that of the main clause, a clause with a verb of its own having begun at `from`:
 * "the claim that X will fall | is unlikely to …".
 */
export function isMainVerb(tokens: readonly Token[], from: number, at: number): boolean {
  if (!finite.has(tokens[at]?.word ?? '')) return false;
  for (let i = at - 1; i > from; i -= 1) {
    const word = tokens[i]!.word;
    if (finite.has(word) && i < at - 1) return true;
    if (/^(?:,|;|and|or|who|which|that|if|because|what|where)$/.test(word)) return false;
  }
  return false;
}

/** "the belief in Moscow that …", "their aim is that …": a view or an aim named by a noun. */
function namedBy(tokens: readonly Token[], noun: number, expression: Expression): boolean {
  const word = tokens[noun]!.word;
  const aim = aimNouns.has(word);
  if (!aim && !viewNouns.has(word)) return false;
  const owner = tokens.slice(Math.max(0, noun - 3), noun);
  const own = owner.some(
    (token, i) =>
      /^(?:our|we|my|no)$/.test(token.word) || (/'s$/.test(token.word) && isOwnVoice(tokens, noun - owner.length + i)),
  );
  if (own && !aim) return false;
  const of = tokens[noun + 1]?.word === 'of' ? noun + 2 : noun;
  if (!aim && [1, 2, 3].some((step) => of > noun && isOwnVoice(tokens, of + step - 1))) return false;
  if (
    !aim &&
    /^(?:high|moderate|low|medium|with|some|greater)$/.test(tokens[noun - 1]?.word ?? '') &&
    word === 'confidence'
  )
    return false;
  const comma = tokens.findIndex((token) => token.word === ',');
  if (opensAside(tokens) && noun < comma && comma < expression.first) return false;
  if (isMainVerb(tokens, noun + 1, expression.from)) return false;
  for (let i = noun + 1; i < Math.min(noun + 8, expression.first); i += 1) {
    const at = tokens[i]!.word;
    if (at === 'that') return !isRelative(tokens, i) && !ended(tokens, i + 1, expression.first, true);
    if (/^(?:is|was|remains|being)$/.test(at)) {
      if (tokens[i + 1]?.word !== 'that') return false;
      const held =
        aim ||
        owner.some((token) =>
          /'s$|s'$|^(?:their|his|her|its|common|widespread|popular|prevailing|conventional|general)$/.test(token.word),
        ) ||
        tokens[noun + 1]?.word !== at;
      return held && !ended(tokens, i + 2, expression.first, true);
    }
    if (!isWord(tokens[i]) || finite.has(at)) return false;
  }
  return false;
}

/** "It is expected by most analysts that …"; "expected by 2027" names a date. */
function foreseenBy(tokens: readonly Token[], at: number): boolean {
  if (
    !/^(?:expected|forecast|believed|seen|feared|thought|predicted|said|anticipated|considered|regarded)$/.test(
      tokens[at]!.word,
    )
  )
    return false;
  const next = tokens[at + 2];
  if (tokens[at + 1]?.word !== 'by' || !isWord(next)) return false;
  if (/^(?:\d.*|us|mid|end|early|late|next|then)$/.test(next.word)) return false;
  return (
    next.word !== 'the' ||
    !/^(?:end|middle|start|beginning|time|year|close|turn|second|first|third|fourth|last|\d.*)$/.test(
      tokens[at + 3]?.word ?? '',
    )
  );
}

const givers =
  /^(?:puts?|gives?|gave|assigns?|assigned|attach|attaches|attached|prices?|priced|pricing|quotes?|quoted|rates?|rated|offers?|offered|sees?|imply|implies|implied|suggest(?:s|ed)?|indicate[sd]?)$/;
const traders = set(
  'pricing market markets futures swaps options bookmakers punters bettors contracts polymarket gamblers pollsters',
);

/** "Retailers put the likelihood at 40 %", "markets price in a 30 % chance": a number that somebody else gives. */
function givenByOthers(tokens: readonly Token[], expression: Expression): boolean {
  const chance =
    tokens
      .slice(expression.first, expression.last + 8)
      .some((token) => /^(?:chances?|likelihood|probability|odds)$/.test(token.word)) ||
    tokens
      .slice(Math.max(0, expression.from - 6), expression.first)
      .some((token) => /^(?:chances?|likelihood|probability|odds)$/.test(token.word));
  if (!chance) return false;
  for (let i = expression.first - 1; i > 0 && expression.first - i < 18; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ',' || word === ';' || word === 'that') return false;
    if (!givers.test(word)) continue;
    const subject = subjectOf(tokens, i);
    const token = tokens[subject];
    if (!isWord(token) || isOwnSubject(tokens, subject) || isAgentless(tokens, i)) return false;
    return (
      traders.has(token.word) ||
      people.has(token.word) ||
      (subject > 0 && /^\p{Lu}/u.test(token.text)) ||
      (/^(?:puts?|gives?|gave)$/.test(word) && isPlainPlural(token))
    );
  }
  return false;
}

/** "The minister would not rule out": somebody else leaves it open. */
function deniedByOthers(tokens: readonly Token[], expression: Expression): boolean {
  if (
    /^(?:out|excluded|discounted)$/.test(tokens[expression.last]!.word) &&
    tokens[expression.last - 1]!.word !== 'rule'
  )
    return false;
  const subject = subjectOf(tokens, expression.first);
  return isWord(tokens[subject]) && !isOwnSubject(tokens, subject) && !/^(?:one|it)$/.test(tokens[subject]!.word);
}

const isPlainPlural = (token: Token): boolean =>
  /^(?:them|those|\p{Ll}{4,}(?:ers|ors|ists|ants|ents))$/u.test(token.word);

/**
 * The words that give a proposition to somebody other than the publisher, or take it as an aim; `null`: the
 * publisher's own.
 */
export function whoseView(tokens: readonly Token[], expression: Expression): string | null {
  if (
    isOwnVoice(tokens, skipBack(tokens, expression.first)) &&
    /^(?:we|i)$/.test(tokens[skipBack(tokens, expression.first)]!.word)
  )
    return null;
  const aside = attributed(tokens, expression);
  if (aside) return aside;
  if (expression.term === 'cannot be ruled out' && deniedByOthers(tokens, expression)) return 'not ruled out';
  if (expression.explicit && givenByOthers(tokens, expression)) return 'a number of others';
  for (let i = expression.first - 1; i >= 0 && expression.first - i < widest; i -= 1) {
    const word = tokens[i]!.word;
    if (foreseenBy(tokens, i) && governs(tokens, i, expression, 'view')) return word;
    if (namedBy(tokens, i, expression)) return word;
    const saying = i > 0 && !isNoun(tokens, i) ? sayingOf(word) : null;
    if (saying && governs(tokens, i, expression, saying.kind) && isTheirs(tokens, i, saying)) return word;
  }
  return null;
}
