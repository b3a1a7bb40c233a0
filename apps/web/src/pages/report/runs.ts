import type { Judgement } from '@app/contract';
import { pieceAt } from './pieces.js';
import type { Stretch } from './sentences.js';

/** A stretch of the report that one mention of a judgement covers; offsets into the text. */
export interface Mark {
  readonly judgement: string;
  /** which of the judgement's mentions, 0 for the first */
  readonly mention: number;
  readonly start: number;
  readonly end: number;
  /** the probability phrase */
  readonly phrase: { readonly start: number; readonly end: number };
}

/** A piece of a block that is drawn in one way. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** the mark whose highlight this is: the selected or shortest that covers it; null: plain text */
  readonly mark: Mark | null;
  /** the first piece of its mark: it carries the link and the glyph */
  readonly first: boolean;
  /** other marks that begin here, which get a glyph of their own */
  readonly others: readonly Mark[];
  readonly phrase: boolean;
  /** within the stretch that is about to be marked by hand */
  readonly within: boolean;
}

/** Every place that states a judgement, in reading order. */
export function marksOf(judgements: readonly Judgement[]): Mark[] {
  return judgements
    .flatMap((judgement) =>
      judgement.mentions.map((mention, index) => ({
        judgement: judgement.id,
        mention: index,
        start: mention.start,
        end: mention.end,
        phrase: mention.phrase,
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** For each piece the marks that touch it, by place among the pieces; both in order of their start. */
export function marksByPiece(
  pieces: readonly { readonly start: number; readonly end: number }[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let at = Math.max(0, pieceAt(pieces, mark.start)); at < pieces.length; at += 1) {
      if (pieces[at]!.start >= mark.end) break;
      const inside = found.get(at);
      if (inside) inside.push(mark);
      else found.set(at, [mark]);
    }
  }
  return found;
}

const longFirst = (a: Mark, b: Mark) => b.end - b.start - (a.end - a.start);

/**
 * Cuts a block into runs, so that judgements which share a sentence, or a part of one, are all reachable.
 *
 * Links cannot be nested: where marks overlap, the selected judgement gets the words, else the shortest mark, and
 * the others get a glyph where they begin. The runs cover the block without holes.
 *
 * @param selected key of the selected judgement; null: none
 * @param cursor   the stretch that is about to be marked by hand; null: none
 */
export function runsOf(
  block: { start: number; end: number },
  marks: readonly Mark[],
  selected: string | null = null,
  cursor: Stretch | null = null,
): Run[] {
  const here = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const mark of here) {
    for (const at of [mark.start, mark.end, mark.phrase.start, mark.phrase.end]) {
      if (at > block.start && at < block.end) cuts.add(at);
    }
  }
  for (const at of cursor ? [cursor.start, cursor.end] : []) {
    if (at > block.start && at < block.end) cuts.add(at);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const linked = new Set<Mark>();
  const glyphed = new Set<Mark>();
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]!;
    const covering = here.filter((mark) => mark.start <= start && mark.end >= end).sort(longFirst);
    const mark = covering.find((one) => one.judgement === selected) ?? covering.at(-1) ?? null;
    // one that goes on from the piece before has its link there
    const first = mark !== null && mark.start >= block.start && !linked.has(mark);
    if (mark) linked.add(mark);
    const others = covering.filter(
      (other) => other !== mark && other.start >= block.start && !linked.has(other) && !glyphed.has(other),
    );
    for (const other of others) glyphed.add(other);
    const phrase = mark !== null && mark.phrase.start <= start && mark.phrase.end >= end;
    const within = cursor !== null && cursor.start <= start && cursor.end >= end;
    return { start, end, mark, first: first && !glyphed.has(mark!), others, phrase, within };
  });
}
