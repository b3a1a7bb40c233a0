import type { ReactNode } from 'react';
import { Button } from '../../parts/Button.js';
import type { Marked } from './look.js';
import { NoteBody } from './NoteBody.js';
import type { NoteActions } from './noteActions.js';
import type { NoteProps } from './noteView.js';
import css from './sheet.module.css';

export interface SheetProps extends Pick<NoteProps, 'view'> {
  readonly marked: readonly Marked[];
  readonly current: Marked | null;
  /** the form for a new forecast, while it is open */
  readonly form: ReactNode;
  readonly actions: NoteActions | null;
  readonly onSelect: (ordinal: number | null) => void;
}

/** What the margin becomes where there is no room for it: the selected judgement at the bottom of the page. */
export function Sheet({ marked, current, form, actions, onSelect, view }: SheetProps) {
  if (form)
    return (
      <aside className={`${css.sheet} ${css.tall}`} aria-label="New forecast" data-own-bar>
        {form}
      </aside>
    );
  if (marked.length === 0) return null;
  const at = current ? marked.indexOf(current) : -1;
  const step = (to: number) => onSelect(marked[to]?.judgement.ordinal ?? null);
  return (
    <aside
      className={`${css.sheet} ${current ? '' : css.idle}`}
      aria-label="Selected judgement"
      data-own-bar={current ? true : undefined}
    >
      <div className={css.sheetBody}>
        <div className={css.sheetBar}>
          {current && (
            <Button size="small" look="quiet" disabled={at <= 0} onClick={() => step(at - 1)}>
              Previous
            </Button>
          )}
          <Button size="small" look="quiet" disabled={at >= marked.length - 1} onClick={() => step(at + 1)}>
            {at < 0 ? 'First judgement' : 'Next'}
          </Button>
          <span>{at < 0 ? `of ${marked.length}` : `${at + 1} of ${marked.length}`}</span>
          {current && (
            <Button size="small" look="quiet" onClick={() => onSelect(null)}>
              Close
            </Button>
          )}
        </div>
        {current && (
          <article className={css.sheetNote} aria-label={`Judgement ${current.judgement.ordinal}`}>
            <NoteBody one={current} open actions={actions} onSelect={() => onSelect(null)} view={view} />
          </article>
        )}
      </div>
    </aside>
  );
}
