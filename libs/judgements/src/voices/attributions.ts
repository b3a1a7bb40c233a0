import type { Expression } from '../expressions/expression.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwner, isOwnVoice } from './publisher.js';
import { alsoNouns, sayingOf } from './sayings.js';

/** A stretch of tokens between marks, both ends inclusive. */
interface Segment {
  readonly first: number;
  readonly last: number;
}

/** Parts of a sentence between commas and dashes. */
function segments(tokens: readonly Token[]): Segment[] {
  const found: Segment[] = [];
  let first = 0;
  for (let i = 0; i <= tokens.length; i += 1) {
    const word = tokens[i]?.word ?? '.';
    if (!/^[,–;:.!()]$/.test(word)) continue;
    if (i > first) found.push({ first, last: i - 1 });
    first = i + 1;
  }
  return found;
}

const ownsAny = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i <= to && i < tokens.length; i += 1)
    if (isOwnVoice(tokens, i) || (/'s$|s'$/.test(tokens[i]!.word) && isOwner(tokens, i))) return true;
  return false;
};

/** "according to X", "to judge by X's words", unless X is the publisher, its figures or a timetable. */
function accordingTo(tokens: readonly Token[]): number {
  for (let i = 0; i + 2 < tokens.length; i += 1) {
    if (tokens[i]!.word !== 'according' || tokens[i + 1]!.word !== 'to') continue;
    const next = tokens[i + 2]!.word;
    if (/^(?:our|this|these|current|available|preliminary|plan|schedule|model|models|provisional)$/.test(next))
      return -1;
    for (let j = i + 2; j < Math.min(i + 9, tokens.length) && isWord(tokens[j]); j += 1) {
      if (/^(?:surveys?|polls?|polling|survey's|respondents)$/.test(tokens[j]!.word)) return i;
      if (isOwnVoice(tokens, j)) return -1;
    }
    return i;
  }
  return -1;
}

const viewWords =
  /^(?:view|views|opinion|calculation|calculations|calculus|thinking|rhetoric|narrative|eyes|words|perspective|mind|telling|viewpoint|standpoint|reckoning|account|estimation|estimate|estimates|judgement|judgment|parlance|reading|imagination|worldview|understanding|logic|propaganda|belief)$/;

/** "in X's view", "from Moscow's viewpoint", "by the ministry's reckoning", "in the words of the president". */
function inTheirView(tokens: readonly Token[], { first, last }: Segment): boolean {
  if (!/^(?:in|from|by|to|on)$/.test(tokens[first]!.word)) return false;
  const at =
    tokens.slice(first, Math.min(last + 1, first + 7)).findIndex((token) => viewWords.test(token.word)) + first;
  if (at <= first || at - first > 6) return false;
  const left = tokens.slice(first + 1, at).map((token) => token.word);
  if (
    ownsAny(tokens, first, Math.min(last, at + 6)) ||
    left.some((word) => /^(?:our|this|my|any|all|some)$/.test(word))
  )
    return false;
  const held =
    left.some((word) => /'s$|s'$|^(?:his|her|their|its|whose)$/.test(word)) || adjectival(tokens, first + 1, at);
  return held || (tokens[at + 1]?.word === 'of' && at < last && left[0] === 'the');
}

/** "in official rhetoric", "in the Russian view": a name or "official" before the noun. */
const adjectival = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token) => /^\p{Lu}/u.test(token.text) || token.word === 'official' || token.word === 'popular');

const inverted =
  /^(?:said|says|wrote|writes|warned|warns|argued|argues|added|adds|claimed|claims|told|explained|insists|insisted)$/;
const starters =
  /^(?:which|who|whose|that|and|but|or|because|although|though|while|whereas|if|unless|when|where|with|without|for|to|than|not|since|until|given|despite|whatever|whoever|however|no|contrary|unlike|consistent|barring|absent|including|such|like|along|about|before|after|in|on|by|from|of|as)$/;

/**
 * "the governor wrote", "officials say", "as the ministry fears": a part of a sentence between marks that only
 * names a speaker. `own`: it names the publisher.
 */
