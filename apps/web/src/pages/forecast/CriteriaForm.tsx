import type { CriteriaEdit, ForecastDetail } from '@app/contract';
import { judgeability } from '@app/forecasts';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/api.js';
import css from './cards.module.css';
import { FormCard } from './FormCard.js';
import { saidAt, useEdit } from './useEdit.js';

/** Edits the statement and how it will be judged; earlier wordings stay in the record. */
export function CriteriaForm({ forecast, onDone }: { forecast: ForecastDetail; onDone: () => void }) {
  const [entry, setEntry] = useState({
    statement: forecast.statement,
    criteria: forecast.criteria ?? '',
    voidIf: forecast.voidIf ?? '',
    reason: '',
  });
  const [empty, setEmpty] = useState(false);
  const edit = useEdit<CriteriaEdit>(
    forecast,
    (body, guard) => api.forecasts.editCriteria(forecast.number, body, guard),
    'criteria saved',
    onDone,
  );
  const orNull = (text: string) => text.trim() || null;
  const set = (change: Partial<typeof entry>) => {
    setEntry((was) => ({ ...was, ...change }));
    setEmpty(false);
  };
  const save = () => {
    if (entry.statement.trim() === '') return setEmpty(true);
    edit.mutate({
      statement: entry.statement.trim(),
      criteria: orNull(entry.criteria),
      voidIf: orNull(entry.voidIf),
      reason: orNull(entry.reason),
    });
  };
  const missing = judgeability({
    ...entry,
    due: forecast.due,
    criteria: orNull(entry.criteria),
    voidIf: orNull(entry.voidIf),
  });
  return (
    <FormCard
      title="How it will be judged"
      save="Save criteria"
      busy={edit.isPending}
      fault={edit.error}
      onSave={save}
      onCancel={onDone}
    >
      <Textarea
        label="Statement"
        autosize
        minRows={1}
        maxLength={500}
        value={entry.statement}
        error={empty ? 'Say what would happen.' : saidAt(edit.error, 'statement')}
        onChange={(event) => set({ statement: event.currentTarget.value })}
      />
      <Textarea
        label="How it will be judged"
        description="What counts, what does not, where to look it up"
        autosize
        minRows={3}
        maxLength={4000}
        value={entry.criteria}
        error={saidAt(edit.error, 'criteria')}
        onChange={(event) => set({ criteria: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label="Void if"
        description="What would make it impossible to judge"
        maxLength={1000}
        value={entry.voidIf}
        onChange={(event) => set({ voidIf: event.currentTarget.value })}
      />
      <TextInput
        label="Why"
        description="Shown in the record"
        maxLength={1000}
        value={entry.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      {missing.length > 0 && (
        <ul className={css.missing} aria-label="Still missing" aria-live="polite">
          {missing.map((hint) => (
            <li key={hint.code}>{hint.says}</li>
          ))}
        </ul>
      )}
    </FormCard>
  );
}
