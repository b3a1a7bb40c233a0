import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import { KeyHint } from '../../parts/Button.js';
import type { Marked } from './look.js';
import { cursorId } from './places.js';
import css from './popover.module.css';
import type { Chosen, Marking } from './useMarking.js';

export interface PopoverProps {
  readonly paper: RefObject<HTMLElement | null>;
  readonly chosen: Chosen;
  readonly marking: Marking;
  /** the judgement that states these words already; null: none */
  readonly standing: Marked | null;
  readonly onMark: () => void;
  readonly onMake: () => void;
  readonly onDismiss: () => void;
  readonly onShow: () => void;
}

interface Place {
  readonly left: number;
  readonly top: number;
  /** of the arrow, from the left end */
  readonly arrow: number;
  readonly below: boolean;
}

const gap = 10;
/** Of the reader's head, which stands over the words; pixels. */
const headHeight = 68;

/** Box of the chosen words on the window; null where they are not on the page. */
function boxOf(chosen: Chosen): DOMRect | null {
  if (chosen.by === 'sentence') return document.getElementById(cursorId)?.getClientRects()[0] ?? null;
  const selection = getSelection();
  return selection?.rangeCount ? (selection.getRangeAt(0).getClientRects()[0] ?? null) : null;
}

/** Above the first line; below it for fingers, whose own menu stands above, and where there is no room. */
function placeOf(paper: HTMLElement, box: DOMRect, own: HTMLElement): Place {
  const zero = paper.getBoundingClientRect();
  const middle = box.left + Math.min(box.width, 240) / 2 - zero.left;
  const left = Math.max(8, Math.min(middle - own.offsetWidth / 2, zero.width - own.offsetWidth - 8));
  const above = box.top - own.offsetHeight - gap;
  const below = above < Math.max(headHeight, zero.top) || matchMedia('(pointer: coarse)').matches;
  const top = (below ? box.bottom + gap : above) - zero.top;
  return { left, top, arrow: Math.max(14, Math.min(middle - left, own.offsetWidth - 14)), below };
}

/** What can be done with the chosen words, beside them. */
export function Popover({ paper, chosen, marking, standing, onMark, onMake, onDismiss, onShow }: PopoverProps) {
  const own = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const box = boxOf(chosen);
    if (paper.current && own.current && box) setPlace(placeOf(paper.current, box, own.current));
  }, [paper, chosen]);
  const proposed = standing?.look === 'proposed';
  useKeys('Marking by hand', [{ keys: 'd', does: 'Not a judgement', run: onDismiss }], proposed);
  return (
    <div
      ref={own}
      className={css.popover}
      role="toolbar"
      aria-label={standing ? `Judgement ${standing.judgement.ordinal}` : 'Chosen words'}
      data-below={place?.below || undefined}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      // the words have to stay selected while a button is pressed
      onPointerDown={(event) => event.preventDefault()}
    >
      <span className={css.arrow} style={{ left: place?.arrow }} />
      {!standing && <Act main says="Mark judgement" keys="m" onClick={onMark} />}
      {proposed && <Act main says="Make forecast" keys="m" onClick={onMake} />}
      {proposed && <Act says="Not a judgement" keys="d" onClick={onDismiss} />}
      {standing && !proposed && <Act says={`Show judgement ${standing.judgement.ordinal}`} onClick={onShow} />}
      {standing && !isWhole(standing, chosen) && <Act says="Mark these words" onClick={onMark} />}
      {chosen.by === 'sentence' && (
        <>
          <Act says="More" onClick={() => marking.stretch(1)} />
          <Act says="Less" onClick={() => marking.stretch(-1)} />
          <Act says="Leave" onClick={marking.leave} />
        </>
      )}
    </div>
  );
}

/** A whole mention is marked already; only other words can be. */
const isWhole = ({ judgement }: Marked, chosen: Chosen): boolean =>
  judgement.mentions.some((mention) => mention.start === chosen.start && mention.end === chosen.end);

function Act({ says, keys, main, onClick }: { says: string; keys?: string; main?: boolean; onClick: () => void }) {
  return (
    <button type="button" className={`${css.act} ${main ? css.main : ''}`} onClick={onClick}>
      {says}
      {keys && <KeyHint keys={keys} />}
    </button>
  );
}
