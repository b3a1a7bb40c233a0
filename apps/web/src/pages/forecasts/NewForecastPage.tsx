import { ApiProblem } from '@app/api-client';
import type { NewForecast } from '@app/contract';
import { judgeability } from '@app/forecasts';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api/api.js';
import { useForecastSaved } from '../../api/changes.js';
import { useClock, useLexicon, useSession } from '../../api/session.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { Card } from '../../parts/Card.js';
import { ChanceField } from '../../parts/ChanceField.js';
import { DayField } from '../../parts/DayField.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { Mark } from '../../parts/State.js';
import { toast } from '../../parts/toast.js';
import { ZoneField } from '../../parts/ZoneField.js';
import css from './newForecast.module.css';

interface Draft {
  readonly statement: string;
  readonly criteria: string;
  readonly voidIf: string;
  readonly date: string;
  readonly zone: string;
  readonly chance: number | null;
  readonly reason: string;
  readonly cadenceDays: number | null;
}
type Errors = Partial<Record<'statement' | 'chance' | 'date' | 'criteria' | 'voidIf' | 'reason', string | null>>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const requestOf = (draft: Draft): NewForecast => ({
  judgementId: null,
  statement: draft.statement.trim(),
  criteria: orNull(draft.criteria),
  voidIf: orNull(draft.voidIf),
  due: draft.date ? { date: draft.date, time: null, zone: draft.zone } : null,
  assumptionConfirmed: false,
  reversed: false,
  chance: draft.chance,
  reason: orNull(draft.reason),
  cadenceDays: draft.cadenceDays,
});

/** A forecast of one's own, without a report behind it. */
export function NewForecastPage() {
  const { workspace } = useSession();
  const [draft, setDraft] = useState<Draft>({
    statement: '',
    criteria: '',
    voidIf: '',
    date: '',
    zone: workspace.timeZone,
    chance: null,
    reason: '',
    cadenceDays: 30,
  });
  const [errors, setErrors] = useState<Errors>({});
  const form = useRef<HTMLFormElement>(null);
  const add = useAddForecast();
  const set = (change: Partial<Draft>) => {
    setDraft((was) => ({ ...was, ...change }));
    setErrors({});
  };
  const submit = () => {
    if (add.isPending) return;
    const found: Errors = {
      ...(draft.statement.trim() === '' && { statement: 'Say what would happen' }),
      ...(draft.chance === null && { chance: 'Choose a probability' }),
    };
    setErrors(found);
    if (Object.keys(found).length === 0) return add.mutate(requestOf(draft));
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  useKeys('New forecast', [{ keys: 'mod+Enter', does: 'Save the forecast', run: submit }]);
  return (
    <Page narrow>
      <PageHead
        title="New forecast"
        lede="A statement that turns out one way or the other, with a number and a date."
      />
      <Card>
        <form
          ref={form}
          className={css.form}
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            submit();
          }}
        >
          {add.error && (
            <ProblemNotice
              fault={add.error}
              title="The forecast was not saved"
              safe="What you typed is kept here."
              onRetry={submit}
            />
          )}
          <Fields draft={draft} errors={withServer(errors, add.error)} set={set} />
          <Judged draft={draft} />
          <div>
            <Button type="submit" look="main" size="large" hint="mod+Enter" busy={add.isPending}>
              Save forecast
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}

const withServer = (errors: Errors, fault: Error | null): Errors => {
  if (!(fault instanceof ApiProblem)) return errors;
  if (fault.code === 'due-before-opening') return { ...errors, date: fault.title };
  const said = Object.fromEntries(fault.errors.map(({ at, says }) => [at === 'due.date' ? 'date' : at, says]));
  return { ...said, ...errors };
};

function useAddForecast() {
  const saved = useForecastSaved();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (forecast: NewForecast) => api.forecasts.add(forecast),
    onSuccess: async (forecast) => {
      saved(forecast);
      await navigate({ to: '/forecasts/$number', params: { number: String(forecast.number) }, search: {} });
      toast(`F-${forecast.number} is saved.`);
    },
  });
}

interface FieldsProps {
  readonly draft: Draft;
  readonly errors: Errors;
  readonly set: (change: Partial<Draft>) => void;
}

function Fields({ draft, errors, set }: FieldsProps) {
  const lexicon = useLexicon();
  const { day } = useClock();
  return (
    <>
      <Textarea
        label="Statement"
        description="What will turn out one way or the other"
        required
        autosize
        minRows={2}
        maxLength={500}
        value={draft.statement}
        error={errors.statement}
        onChange={(event) => set({ statement: event.currentTarget.value })}
        autoFocus
      />
      <div className={css.pair}>
        <ChanceField
          label="Probability"
          required
          description="A number, 1 in 7, 2:1 or a word"
          lexicon={lexicon}
          value={draft.chance}
          error={errors.chance}
          onChange={(chance) => set({ chance })}
        />
        <Textarea
          label="Why"
          autosize
          minRows={2}
          maxLength={4000}
          value={draft.reason}
          error={errors.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      </div>
      <div className={css.three}>
        <DayField
          label="Due"
          description="The end of that day; empty: monitor only"
          min={day}
          value={draft.date}
          error={errors.date}
          onChange={(date) => set({ date })}
        />
        <ZoneField
          label="Time zone"
          description="In which the day ends"
          value={draft.zone}
          onChange={(zone) => set({ zone })}
        />
        <NumberInput
          label="Check every"
          description="Days; empty: never"
          min={1}
          max={366}
          allowDecimal={false}
          hideControls
          value={draft.cadenceDays ?? ''}
          onChange={(days) => set({ cadenceDays: typeof days === 'number' ? days : null })}
        />
      </div>
      <Textarea
        label="How it will be judged"
        description="The figure that decides, or the source to look it up in"
        autosize
        minRows={2}
        maxLength={4000}
        value={draft.criteria}
        error={errors.criteria}
        onChange={(event) => set({ criteria: event.currentTarget.value })}
      />
      <TextInput
        label="Cannot be judged if"
        maxLength={1000}
        value={draft.voidIf}
        error={errors.voidIf}
        onChange={(event) => set({ voidIf: event.currentTarget.value })}
      />
    </>
  );
}

function Judged({ draft }: { draft: Draft }) {
  if (draft.statement.trim() === '') return null;
  const missing = judgeability({
    statement: draft.statement,
    criteria: orNull(draft.criteria),
    voidIf: orNull(draft.voidIf),
    due: draft.date || null,
  });
  return (
    <section className={css.judged} aria-label="Can it be judged?">
      <h3>Can it be judged?</h3>
      {missing.length === 0 ? (
        <Mark glyph="asJudged" tone="data">
          Yes: event, measure, date and exception are there
        </Mark>
      ) : (
        <ul>
          {missing.map(({ code, says }) => (
            <li key={code}>{says}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
