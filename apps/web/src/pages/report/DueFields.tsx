import type { Judgement } from '@app/contract';
import { Checkbox } from '@mantine/core';
import { dayOf } from '../../format/dates.js';
import { DayField } from '../../parts/DayField.js';
import { Segmented } from '../../parts/Segmented.js';
import { TextButton } from '../../parts/TextButton.js';
import { ZoneField } from '../../parts/ZoneField.js';
import { type Draft, type DraftErrors, restsOnAssumption } from './draft.js';
import css from './makeForecast.module.css';

export interface DueFieldsProps {
  readonly judgement: Judgement;
  readonly draft: Draft;
  readonly errors: DraftErrors;
  readonly set: (change: Partial<Draft>) => void;
}

/** Whether and when it is due; an assumed date asks to be confirmed. */
export function DueFields({ judgement, draft, errors, set }: DueFieldsProps) {
  const { horizon } = judgement;
  const assumed = horizon?.origin === 'assumed' && horizon.due !== null && !draft.undated;
  return (
    <>
      <div>
        <Segmented
          label="Due"
          value={draft.undated ? 'undated' : 'dated'}
          onChange={(value) => set({ undated: value === 'undated' })}
          options={[
            { value: 'dated', label: 'Due on a day' },
            { value: 'undated', label: 'Monitor only, undated' },
          ]}
        />
      </div>
      {!draft.undated && (
        <div className={css.pair}>
          <DayField
            label="Due date"
            description="The end of that day"
            value={draft.date}
            error={errors.date}
            onChange={(date) => set({ date })}
          />
          <ZoneField
            label="Time zone"
            description="In which the day ends"
            value={draft.zone}
            error={errors.zone}
            onChange={(zone) => set({ zone })}
          />
        </div>
      )}
      {draft.undated && <p className="meta">No reminders and no score until somebody gives it a date.</p>}
      {assumed && <Assumed judgement={judgement} draft={draft} errors={errors} set={set} />}
    </>
  );
}

function Assumed({ judgement: { horizon }, judgement, draft, errors, set }: DueFieldsProps) {
  const due = horizon?.due;
  if (!due) return null;
  const months = horizon.assumption?.months ?? 12;
  return (
    <div className={css.assumption}>
      {restsOnAssumption(judgement, draft) ? (
        <Checkbox
          size="sm"
          label={
            <>
              I take “{horizon.text}” as <b>{months} months</b>, until {dayOf(due)}
            </>
          }
          description="An assumption, not the report’s words. Confirm it, or give another date."
          checked={draft.assumptionConfirmed}
          error={errors.assumption}
          onChange={(event) => set({ assumptionConfirmed: event.currentTarget.checked })}
        />
      ) : (
        <>
          Your own date instead of the assumption “{horizon.text} = {months} months”.{' '}
          <TextButton onClick={() => set({ date: due })}>Use {dayOf(due)}</TextButton>
        </>
      )}
    </div>
  );
}
