import type { Judgement, Mention, ProblemCode, Split } from '@app/contract';
import type { Stretch } from '../text/sentences.js';

/** The longest stretch that is one judgement, in characters. */
const longestMark = 2_000;

/** A judgement as the rules about marking, splitting and merging see it. */
interface Standing {
  readonly state: Judgement['state'] | 'merged';
  readonly mentions: readonly Mention[];
}

/**
 * What a person marked, without the white space at its ends; nothing else is added or taken away.
 *
 * @returns `null` where that is no stretch of the text: outside of it, empty, longer than 2,000 characters, or with
 *   half a character (a surrogate pair cut in two) at an end
 */
export function markedStretch(text: string, marked: Stretch): Stretch | null {
  if (marked.start < 0 || marked.end > text.length || marked.start >= marked.end) return null;
  if (marked.end - marked.start > longestMark * 2) return null; // what is mostly white space is no sentence either
  const words = text.slice(marked.start, marked.end);
  const start = marked.start + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  if (start >= end || end - start > longestMark) return null;
  return cutsCharacter(text, start) || cutsCharacter(text, end) ? null : { start, end };
}

const cutsCharacter = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** Why a stretch cannot be marked beside the judgements there are; `null`: go on. A dismissed one can be taken back. */
export function whyNotMark({ start, end }: Stretch, standing: readonly Standing[]): ProblemCode | null {
  const taken = standing.some(({ mentions }) =>
    mentions.some((mention) => mention.start === start && mention.end === end),
  );
  return taken ? 'already-marked' : null;
}

/**
 * Why a mention, by its place among them, cannot become a judgement of its own; `null`: go on.
 *
 * @param split with `start`, the mention must be the one that starts there: somebody may have split since
 */
export function whyNotSplit(judgement: Standing, { mention, start }: Split): ProblemCode | null {
  if (judgement.state !== 'proposed') return 'already-decided';
  if (judgement.mentions.length < 2) return 'nothing-to-split';
  const own = judgement.mentions[mention];
  if (!own) return 'not-found';
  return start === undefined || own.start === start ? null : 'someone-saved-first';
}

/** Why a judgement cannot go into another one; `null`: go on. An accepted one may get more places, a dismissed one not. */
export function whyNotMerge(
  judgement: Standing & { readonly id: string; readonly reportId: string },
  into: Standing & { readonly id: string; readonly reportId: string },
): ProblemCode | null {
  if (judgement.id === into.id) return 'invalid-request';
  if (judgement.reportId !== into.reportId) return 'other-report';
  if (judgement.state !== 'proposed') return 'already-decided';
  return into.state === 'proposed' || into.state === 'accepted' ? null : 'already-decided';
}

/** Places of two judgements as those of one, in reading order, none of them twice. */
export function mentionsTogether(some: readonly Mention[], more: readonly Mention[]): Mention[] {
  return [...some, ...mentionsWithout(more, some)].sort(
    (one, other) => one.start - other.start || one.phrase.start - other.phrase.start,
  );
}

/** Those places that are not among others. */
export const mentionsWithout = (mentions: readonly Mention[], others: readonly Mention[]): Mention[] =>
  mentions.filter((mention) => !others.some((other) => isSamePlace(mention, other)));

const isSamePlace = (one: Mention, other: Mention): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  one.phrase.start === other.phrase.start &&
  one.phrase.end === other.phrase.end;
