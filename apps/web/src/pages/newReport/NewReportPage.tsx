import { TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useClock } from '../../api/session.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { Card } from '../../parts/Card.js';
import { DayField } from '../../parts/DayField.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { type Draft, type Errors, errorsOf, faultsOf, sourceOf } from './draft.js';
import { sizeWords } from './fileRules.js';
import css from './newReport.module.css';
import { Reading } from './Reading.js';
import { SourceIn } from './SourceIn.js';
import { useAddReport } from './useAddReport.js';

const empty: Draft = { title: '', publishedOn: '', file: null, text: '', format: 'text' };

/** A report comes in by file or as text; the server proposes its judgements while this page waits. */
export function NewReportPage() {
  const [draft, setDraft] = useState<Draft>(empty);
  const { progress, fault, add, cancel } = useAddReport();
  if (progress)
    return (
      <Reading
        title={draft.title.trim()}
        source={
          draft.file
            ? `${draft.file.name}, ${sizeWords(draft.file.size)}`
            : `${draft.text.length.toLocaleString('en')} characters`
        }
        progress={progress}
        onCancel={cancel}
      />
    );
  return <NewReportForm draft={draft} setDraft={setDraft} fault={fault} onAdd={() => void add(sourceOf(draft))} />;
}

const toFirstError = (form: HTMLElement | null) =>
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());

interface NewReportFormProps {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  /** what was refused last; null: nothing */
  readonly fault: unknown;
  readonly onAdd: () => void;
}

function NewReportForm({ draft, setDraft, fault, onAdd }: NewReportFormProps) {
  const { day } = useClock();
  const [errors, setErrors] = useState<Errors>(() => errorsOf(fault) ?? {});
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
    setErrors({});
  };
  // a refusal brings the form back, with the reading position at what was refused
  useEffect(() => {
    if (fault) toFirstError(form.current);
  }, [fault]);
  const submit = () => {
    const found = faultsOf(draft, day);
    setErrors(found);
    if (Object.keys(found).length === 0) onAdd();
    else toFirstError(form.current);
  };
  useKeys('New report', [{ keys: 'mod+Enter', does: 'Add the report', run: submit }]);
  return (
    <Page narrow>
      <PageHead title="Add report" lede="It is kept unchanged. Hindcast proposes its judgements; you decide on each." />
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
          {fault !== null && !errorsOf(fault) && (
            <ProblemNotice
              fault={fault}
              title="The report was not added"
              safe="What you gave is kept here."
              onRetry={submit}
            />
          )}
          <SourceIn draft={draft} error={errors.source ?? null} set={set} />
          <div className={css.head}>
            <TextInput
              label="Title"
              required
              maxLength={300}
              value={draft.title}
              error={errors.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <DayField
              label="Published on"
              required
              max={day}
              value={draft.publishedOn}
              error={errors.publishedOn}
              onChange={(publishedOn) => set({ publishedOn })}
            />
          </div>
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
