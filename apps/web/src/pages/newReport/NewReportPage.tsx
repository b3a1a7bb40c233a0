import { ApiProblem } from '@app/api-client';
import type { NewReport } from '@app/contract';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api/api.js';
import { useClock } from '../../api/session.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { Card } from '../../parts/Card.js';
import { DayField } from '../../parts/DayField.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { toast } from '../../parts/toast.js';
import css from './newReport.module.css';
import { Reading } from './Reading.js';
import { whyNotText } from './readFile.js';
import { type Draft, TextIn } from './TextIn.js';

type Errors = Partial<Record<keyof Draft, string | null>>;

const faultsOf = (draft: Draft, today: string): Errors => ({
  ...(draft.title.trim() === '' && { title: 'Give the report a title' }),
  ...(draft.publishedOn === '' && { publishedOn: 'Give the day it was published' }),
  ...(draft.publishedOn > today && { publishedOn: 'The day lies in the future' }),
  ...(whyNotText(draft.text) && { text: whyNotText(draft.text) }),
});

/** Paste or upload a report; the server proposes its judgements while this page waits. */
export function NewReportPage() {
  const { day } = useClock();
  const [draft, setDraft] = useState<Draft>({ title: '', publishedOn: '', text: '', format: 'text' });
  const [errors, setErrors] = useState<Errors>({});
  const form = useRef<HTMLFormElement>(null);
  const add = useAddReport();
  const set = (change: Partial<Draft>) => {
    setDraft((was) => ({ ...was, ...change }));
    setErrors({});
  };
  const submit = () => {
    if (add.isPending) return;
    const found = faultsOf(draft, day);
    setErrors(found);
    if (Object.keys(found).length === 0) return add.mutate({ ...draft, title: draft.title.trim() });
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  useKeys('New report', [{ keys: 'mod+Enter', does: 'Add the report', run: submit }]);
  const problem = add.error instanceof ApiProblem ? add.error : null;
  if (add.isPending) return <Reading characters={draft.text.length} />;
  return (
    <Page narrow>
      <PageHead
        title="Add report"
        lede="The text is kept unchanged. Hindcast proposes its judgements; you decide on each."
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
              title="The report was not added"
              safe="What you typed is kept here."
              onRetry={submit}
            />
          )}
          <div className={css.head}>
            <TextInput
              label="Title"
              required
              maxLength={300}
              value={draft.title}
              error={errors.title ?? problem?.at('title')}
              onChange={(event) => set({ title: event.currentTarget.value })}
              autoFocus
            />
            <DayField
              label="Published on"
              required
              max={day}
              value={draft.publishedOn}
              error={errors.publishedOn ?? problem?.at('publishedOn')}
              onChange={(publishedOn) => set({ publishedOn })}
            />
          </div>
          <TextIn draft={draft} error={errors.text ?? problem?.at('text') ?? null} set={set} />
          <div className={css.actions}>
            <Button type="submit" look="main" size="large" hint="mod+Enter">
              Add report
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}

function useAddReport() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (report: NewReport) => api.reports.add(report),
    onSuccess: async (report) => {
      client.setQueryData(['report', String(report.number)], report);
      for (const key of ['reports', 'today']) void client.invalidateQueries({ queryKey: [key] });
      const found = report.judgements.length;
      await navigate({ to: '/reports/$number', params: { number: String(report.number) }, search: {} });
      toast(found === 1 ? 'One judgement proposed.' : `${found === 0 ? 'No' : found} judgements proposed.`);
    },
  });
}
