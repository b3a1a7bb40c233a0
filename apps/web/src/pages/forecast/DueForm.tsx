import type { DueEdit, ForecastDetail } from '@app/contract';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/api.js';
import { useSession } from '../../api/session.js';
import { dayOf } from '../../format/dates.js';
import { DayField } from '../../parts/DayField.js';
import { FormCard } from '../../parts/FormCard.js';
import css from './formFields.module.css';
import { saidAt, useEdit } from './useEdit.js';

const zones = Intl.supportedValuesOf('timeZone');

/** Moves the due date, or gives an undated forecast its first; beliefs from then on have a horizon of their own. */
export function DueForm({ forecast, onDone }: { forecast: ForecastDetail; onDone: () => void }) {
  const { workspace } = useSession();
  const [date, setDate] = useState(forecast.due?.date ?? '');
  const [zone, setZone] = useState(forecast.due?.zone ?? workspace.timeZone);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const edit = useEdit<DueEdit>(
    forecast,
    (body, guard) => api.forecasts.moveDue(forecast.number, body, guard),
    'due date saved',
    onDone,
  );
  const save = () => {
    if (date === '') return setMissing(true);
    edit.mutate({ due: { date, time: null, zone }, reason: reason.trim() || null });
  };
  return (
    <FormCard
      title={forecast.due ? 'Move the due date' : 'Give it a due date'}
      save={date ? `Due ${dayOf(date)}` : 'Save'}
      busy={edit.isPending}
      fault={edit.error}
      onSave={save}
      onCancel={onDone}
    >
      <div className={css.pair}>
        <DayField
          label="Due date"
          description="The end of that day"
          value={date}
          error={missing ? 'Give a date.' : saidAt(edit.error, 'due.date')}
          onChange={(day) => {
            setDate(day);
            setMissing(false);
          }}
        />
        <Select
          label="Time zone"
          description="In which the day ends"
          searchable
          limit={60}
          data={zones.includes(zone) ? zones : [zone, ...zones]}
          value={zone}
          onChange={(next) => next && setZone(next)}
        />
      </div>
      <TextInput
        label="Why"
        description={forecast.due ? 'Shown in the record. The score starts a new horizon from today.' : 'Optional'}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormCard>
  );
}
