import { memo, type ReactNode } from 'react';
import { Highlight } from './Highlight.js';
import type { Marked } from './look.js';
import css from './paper.module.css';
import type { Piece } from './pieces.js';
import { cursorId, headingId } from './places.js';
import { type Mark, type Run, runsOf } from './runs.js';
import type { Stretch } from './sentences.js';

export interface PieceViewProps {
  readonly text: string;
  readonly piece: Piece;
  /** those that touch the piece */
  readonly marks: readonly Mark[];
  readonly byId: ReadonlyMap<string, Marked>;
  /** key of the selected judgement where it is said in this piece; null otherwise */
  readonly chosen: string | null;
  /** the stretch that is about to be marked, where it touches this piece; null otherwise */
  readonly cursor: Stretch | null;
  readonly onSelect: (ordinal: number) => void;
}

/** A heading, paragraph, item or quotation with its highlights. */
export const PieceView = memo(function PieceView(props: PieceViewProps) {
  const { piece, marks, chosen, cursor } = props;
  const content = runsOf(piece, marks, chosen, cursor).map((run) => <RunView key={run.start} run={run} {...props} />);
  if (piece.kind === 'heading')
    return (
      <Heading start={piece.start} level={piece.level}>
        {content}
      </Heading>
    );
  if (piece.kind === 'gap') return <pre className={css.gap}>{content}</pre>;
  const look = piece.kind === 'item' && piece.paragraph !== null ? css.item : piece.kind === 'quote' ? css.cited : '';
  return (
    <p className={look}>
      {piece.paragraph !== null && (
        <span className={css.paragraphNumber} aria-hidden="true">
          {piece.paragraph}
        </span>
      )}
      {content}
    </p>
  );
});

/** Offsets are read back from `data-at`, so it stands on the element that holds nothing but the words. */
function RunView({ run, text, byId, chosen, cursor, onSelect }: PieceViewProps & { run: Run }) {
  const words = (
    <span
      data-at={run.start}
      id={run.within && cursor?.start === run.start ? cursorId : undefined}
      className={run.within ? css.cursor : undefined}
    >
      {text.slice(run.start, run.end)}
    </span>
  );
  const { mark } = run;
  return (
    <>
      {run.others.map((other) => (
        <Highlight
          key={`${other.judgement}${other.mention}`}
          mark={other}
          one={byId.get(other.judgement)!}
          selected={other.judgement === chosen}
          onSelect={onSelect}
          link
        />
      ))}
      {mark ? (
        <Highlight
          mark={mark}
          one={byId.get(mark.judgement)!}
          selected={mark.judgement === chosen}
          onSelect={onSelect}
          link={run.first}
          strong={run.phrase}
        >
          {words}
        </Highlight>
      ) : (
        words
      )}
    </>
  );
}

function Heading({ level, start, children }: { level: number; start: number; children: ReactNode }) {
  const id = headingId(start);
  if (level <= 1)
    return (
      <h2 id={id} className={css.h1}>
        {children}
      </h2>
    );
  return level === 2 ? (
    <h3 id={id} className={css.h2}>
      {children}
    </h3>
  ) : (
    <h4 id={id} className={css.h3}>
      {children}
    </h4>
  );
}
