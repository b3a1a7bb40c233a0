import type { Expression } from '../expressions/expression.js';
import { finite } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { isPerfect } from './perfect.js';
import { isOwnVoice } from './publisher.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** How a publisher tells what it once said. */
const once = set(
  `wrote judged assessed predicted forecast forecasted expected estimated said projected gave put saw thought considered
   anticipated warned noted concluded foresaw believed assumed reckoned deemed rated called reported argued suggested
   envisaged stated described pointed published noted doubted calculated assigned attached placed`,
);
const past = set('had was were did');

/** "last year", "in 2020", "in our previous report", "at the time": a moment before the text. */
function tellsPastTime(tokens: readonly Token[], from: number, to: number): boolean {
  const line = tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(' ');
  return /\b(?:last|previous|previously|earlier|former|formerly|originally|initially|ago|then|once|at the time|back in|in (?:19|20)\d\d\b|in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|prior|preceding|before|years? running|edition|a decade|hitherto|until recently|at first)\b/.test(
    line,
  );
}

/** "Elections expected in May were put off": foreseen once, and told as over. */
function wasExpected(tokens: readonly Token[], { first, last }: Expression): boolean {
  if (tokens[first]!.word !== 'expected' || /^(?:is|are|be)$/.test(tokens[first - 1]?.word ?? '')) return false;
  const verb = tokens.slice(last + 1, last + 14).find((token) => finite.has(token.word) && token.text !== 'May');
  return verb !== undefined && /^(?:was|were|had)$/.test(verb.word);
}

/** Whether the publisher speaks of a forecast it made before: "last year we wrote that …". */
export function isPastForecast(tokens: readonly Token[], expression: Expression): boolean {
  if (wasExpected(tokens, expression)) return true;
  for (let i = expression.first - 1; i > 0 && expression.first - i < 40; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ';' || word === 'but' || word === 'now') return false;
    if (!once.has(word)) continue;
    const own = ownBefore(tokens, i);
    if (own === null) continue;
    if (/^(?:had|have|has)$/.test(tokens[i - 1]!.word) && tokens[i - 1]!.word === 'had') return true;
    if (tellsPastTime(tokens, 0, i) || tellsPastTime(tokens, i, Math.min(i + 5, expression.first))) return true;
  }
  return false;
}

/** The publisher as subject of the verb at `verb`, over adverbs and "had"; `null`: somebody else, or no verb of its own. */
function ownBefore(tokens: readonly Token[], verb: number): number | null {
  let at = verb - 1;
  while (
    at > 0 &&
    (past.has(tokens[at]!.word) || /ly$|^(?:also|not|never|already|have|has|then|it)$/.test(tokens[at]!.word))
  )
    at -= 1;
  if (/^(?:has|have|is|are|be)$/.test(tokens[verb - 1]!.word)) return null;
  // "the outlook expected for this year": a participle, unless the body before it speaks
  return isWord(tokens[at]) && isOwnVoice(tokens, at) ? at : null;
}

/** Verbs whose past form gives no sign by its ending. */
const irregularPast = set(
  `withdrew sought led made took gave began rose fell grew kept held sent built lost won met left came went became brought
   bought fought drove drew struck hit shot found told knew thought meant spent stood understood caught chose broke froze
   wrote flew threw stole paid sold laid ran saw got put cut set fed fled sank shrank swung understood underwent`,
);

/** Whether an estimate speaks of what already happened, or of the cause of it: arguable, never firm. */
export function isEstimateOfPast(tokens: readonly Token[], expression: Expression): boolean {
  if (!expression.explicit || expression.shape === 'event' || foretells(tokens, expression)) return false;
  const next = afterAdverbs(tokens, expression.to + 1);
  const word = tokens[next]?.word ?? '';
  const bare = expression.shape === 'plain';
  if (
    bare &&
    irregularPast.has(word) &&
    !/^(?:be|is|are|will|would|being)$/.test(tokens[expression.first - 1]?.word ?? '')
  )
    return true;
  if (
    bare &&
    /ed$/.test(word) &&
    isWord(tokens[expression.first - 1]) &&
    !finite.has(tokens[expression.first - 1]!.word) &&
    tokens[next + 1] !== undefined &&
    !precededByBe(tokens, expression.first)
  )
    return true;
  if (expression.shape === 'that') return pastClause(tokens, expression.to + 1);
  if (/^(?:have|has)$/.test(word)) return isPerfect(tokens, next + 1);
  if (word === 'had') return true;
  return bare && causal(tokens, next);
}

/** "will probably have six carriers", "will likely have narrowed": about the future in any case. */
const foretells = (tokens: readonly Token[], { from, to }: Expression): boolean =>
  tokens.slice(from, to + 1).some((token) => /^(?:will|won't)$/.test(token.word));

const precededByBe = (tokens: readonly Token[], at: number): boolean =>
  /^(?:is|are|be|was|were|being|been)$/.test(tokens[at - 1]?.word ?? '');

/** "probably due to", "probably because", "likely to offset": why something already told came about. */
export function causal(tokens: readonly Token[], at: number): boolean {
  // ", probably to hamper resupply"
  const aside = /^(?:probably|likely|presumably|possibly|certainly)$/.test(tokens[at - 1]?.word ?? '');
  if (aside && tokens[at]?.word === 'to' && /^[,–]$/.test(tokens[at - 2]?.word ?? '')) return true;
  const words = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? '', tokens[at + 2]?.word ?? ''];
  const line = words.join(' ');
  return /^(?:due to|owing to|because|in order to|as a result|as part of|in response|in an (?:attempt|effort|bid)|in a bid|in preparation|in anticipation|in retaliation|reflecting|thanks to|on account|out of|with the (?:aim|intention|purpose)|with a view|for (?:fear|lack|want)|intended to|meant to|designed to|aimed at|attributable to|the result of|a result of|linked to|related to|explained by|caused by|prompted by|driven by|motivated by|a (?:response|reaction) to|in part)/.test(
    line,
  );
}

function afterAdverbs(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < tokens.length && i - at < 3 && /ly$|^(?:also|again|already|since|then|all|both)$/.test(tokens[i]!.word))
    i += 1;
  return i;
}

/** "It is very likely that X has been …": the clause behind tells of the past or the perfect. */
function pastClause(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 14); i += 1) {
    const word = tokens[i]!.word;
    if (/^(?:will|would|is|are|can|could|may|might|shall|should|do|does)$/.test(word)) return false;
    if (/^(?:was|were|had|did)$/.test(word)) return true;
    if (/^(?:has|have)$/.test(word))
      return /(?:ed|en|wn)$|^(?:been|had|made|led|become|begun|lost|already|not|come|gone|taken|held)$/.test(
        tokens[i + 1]?.word ?? '',
      );
    if (word === ',' || word === ';') return false;
    if (irregularPast.has(word) && i > from + 1 && !/^(?:the|a|an|its|their|to)$/.test(tokens[i - 1]!.word))
      return !/^(?:put|cut|set|hit|led|left|found|held|made|built|lost|met|sold|paid|told)$/.test(word);
  }
  return false;
}
