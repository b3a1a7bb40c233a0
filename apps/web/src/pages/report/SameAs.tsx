import { Select } from '@mantine/core';
import { useState } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import type { Marked } from './look.js';
import { startOf } from './look.js';
import css from './note.module.css';
import type { NoteActions } from './noteActions.js';
import type { NoteView } from './noteView.js';

export interface SameAsProps {
  readonly one: Marked;
  readonly view: NoteView;
  readonly actions: NoteActions;
}

/** Chooses the judgement that this one repeats; its places go there. */
export function SameAs({ one, view, actions }: SameAsProps) {
  const [into, setInto] = useState<string | null>(null);
  const others = view.marked.filter(({ judgement, look }) => judgement.id !== one.judgement.id && look !== 'dismissed');
  const chosen = others.find(({ judgement }) => judgement.id === into)?.judgement ?? null;
  const save = () => chosen && actions.merge(chosen);
  useKeys('Same as', [
    { keys: 'mod+Enter', does: 'Merge the two', run: save },
    { keys: 'Escape', does: 'Back to the judgement', run: () => actions.begin(null) },
  ]);
  return (
    <div className={css.edit}>
      <p className={css.statement}>{one.judgement.statement}</p>
      <Select
        label="Says the same as"
        description="Its places are added there; this note goes. Undo takes it back."
        placeholder="Number or words"
        searchable
        autoFocus
        nothingFoundMessage="No judgement with these words"
        limit={40}
        data={others.map(({ judgement, forecast }) => ({
          value: judgement.id,
          label: `${judgement.ordinal}. ${forecast?.statement ?? judgement.statement} (${view.placeOf(startOf(judgement))})`,
        }))}
        value={into}
        onChange={setInto}
      />
      <div className={css.acts}>
        <Button look="main" hint="mod+Enter" disabled={!chosen} onClick={save}>
          {chosen ? `Same as judgement ${chosen.ordinal}` : 'Choose a judgement'}
        </Button>
        <Button look="quiet" onClick={() => actions.begin(null)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
