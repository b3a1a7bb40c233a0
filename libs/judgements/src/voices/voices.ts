import { type Expression } from '../expressions/expression.js';
import { finite, skipBack } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { attributed } from './attributions.js';
import { isAgentless, isOwnSubject, isTheirs, people, subjectOf } from './holders.js';
import { isOwner, isOwnVoice } from './publisher.js';
import { ended, governs, isMainVerb, isNoun, isRelative, opensAside } from './reach.js';
import { aimNouns, sayingOf, viewNouns } from './sayings.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** How far left of an expression its holder is looked for. */
const widest = 70;

/** "the belief in Moscow that …", "their aim is that …": a view or an aim named by a noun. */
function namedBy(tokens: readonly Token[], noun: number, expression: Expression): boolean {
  const word = tokens[noun]!.word;
  const aim = aimNouns.has(word);
  if (!aim && !viewNouns.has(word)) return false;
  const owner = tokens.slice(Math.max(0, noun - 3), noun);
  const own = owner.some(
    (token, i) =>
      /^(?:our|we|my|no)$/.test(token.word) || (/'s$/.test(token.word) && isOwner(tokens, noun - owner.length + i)),
  );
  if (own && !aim) return false;
  // "we remain of the view that"
  if (
    !aim &&
    /^(?:of the)$/.test(`${tokens[noun - 2]?.word ?? ''} ${tokens[noun - 1]?.word ?? ''}`) &&
    [3, 4, 5].some((back) => isOwnVoice(tokens, noun - back))
  )
    return false;
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

/** "Some argue that X; | others that Y": a second holder with the verb of the first. */
function otherHolder(tokens: readonly Token[], at: number, expression: Expression): boolean {
  if (!/^(?:others|another|other|latter|second|rest)$/.test(tokens[at]!.word) || tokens[at + 1]?.word !== 'that')
    return false;
  const opens = /^(?:the|a)$/.test(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1;
  const apart = /^(?:[;,–:]|and|but|while|whereas)$/.test(tokens[opens]?.word ?? '');
  const told = tokens.slice(0, at).some(({ word }) => sayingOf(word) !== null);
  return apart && told && !isRelative(tokens, at + 1) && !ended(tokens, at + 2, expression.first, true);
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
    if (namedBy(tokens, i, expression) || otherHolder(tokens, i, expression)) return word;
    const saying = i > 0 && !isNoun(tokens, i) ? sayingOf(word) : null;
    if (saying && governs(tokens, i, expression, saying.kind) && isTheirs(tokens, i, saying)) return word;
  }
  return null;
}
