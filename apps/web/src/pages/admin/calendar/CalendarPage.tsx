import type { WorkingDays } from '@app/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { Card } from '../../../parts/Card.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { SaveBar } from '../../../parts/SaveBar.js';
import { Segmented } from '../../../parts/Segmented.js';
import { toast } from '../../../parts/toast.js';
import { AdminFrame } from '../AdminFrame.js';
import { AddHolidays } from './AddHolidays.js';
import css from './calendar.module.css';
import { HolidayList } from './HolidayList.js';
import { merged } from './holidays.js';

/** The days on which the workspace works: reminders come on one of them. */
export function CalendarPage() {
  return (
    <AdminFrame title="Calendar">
      <Calendar />
    </AdminFrame>
  );
}

function Calendar() {
  const read = useQuery(queries.workingDays());
  const [draft, setDraft] = useState<WorkingDays | null>(null);
  const save = useSave(() => setDraft(null));
  if (read.isPending) return <Loading what="the calendar" rows={6} rowHeight={44} />;
  if (!read.data)
    return (
      <ProblemNotice fault={read.error} title="We could not read the calendar" onRetry={() => void read.refetch()} />
    );
  const days = draft ?? read.data;
  const change = (next: Partial<WorkingDays>) => {
    save.reset();
    setDraft({ ...days, ...next });
  };
  const changed = JSON.stringify(days) !== JSON.stringify(read.data);
  return (
    <>
      {save.error && (
        <div className={css.fault}>
          <ProblemNotice fault={save.error} title="The calendar was not saved" safe="What you changed is kept here." />
        </div>
      )}
      <div className={css.columns}>
        <div className={css.left}>
          <Card title="Weekends" label="Weekends">
            <Weekends work={days.weekends} onChange={(weekends) => change({ weekends })} />
          </Card>
          <Card title="Holidays" label="Holidays">
            <HolidayList
              days={days.holidays}
              onRemove={(day) => change({ holidays: days.holidays.filter((other) => other !== day) })}
            />
          </Card>
        </div>
        <Card title="Add holidays" label="Add holidays">
          <AddHolidays known={days.holidays} onAdd={(more) => change({ holidays: merged(days.holidays, more) })} />
        </Card>
      </div>
      {changed && (
        <SaveBar
          says="The calendar is changed, but not saved. Saving plans every open forecast anew."
          save="Save calendar"
          busy={save.isPending}
          onSave={() => save.mutate(days)}
          onDiscard={() => {
            save.reset();
            setDraft(null);
          }}
        />
      )}
    </>
  );
}

function Weekends({ work, onChange }: { work: boolean; onChange: (work: boolean) => void }) {
  return (
    <div className={css.weekends}>
      <Segmented
        label="Saturday and Sunday"
        value={work ? 'work' : 'free'}
        options={[
          { value: 'free', label: 'Kept free' },
          { value: 'work', label: 'Days like others' },
        ]}
        onChange={(next) => onChange(next === 'work')}
      />
      <p>
        {work
          ? 'Reminders come on Saturday and Sunday as on any day.'
          : 'A reminder that falls on Saturday or Sunday comes on the working day before.'}
      </p>
    </div>
  );
}

function useSave(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (days: WorkingDays) => api.workingDays.save(days),
    onSuccess: (saved) => {
      client.setQueryData(queries.workingDays().queryKey, saved);
      for (const key of ['plan', 'rule-preview', 'deliveries', 'today', 'forecast'])
        void client.invalidateQueries({ queryKey: [key] });
      onSaved();
      toast('The calendar is saved.');
    },
  });
}
