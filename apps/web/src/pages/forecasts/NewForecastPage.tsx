import type { NewForecast } from '@app/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api/api.js';
import { useForecastSaved } from '../../api/changes.js';
import { useSession } from '../../api/session.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { Card } from '../../parts/Card.js';
import { noJudging } from '../../parts/JudgingFields.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { toast } from '../../parts/toast.js';
import { NewForecastFields } from './NewForecastFields.js';
import { type Draft, type Errors, faultsOf, requestOf, withServer } from './newForecast.js';
import css from './newForecast.module.css';
import { firstQuestion } from './questionDraft.js';

/** A forecast of one's own, without a report behind it. */
export function NewForecastPage() {
  const { workspace } = useSession();
  const [draft, setDraft] = useState<Draft>({
    statement: '',
    ...noJudging,
    question: firstQuestion,
    belief: null,
    date: '',
    zone: workspace.timeZone,
    chance: null,
    reason: '',
    cadenceDays: null,
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
    const found = faultsOf(draft);
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
          <NewForecastFields draft={draft} errors={withServer(errors, add.error)} set={set} />
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
