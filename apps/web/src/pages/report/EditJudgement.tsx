import type { Judgement } from '@app/contract';
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { DayField } from '../../parts/DayField.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { changesOf, draftOf } from './judgementEdit.js';
import css from './note.module.css';
import type { NoteActions } from './noteActions.js';

/** Corrects how a proposal is put, without making a forecast of it. */
export function EditJudgement({ judgement, actions }: { judgement: Judgement; actions: NoteActions }) {
  const [draft, setDraft] = useState(() => draftOf(judgement));
  const [error, setError] = useState<string | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof draft>) => {
    setDraft((was) => ({ ...was, ...change }));
    setError(null);
  };
  const save = async () => {
    if (busy) return;
    if (draft.statement.trim() === '') return setError('Say what would happen.');
    const changes = changesOf(judgement, draft);
    if (!changes) return actions.begin(null);
    setBusy(true);
    setFault(null);
    try {
      await actions.edit(changes);
      actions.begin(null);
    } catch (problem) {
      setFault(problem);
      setBusy(false);
    }
  };
  useKeys('Edit', [
    { keys: 'mod+Enter', does: 'Save the wording', run: () => void save() },
    { keys: 'Escape', does: 'Back to the judgement', run: () => actions.begin(null) },
  ]);
  return (
    <form
      className={css.edit}
      noValidate
      aria-label={`Wording of judgement ${judgement.ordinal}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      {fault !== null && (
        <ProblemNotice fault={fault} title="We could not save the wording" safe="What you typed is kept here." />
      )}
      <Textarea
        label="Statement"
        description="What will turn out one way or the other"
        autosize
        minRows={2}
        maxLength={500}
        value={draft.statement}
        error={error}
        onChange={(event) => set({ statement: event.currentTarget.value })}
        autoFocus
      />
      <DayField
        label="Due date"
        description="The end of that day; empty: undated"
        value={draft.due}
        onChange={(due) => set({ due })}
      />
      <Textarea
        label="Condition"
        description="It is void when this fails; empty: none"
        autosize
        minRows={1}
        maxLength={500}
        value={draft.condition}
        onChange={(event) => set({ condition: event.currentTarget.value })}
      />
      <div className={css.acts}>
        <Button type="submit" look="main" hint="mod+Enter" busy={busy}>
          Save wording
        </Button>
        <Button look="quiet" onClick={() => actions.begin(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
