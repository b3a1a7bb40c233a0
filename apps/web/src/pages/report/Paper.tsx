import { memo, type ReactNode, type Ref, useMemo } from 'react';
import type { Chunk } from './chunks.js';
import type { Marked } from './look.js';
import { PieceView } from './PieceView.js';
import css from './paper.module.css';
import type { Piece } from './pieces.js';
import { type Mark, marksByPiece, marksOf } from './runs.js';
import type { Stretch } from './sentences.js';
import type { Windowing } from './useWindowing.js';

export interface PaperProps {
  readonly text: string;
  /** every piece of the text, in order */
  readonly pieces: readonly Piece[];
  readonly chunks: readonly Chunk[];
  readonly windowing: Windowing;
  readonly marked: readonly Marked[];
  /** key of the selected judgement; null: none */
  readonly chosen: string | null;
  /** the stretch that is about to be marked by hand; null: none */
  readonly cursor: Stretch | null;
  readonly onSelect: (ordinal: number) => void;
  readonly ref?: Ref<HTMLElement>;
  /** what floats over the words */
  readonly children?: ReactNode;
}

/** The report as it was published, its judgements highlighted; highlights are links in reading order. */
export function Paper({
  text,
  pieces,
  chunks,
  windowing,
  marked,
  chosen,
  cursor,
  onSelect,
  ref,
  children,
}: PaperProps) {
  const marks = useMemo(() => {
    const byPlace = marksByPiece(pieces, marksOf(marked.map((one) => one.judgement)));
    return new Map([...byPlace].map(([at, inside]) => [pieces[at]!, inside]));
  }, [pieces, marked]);
  const byId = useMemo(() => new Map(marked.map((one) => [one.judgement.id, one])), [marked]);
  return (
    <article ref={ref} className={css.paper}>
      {chunks.map((chunk) => (
        <ChunkView
          key={chunk.index}
          text={text}
          chunk={chunk}
          height={windowing.isShown(chunk.index) ? null : windowing.heightOf(chunk)}
          watch={windowing.watch}
          marks={marks}
          byId={byId}
          chosen={chosen}
          cursor={cursor && cursor.start < chunk.end && cursor.end > chunk.start ? cursor : null}
          onSelect={onSelect}
        />
      ))}
      {children}
    </article>
  );
}

interface ChunkViewProps extends Pick<PaperProps, 'text' | 'chosen' | 'cursor' | 'onSelect'> {
  readonly chunk: Chunk;
  /** pixels to keep free while it is not on the page; null: it is */
  readonly height: number | null;
  readonly watch: Windowing['watch'];
  readonly marks: ReadonlyMap<Piece, readonly Mark[]>;
  readonly byId: ReadonlyMap<string, Marked>;
}

const none: readonly Mark[] = [];

const ChunkView = memo(function ChunkView({ chunk, height, watch, marks, chosen, cursor, ...rest }: ChunkViewProps) {
  return (
    <div ref={watch} data-chunk={chunk.index} style={height === null ? undefined : { height }}>
      {height === null &&
        chunk.pieces.map((piece) => {
          const inside = marks.get(piece) ?? none;
          return (
            <PieceView
              key={piece.start}
              piece={piece}
              marks={inside}
              chosen={inside.some((mark) => mark.judgement === chosen) ? chosen : null}
              cursor={cursor && cursor.start < piece.end && cursor.end > piece.start ? cursor : null}
              {...rest}
            />
          );
        })}
    </div>
  );
});
