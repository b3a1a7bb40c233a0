import type { Judgement, Mention } from '@app/contract';
import { byPlace } from './look.js';

type Judgements = readonly Judgement[];

/** With a judgement as it is now, in its place in reading order; a new one is added. */
export const withJudgement = (judgements: Judgements, now: Judgement): Judgement[] =>
  [...judgements.filter((one) => one.id !== now.id), now].sort(byPlace);

const isAmong = (mentions: readonly Mention[], one: Mention): boolean =>
  mentions.some((mention) => mention.start === one.start && mention.end === one.end);

/** A judgement that was parted from another one takes its places along. */
export const parted = (judgements: Judgements, from: string, apart: Judgement): Judgement[] =>
  withJudgement(
    judgements.map((one) =>
      one.id === from ? { ...one, mentions: one.mentions.filter((mention) => !isAmong(apart.mentions, mention)) } : one,
    ),
    apart,
  );

/** A judgement that repeats another one is gone; the other, as it is now, has its places. */
export const merged = (judgements: Judgements, gone: string, into: Judgement): Judgement[] =>
  withJudgement(
    judgements.filter((one) => one.id !== gone),
    into,
  );
