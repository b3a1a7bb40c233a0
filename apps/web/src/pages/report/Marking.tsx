import type { RefObject } from 'react';
import type { Marked } from './look.js';
import type { NoteActions } from './noteActions.js';
import { Popover } from './Popover.js';
import { type Piece, placeWords } from './pieces.js';
import type { Stretch } from './sentences.js';
import type { Marking as MarkingState } from './useMarking.js';

export interface MarkingProps {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly paper: RefObject<HTMLElement | null>;
  readonly marking: MarkingState;
  readonly standingOf: (stretch: Stretch) => Marked | null;
  readonly actionsOf: (one: Marked) => NoteActions | null;
  readonly onMark: (stretch: Stretch, anew?: boolean) => void;
  readonly onShow: (ordinal: number) => void;
}

/** What is chosen for marking: the pop-over beside it, and the same in words for who does not see it. */
export function Marking({ text, pieces, paper, marking, standingOf, actionsOf, onMark, onShow }: MarkingProps) {
  const { chosen } = marking;
  const standing = chosen && standingOf(chosen);
  const says =
    chosen?.by === 'sentence'
      ? `${placeWords(pieces, chosen.start)}${standing ? `, judgement ${standing.judgement.ordinal}` : ''}: ${text.slice(chosen.start, chosen.end)}`
      : '';
  const act = (run: () => void) => () => {
    marking.leave();
    run();
  };
  return (
    <>
      <p className="hidden-text" aria-live="polite">
        {says}
      </p>
      {chosen && (
        <Popover
          paper={paper}
          chosen={chosen}
          marking={marking}
          standing={standing}
          onMark={act(() => onMark(chosen, true))}
          onMake={act(() => onMark(chosen))}
          onDismiss={act(() => standing && actionsOf(standing)?.dismiss())}
          onShow={act(() => standing && onShow(standing.judgement.ordinal))}
        />
      )}
    </>
  );
}
