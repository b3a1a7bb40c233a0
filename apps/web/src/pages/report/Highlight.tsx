import type { ReactNode } from 'react';
import type { Marked } from './look.js';
import css from './paper.module.css';
import { placeId } from './places.js';
import type { Mark } from './runs.js';
import { ShadeGlyph, shadeWord } from './ShadeGlyph.js';

export interface HighlightProps {
  readonly mark: Mark;
  readonly one: Marked;
  readonly selected: boolean;
  readonly onSelect: (ordinal: number) => void;
  /** the piece that carries the link; the others of the same mention only take clicks */
  readonly link: boolean;
  readonly strong?: boolean;
  readonly children?: ReactNode;
}

/** Selecting words with the mouse ends with a click, which is none on the judgement below. */
const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

/** A piece of a place that states a judgement. */
export function Highlight({ mark, one, selected, onSelect, link, strong, children }: HighlightProps) {
  const { ordinal } = one.judgement;
  const look = `${css.mark} ${selected ? css.selected : ''} ${strong ? css.phrase : ''}`;
  if (!link) {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the link of the same mention takes the keys
      <span className={look} data-shade={one.shade} onClick={() => !isSelecting() && onSelect(ordinal)}>
        {children}
      </span>
    );
  }
  return (
    <a
      id={placeId(ordinal, mark.mention)}
      href={`#j${ordinal}`}
      className={look}
      data-shade={one.shade}
      draggable={false}
      aria-current={selected ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        if (!isSelecting()) onSelect(ordinal);
      }}
    >
      <span className={css.glyph}>
        <ShadeGlyph shade={one.shade} size={14} />
        <span className="hidden-text">
          Judgement {ordinal}, {shadeWord(one.shade)}
          {mark.mention > 0 && ', said again'}:{' '}
        </span>
      </span>
      {children}
    </a>
  );
}
