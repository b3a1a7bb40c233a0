import type { CriteriaEdit, ForecastDetail } from '@app/contract';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/api.js';
import { FormCard } from '../../parts/FormCard.js';
import { Judgeability, JudgingFields, judgingOf } from '../../parts/JudgingFields.js';
import { saidAt, useEdit } from './useEdit.js';

/** Edits the statement and how it will be judged; earlier wordings stay in the record. */
export function CriteriaForm({ forecast, onDone }: { forecast: ForecastDetail; onDone: () => void }) {
  const [entry, setEntry] = useState({
    statement: forecast.statement,
    criteria: forecast.criteria ?? '',
    voidIf: forecast.voidIf ?? '',
    condition: forecast.condition ?? '',
    topic: forecast.topic ?? '',
    importance: forecast.importance,
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
      ...judgingOf(entry),
      reason: orNull(entry.reason),
    });
  };
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
      <JudgingFields draft={entry} errors={{ criteria: saidAt(edit.error, 'criteria') }} set={set} />
      <TextInput
        label="Why"
        description="Shown in the record"
        maxLength={1000}
        value={entry.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Judgeability
        statement={entry.statement}
        criteria={entry.criteria}
        voidIf={entry.voidIf}
        due={forecast.due?.date ?? ''}
      />
    </FormCard>
  );
}
