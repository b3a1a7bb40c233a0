import { ApiProblem } from '@app/api-client';
import type { Judgement } from '@app/contract';
import type { Lexicon } from '@app/lexicons';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { ChanceField } from '../../parts/ChanceField.js';
import { Judgeability, JudgingFields } from '../../parts/JudgingFields.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { DueFields } from './DueFields.js';
import { type Draft, type DraftErrors, errorsOf, faultsOf, firstDraft, requestOf } from './draft.js';
import css from './makeForecast.module.css';
import { Said } from './Said.js';

export interface MakeForecastProps {
  readonly judgement: Judgement;
  readonly lexicon: Lexicon;
  /** the zone in which a due day ends, unless another is chosen */
  readonly zone: string;
  /** sends the request; throws an `ApiProblem` where it is refused */
  readonly save: (request: ReturnType<typeof requestOf>) => Promise<void>;
  readonly onCancel: () => void;
}

/** A judgement becomes a forecast: statement, what the report says, due date, criteria, the person's own number. */
export function MakeForecast({ judgement, lexicon, zone, save, onCancel }: MakeForecastProps) {
  const [draft, setDraft] = useState<Draft>(() => firstDraft(judgement, zone));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<Draft>) => {
    setDraft((was) => ({ ...was, ...change }));
    setErrors({});
  };

  const showErrors = (found: DraftErrors) => {
    setErrors(found);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const send = async () => {
    if (busy) return;
    const found = faultsOf(judgement, draft);
    if (Object.keys(found).length > 0) return showErrors(found);
    setBusy(true);
    setFault(null);
    try {
      await save(requestOf(judgement.id, draft));
    } catch (problem) {
      const atFields = problem instanceof ApiProblem ? errorsOf(problem) : null;
      if (atFields) showErrors(atFields);
      else setFault(problem);
      setBusy(false);
    }
  };
  useKeys('New forecast', [
    { keys: 'mod+Enter', does: 'Make the forecast', run: () => void send() },
    { keys: 'Escape', does: 'Back to the judgements', run: onCancel },
  ]);

  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      aria-label="New forecast"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={css.formHead}>
        <h2>New forecast</h2>
        <span className="meta">Judgement {judgement.ordinal}</span>
      </div>
      {fault !== null && (
        <ProblemNotice
          fault={fault}
          title="We could not make the forecast"
          safe="What you typed is kept here."
          onRetry={() => void send()}
        />
      )}
      <Textarea
        label="Statement"
        description="What will turn out one way or the other"
        autosize
        minRows={2}
        maxLength={500}
        value={draft.statement}
        error={errors.statement}
        onChange={(event) => set({ statement: event.currentTarget.value })}
        autoFocus
      />
      <Said judgement={judgement} lexicon={lexicon} draft={draft} set={set} />
      <ChanceField
        label={judgement.band ? 'Your own probability' : 'Your probability'}
        description={
          judgement.band
            ? 'Optional. Left empty, the report’s word stands and its score is a range.'
            : 'The report states none: choose one.'
        }
        required={!judgement.band}
        lexicon={lexicon}
        value={draft.chance}
        error={errors.chance}
        onChange={(chance) => set({ chance })}
      />
      {draft.chance !== null && (
        <TextInput
          label="Why"
          description="Optional"
          maxLength={4000}
          value={draft.reason}
          error={errors.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      <DueFields judgement={judgement} draft={draft} errors={errors} set={set} />
      <JudgingFields draft={draft} errors={errors} set={set} />
      <Judgeability
        statement={draft.statement}
        criteria={draft.criteria}
        voidIf={draft.voidIf}
        due={draft.undated ? '' : draft.date}
      />
      <NumberInput
        label="Check every"
        description="Days between looks; empty: as the rules say"
        suffix=" days"
        min={1}
        max={366}
        allowDecimal={false}
        w={150}
        value={draft.cadenceDays ?? ''}
        error={errors.cadence}
        onChange={(value) => set({ cadenceDays: typeof value === 'number' ? value : null })}
      />
      <div className={css.save}>
        <Button type="submit" look="main" size="large" hint="mod+Enter" busy={busy}>
          Make forecast
        </Button>
        <Button size="large" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
