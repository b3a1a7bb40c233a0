import { ApiProblem } from '@app/api-client';
import type { ForecastDetail, NewEvidence } from '@app/contract';
import { credibilities, reliabilities } from '@app/evidence';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../api/api.js';
import { useForecastSaved } from '../api/changes.js';
import { useKeys } from '../keys/useKeys.js';
import { Button } from './Button.js';
import { DayField } from './DayField.js';
import {
  type EvidenceDraft,
  type EvidenceErrors,
  effectWords,
  firstOdds,
  isComplete,
  missingOf,
} from './evidenceDraft.js';
import css from './evidenceForm.module.css';
import { ProblemNotice } from './Notice.js';
import { Segmented } from './Segmented.js';
import { toast } from './toast.js';

export interface EvidenceFormProps {
  readonly forecast: Pick<ForecastDetail, 'number' | 'revision' | 'belief'>;
  /** `YYYY-MM-DD`, the latest day something can have happened on */
  readonly today: string;
  /** saved, or cancelled */
  readonly onDone: () => void;
}

/** Logs one item of evidence on a forecast: what, from whom, when, how good, which way, how strong. */
export function EvidenceForm({ forecast, today, onDone }: EvidenceFormProps) {
  const [entry, setEntry] = useState<EvidenceDraft>({
    what: '',
    source: '',
    occurredOn: today,
    reliability: null,
    credibility: null,
    direction: 'for',
    odds: 2,
    note: '',
  });
  const [errors, setErrors] = useState<EvidenceErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const [requestKey] = useState(() => crypto.randomUUID());
  const saved = useForecastSaved();
  const save = useMutation({
    mutationFn: (evidence: NewEvidence) =>
      api.forecasts.addEvidence(forecast.number, evidence, { idempotencyKey: requestKey }),
    onSuccess: (detail) => {
      saved(detail);
      toast(`F-${forecast.number}: evidence logged.`);
      onDone();
    },
    onError: (fault) => {
      if (fault instanceof ApiProblem && fault.errors.length > 0)
        showErrors(Object.fromEntries(fault.errors.map((error) => [error.at, error.says])));
    },
  });
  const set = (change: Partial<EvidenceDraft>) => {
    setEntry((was) => ({ ...was, ...change }));
    setErrors({});
  };
  const grade = (change: Pick<EvidenceDraft, 'reliability'> | Pick<EvidenceDraft, 'credibility'>) => {
    setEntry((was) => ({ ...was, ...change, odds: firstOdds({ ...was, ...change }) }));
    setErrors({});
  };
  const showErrors = (found: EvidenceErrors) => {
    setErrors(found);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const send = () => {
    if (save.isPending) return;
    if (!isComplete(entry)) return showErrors(missingOf(entry));
    save.mutate({
      ...entry,
      what: entry.what.trim(),
      source: entry.source.trim(),
      odds: entry.direction === 'neutral' ? null : entry.odds,
      note: entry.note.trim() || null,
    });
  };
  useKeys('Evidence', [
    { keys: 'mod+Enter', does: 'Log the evidence', run: send },
    { keys: 'Escape', does: 'Close without saving', run: onDone },
  ]);

  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      aria-label="Log evidence"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>Log evidence</h2>
      {save.isError && Object.keys(errors).length === 0 && (
        <ProblemNotice
          fault={save.error}
          title="We could not log this"
          safe="What you typed is kept here."
          onRetry={send}
        />
      )}
      <Textarea
        label="What was learned"
        autosize
        minRows={1}
        maxLength={1000}
        value={entry.what}
        error={errors.what}
        onChange={(event) => set({ what: event.currentTarget.value })}
        autoFocus
      />
      <div className={css.pair}>
        <TextInput
          label="Source"
          description="The same name as before, so that a worse grade is noticed"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={300}
          value={entry.source}
          error={errors.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <DayField
          label="Day of the event"
          max={today}
          value={entry.occurredOn}
          error={errors.occurredOn}
          onChange={(occurredOn) => set({ occurredOn })}
        />
      </div>
      <Grades entry={entry} errors={errors} onGrade={grade} />
      <Weight entry={entry} chance={forecast.belief?.chance ?? null} set={set} />
      <TextInput
        label="Note"
        description="Optional"
        maxLength={4000}
        value={entry.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <div className={css.save}>
        <Button type="submit" look="main" hint="mod+Enter" busy={save.isPending}>
          Log evidence
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Grades({
  entry,
  errors,
  onGrade,
}: {
  entry: EvidenceDraft;
  errors: EvidenceErrors;
  onGrade: (change: Pick<EvidenceDraft, 'reliability'> | Pick<EvidenceDraft, 'credibility'>) => void;
}) {
  const source = reliabilities.find((grade) => grade.mark === entry.reliability);
  const information = credibilities.find((grade) => grade.mark === entry.credibility);
  return (
    <div className={css.pair}>
      <div className={css.field}>
        <span className={css.label}>Reliability of the source</span>
        <Segmented
          label="Reliability of the source"
          value={entry.reliability ?? ''}
          onChange={(mark) => onGrade({ reliability: mark as EvidenceDraft['reliability'] })}
          options={reliabilities.map(({ mark }) => ({ value: mark as string, label: mark }))}
        />
        <Means grade={source} error={errors.reliability} otherwise="A is best; F means it cannot be judged." />
      </div>
      <div className={css.field}>
        <span className={css.label}>Credibility of the information</span>
        <Segmented
          label="Credibility of the information"
          value={String(entry.credibility ?? '')}
          onChange={(mark) => onGrade({ credibility: Number(mark) })}
          options={credibilities.map(({ mark }) => ({ value: String(mark), label: String(mark) }))}
        />
        <Means grade={information} error={errors.credibility} otherwise="1 is best; 6 means it cannot be judged." />
      </div>
    </div>
  );
}

function Means({
  grade,
  error,
  otherwise,
}: {
  grade: { label: string; means: string } | undefined;
  error: string | undefined;
  otherwise: string;
}) {
  if (error)
    return (
      <p className={css.error} role="alert">
        {error}
      </p>
    );
  return <p className={css.hint}>{grade ? `${grade.label}. ${grade.means}` : otherwise}</p>;
}

function Weight({
  entry,
  chance,
  set,
}: {
  entry: EvidenceDraft;
  chance: number | null;
  set: (change: Partial<EvidenceDraft>) => void;
}) {
  return (
    <div className={css.field}>
      <span className={css.label}>Which way, and how strongly</span>
      <div className={css.weight}>
        <Segmented
          label="Direction"
          value={entry.direction}
          onChange={(direction) => set({ direction })}
          options={[
            { value: 'for', label: '▲ For' },
            { value: 'against', label: '▼ Against' },
            { value: 'neutral', label: 'Neutral' },
          ]}
        />
        {entry.direction !== 'neutral' && (
          <NumberInput
            aria-label="Odds, to 1"
            suffix=" to 1"
            hideControls
            min={1}
            max={1000}
            decimalScale={1}
            step={0.5}
            w={104}
            placeholder="no weight"
            value={entry.odds ?? ''}
            onChange={(odds) => set({ odds: typeof odds === 'number' ? odds : null })}
          />
        )}
      </div>
      <p className={css.hint} aria-live="polite">
        {effectWords(entry, chance)}
      </p>
    </div>
  );
}
