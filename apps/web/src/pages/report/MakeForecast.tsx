import { ApiProblem } from '@app/api-client';
import type { Judgement } from '@app/contract';
import { judgeability, reportedOf } from '@app/forecasts';
import type { Lexicon } from '@app/lexicons';
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { dayOf } from '../../format/dates.js';
import { percent, percentRange } from '../../format/percent.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { ChanceField } from '../../parts/ChanceField.js';
import { DayField } from '../../parts/DayField.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Segmented } from '../../parts/Segmented.js';
import { TextButton } from '../../parts/TextButton.js';
import { Yardstick } from '../../parts/Yardstick.js';
import { type Draft, type DraftErrors, errorsOf, faultsOf, firstDraft, requestOf, restsOnAssumption } from './draft.js';
import css from './makeForecast.module.css';

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

interface Part {
  readonly judgement: Judgement;
  readonly draft: Draft;
  readonly errors: DraftErrors;
  readonly set: (change: Partial<Draft>) => void;
}

function Said({ judgement, lexicon, draft, set }: Omit<Part, 'errors'> & { lexicon: Lexicon }) {
  const said = reportedOf(judgement, draft.reversed, lexicon);
  if (!said.band || said.chance === null)
    return (
      <div className={css.said}>
        <p>
          <b>No probability stated.</b> The report says {judgement.term ? <>“{judgement.term}”</> : 'it without one'}: a
          person chooses, nothing is guessed.
        </p>
      </div>
    );
  return (
    <div className={css.said}>
      <p>
        The report says <b>{said.term}</b> ({percentRange(said.band)}), kept as {percent(said.chance)}
        {draft.reversed && ', mirrored'}.
      </p>
      <Yardstick lexicon={lexicon} chance={null} band={said.band} reported={said.chance} />
      <Checkbox
        size="xs"
        label="My statement is the opposite of what the report says"
        checked={draft.reversed}
        onChange={(event) => set({ reversed: event.currentTarget.checked })}
      />
    </div>
  );
}

const zones = Intl.supportedValuesOf('timeZone');

function DueFields({ judgement, draft, errors, set }: Part) {
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
          <Select
            label="Time zone"
            description="In which the day ends"
            searchable
            data={zones.includes(draft.zone) ? zones : [draft.zone, ...zones]}
            limit={60}
            value={draft.zone}
            error={errors.zone}
            onChange={(zone) => zone && set({ zone })}
          />
        </div>
      )}
      {draft.undated && <p className="meta">No reminders and no score until somebody gives it a date.</p>}
      {assumed && horizon?.due && (
        <div className={css.assumption}>
          {restsOnAssumption(judgement, draft) ? (
            <Checkbox
              size="sm"
              label={
                <>
                  I take “{horizon.text}” as <b>{horizon.assumption?.months ?? 12} months</b>, until{' '}
                  {dayOf(horizon.due)}
                </>
              }
              description="An assumption, not the report’s words. Confirm it, or give another date."
              checked={draft.assumptionConfirmed}
              error={errors.assumption}
              onChange={(event) => set({ assumptionConfirmed: event.currentTarget.checked })}
            />
          ) : (
            <>
              Your own date instead of the assumption “{horizon.text} = {horizon.assumption?.months ?? 12} months”.{' '}
              <TextButton onClick={() => set({ date: horizon.due ?? '' })}>Use {dayOf(horizon.due)}</TextButton>
            </>
          )}
        </div>
      )}
    </>
  );
}

function JudgingFields({ draft, errors, set }: Omit<Part, 'judgement'>) {
  const missing = judgeability({
    statement: draft.statement,
    criteria: draft.criteria || null,
    voidIf: draft.voidIf || null,
    due: draft.undated ? null : draft.date || null,
  });
  return (
    <>
      <Textarea
        label="How it will be judged"
        description="What counts, what does not, where to look it up"
        autosize
        minRows={2}
        maxLength={4000}
        value={draft.criteria}
        error={errors.criteria}
        onChange={(event) => set({ criteria: event.currentTarget.value })}
      />
      <TextInput
        label="Void if"
        description="What would make it impossible to judge"
        maxLength={1000}
        value={draft.voidIf}
        error={errors.voidIf}
        onChange={(event) => set({ voidIf: event.currentTarget.value })}
      />
      <div aria-live="polite">
        {missing.length === 0 ? (
          <p className={css.judgeable}>Strangers could agree on its outcome.</p>
        ) : (
          <>
            <h3>Can it be judged?</h3>
            <ul className={css.hints}>
              {missing.map((hint) => (
                <li key={hint.code}>{hint.says}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <NumberInput
        label="Check every"
        description="Days between looks; empty for none"
        suffix=" days"
        min={1}
        max={366}
        allowDecimal={false}
        w={150}
        value={draft.cadenceDays ?? ''}
        error={errors.cadence}
        onChange={(value) => set({ cadenceDays: typeof value === 'number' ? value : null })}
      />
    </>
  );
}
