import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Marked } from './look.js';
import { NoteBody } from './NoteBody.js';
import css from './note.module.css';
import type { NoteProps } from './noteView.js';
import { placeId } from './places.js';
import { stackNotes } from './stackNotes.js';

export interface MarginProps extends Pick<NoteProps, 'view'> {
  /** those whose sentences are on the page, in reading order */
  readonly marked: readonly Marked[];
  /** ordinal */
  readonly selected: number | null;
  readonly onSelect: (ordinal: number | null) => void;
  readonly actionsOf: (one: Marked) => NoteProps['actions'];
}

/** Notes beside the text: each aligned with its sentence, none over another. */
export function Margin({ marked, selected, onSelect, actionsOf, view }: MarginProps) {
  const box = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly number[]>([]);
  const place = () => {
    const element = box.current;
    if (!element) return;
    const zero = element.getBoundingClientRect().top;
    const wishes = marked.map(({ judgement }, index) => {
      const sentence = document.getElementById(placeId(judgement.ordinal))?.getClientRects()[0];
      return { at: (sentence?.top ?? zero) - zero - 6, height: (element.children[index] as HTMLElement).offsetHeight };
    });
    const next = stackNotes(
      wishes,
      marked.findIndex((one) => one.judgement.ordinal === selected),
    );
    setTops((was) =>
      was.length === next.length && was.every((top, index) => Math.abs(top - next[index]!) < 1) ? was : next,
    );
  };
  // No dependencies: whatever was drawn may have changed a height; the comparison above ends the round.
  useLayoutEffect(place);
  const latest = useRef(place);
  latest.current = place;
  // new notes are new elements to watch
  const notes = marked.map((one) => one.judgement.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notes by their keys
  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current());
    if (box.current) observer.observe(box.current);
    for (const child of box.current?.children ?? []) observer.observe(child);
    document.fonts?.ready.then(() => latest.current());
    return () => observer.disconnect();
  }, [notes]);
  return (
    <aside ref={box} className={css.margin} aria-label="Judgements">
      {marked.map((one, index) => {
        const open = one.judgement.ordinal === selected;
        return (
          <article
            key={one.judgement.id}
            className={`${css.note} ${open ? css.lifted : ''}`}
            style={{ top: tops[index] ?? 0, visibility: tops.length ? undefined : 'hidden' }}
            aria-label={`Judgement ${one.judgement.ordinal}`}
          >
            <NoteBody
              one={one}
              open={open}
              actions={actionsOf(one)}
              onSelect={() => onSelect(open ? null : one.judgement.ordinal)}
              view={view}
            />
          </article>
        );
      })}
    </aside>
  );
}