function namesSpeaker(tokens: readonly Token[], { first, last }: Segment): 'own' | 'theirs' | null {
  if (last - first > 14 || last === first) return null;
  let start = first;
  if (/^(?:as|so|or|at)$/.test(tokens[start]!.word)) start += 1;
  if (starters.test(tokens[start]!.word) || (start > first && tokens[start]!.word === 'it')) return null;
  if (inverted.test(tokens[start]!.word) && isWord(tokens[start + 1]))
    return ownsAny(tokens, start, last) ? 'own' : /^(?:that|to|it)$/.test(tokens[start + 1]!.word) ? null : 'theirs';
  for (let i = start + 1; i <= last; i += 1) {
    const saying = sayingOf(tokens[i]!.word);
    if (!saying || saying.gerund || saying.kind === 'rules' || saying.kind === 'shows') continue;
    if (/^(?:holds?|held|finds?|found|seen|written|foreseen|sworn|shown)$/.test(tokens[i]!.word)) return null;
    if (
      /^(?:last|first|so|also|it|is|are|was|were|be|been|the|a|of|and|in|its|their|than|as|to)$/.test(
        tokens[i - 1]!.word,
      )
    )
      return null;
    const after = tokens[i + 1]?.word ?? '';
    if (
      i < last &&
      !/^(?:told|informed|assured|reminded)$/.test(tokens[i]!.word) &&
      !/^(?:on|in|at|to|during|last|this|after|yesterday|earlier|reporters|us|journalists|today|recently|before)$/.test(
        after,
      )
    )
      return null;
    if (tokens.slice(i + 1, last + 1).some((token) => token.word === 'that') || i - start > 8) return null;
    const plural = /s$/.test(tokens[i - 1]!.word) && !/(?:ous|ss)$/.test(tokens[i - 1]!.word);
    if (alsoNouns.has(tokens[i]!.word) && !ownsAny(tokens, start, i - 1) && !plural) continue;
    // "all scenarios considered"
    if (/ed$/.test(tokens[i]!.word) && tokens[i - 2]?.word === 'all') continue;
    return ownsAny(tokens, start, i - 1) ? 'own' : 'theirs';
  }
  return null;
}

/** "As Moscow sees it", "to hear the minister tell it". */
function asTheySee(tokens: readonly Token[], { first, last }: Segment): boolean {
  if (!/^(?:as|to)$/.test(tokens[first]!.word) || last - first > 9 || ownsAny(tokens, first, last)) return false;
  const words = tokens.slice(first, last + 1).map((token) => token.word);
  return /^as .*\b(?:sees?|saw|puts?|tells?|has|have) it\b|^to hear .* tell it\b/.test(words.join(' '));
}

/** Whether a strong contrast or a semicolon stands between an attribution and an expression. */
function parted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.min(from, to); i < Math.max(from, to); i += 1) {
    const word = tokens[i]!.word;
    if (word === ';' || word === 'but' || word === 'whereas' || word === 'nevertheless' || word === 'nonetheless')
      return true;
    if (word === ',' && /^(?:while|although|though|yet|which|however|so)$/.test(tokens[i + 1]?.word ?? '')) return true;
  }
  return false;
}

/**
 * Who is named as the source of an expression in an aside or phrase of its sentence ("according to X", ", officials
 * say", "in Moscow's eyes"); `null`: nobody but the publisher.
 */
export function attributed(tokens: readonly Token[], expression: Expression): string | null {
  const source = accordingTo(tokens);
  if (source >= 0 && !parted(tokens, source, expression.first)) return 'according to';
  for (const segment of segments(tokens)) {
    const inside = segment.first <= expression.first && expression.first <= segment.last;
    const [from, to] =
      segment.first > expression.first ? [expression.last, segment.first - 1] : [segment.last + 2, expression.first];
    if (!inside && parted(tokens, Math.max(0, from), Math.min(tokens.length, to))) continue;
    const behind = segment.first > expression.last && segment.last < tokens.length - 2;
    if (!behind && inTheirView(tokens, segment)) return 'a view';
    const polled =
      tokens[segment.first]!.word === 'in' &&
      tokens.slice(segment.first, segment.first + 5).some((token) => /^(?:surveys?|polls?)$/.test(token.word));
    if (polled && !behind && !ownsAny(tokens, segment.first, segment.first + 1)) return 'a survey';
    if (asTheySee(tokens, segment)) return 'as they see it';
    if (!inside && namesSpeaker(tokens, segment) === 'theirs') return 'a speaker';
  }
  return null;
}
