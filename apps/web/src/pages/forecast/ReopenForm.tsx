import type { ForecastDetail, Reopening } from '@app/contract';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/api.js';
import { FormCard } from '../../parts/FormCard.js';
import { saidAt, useEdit } from './useEdit.js';

/** Takes an outcome back; it stays in the record, and its score no longer counts. */
export function ReopenForm({ forecast, onDone }: { forecast: ForecastDetail; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const edit = useEdit<Reopening>(
    forecast,
    (body, guard) => api.forecasts.reopen(forecast.number, body, guard),
    'outcome undone. The record keeps it',
    onDone,
  );
  const save = () => {
    if (reason.trim() === '') return setMissing(true);
    edit.mutate({ reason: reason.trim() });
  };
  return (
    <FormCard
      title="Undo the outcome"
      save="Undo outcome"
      busy={edit.isPending}
      fault={edit.error}
      onSave={save}
      onCancel={onDone}
    >
      <TextInput
        label="Why"
        description="The record keeps the outcome and this reason. The forecast is open again, and its reminders are planned anew."
        maxLength={1000}
        value={reason}
        error={missing ? 'Say why.' : saidAt(edit.error, 'reason')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
        autoFocus
      />
    </FormCard>
  );
}
