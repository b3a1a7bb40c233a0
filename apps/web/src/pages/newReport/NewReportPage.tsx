import { ApiProblem } from '@app/api-client';
import type { NewReport } from '@app/contract';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { api } from '../../api/api.js';
import { useClock } from '../../api/session.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { Card } from '../../parts/Card.js';
import { DayField } from '../../parts/DayField.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { TextButton } from '../../parts/TextButton.js';
import { toast } from '../../parts/toast.js';
import css from './newReport.module.css';
import { Reading } from './Reading.js';
import { readBytes, whyNotText } from './readFile.js';

interface Draft {
  readonly title: string;
  readonly publishedOn: string;
  readonly text: string;
  readonly format: NewReport['format'];
}
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

/** Beyond this many characters a field takes seconds for every key, so the text is only shown. */
const longToEdit = 300_000;
const previewed = 1200;

function LongText({ text, error, onClear }: { text: string; error: string | null; onClear: () => void }) {
  return (
    <section aria-label="Text" className={css.long}>
      <h3>Text</h3>
      <pre>{text.slice(0, previewed)} …</pre>
      <p className="meta">
        Too long to edit here; all of it is sent. <TextButton onClick={onClear}>Take another text</TextButton>
      </p>
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

interface TextInProps {
  readonly draft: Draft;
  readonly error: string | null;
  readonly set: (change: Partial<Draft>) => void;
}

function TextIn({ draft, error, set }: TextInProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readBytes(file.name, new Uint8Array(await file.arrayBuffer()));
    if ('refused' in read) return setRefused(read.refused);
    setRefused(null);
    set({ text: read.text, format: read.format, ...(draft.title.trim() === '' && { title: read.title }) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut; the button below does the same
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {draft.text.length > longToEdit ? (
        <LongText text={draft.text} error={refused ?? error} onClear={() => set({ text: '' })} />
      ) : (
        <Textarea
          label="Text"
          description="Paste it here, or choose a .txt or .md file. At most 10 MB, in UTF-8."
          required
          autosize
          minRows={12}
          maxRows={24}
          spellCheck={false}
          value={draft.text}
          error={refused ?? error}
          classNames={{ input: css.text! }}
          onChange={(event) => {
            setRefused(null);
            set({ text: event.currentTarget.value });
          }}
        />
      )}
      <div className={css.file}>
        <input
          id={id}
          className="hidden-text"
          type="file"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor={id} className={css.choose}>
          Choose a file
        </label>
        <label className={css.format}>
          <input
            type="checkbox"
            checked={draft.format === 'markdown'}
            onChange={(event) => set({ format: event.currentTarget.checked ? 'markdown' : 'text' })}
          />
          It is Markdown
        </label>
        {draft.text !== '' && <span className={css.size}>{draft.text.length.toLocaleString('en')} characters</span>}
      </div>
    </div>
  );
}
