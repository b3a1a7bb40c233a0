import type { CameOut, ForecastDetail, Question } from '@app/contract';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useMoveDue, useResolve } from '../api/changes.js';
import { useClock } from '../api/session.js';
import { dayOf } from '../format/dates.js';
import { useKeys } from '../keys/useKeys.js';
import { Button } from './Button.js';
import { DayField } from './DayField.js';
import { ProblemNotice } from './Notice.js';
import {
  dueEditOf,
  type OutcomeChoice,
  type OutcomeDraft,
  type OutcomeErrors,
  outcomeFaults,
  resolutionOf,
} from './outcomeDraft.js';
import css from './outcomeForm.module.css';

export interface OutcomeFormProps {
  readonly forecast: ForecastDetail;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

interface Choice {
  readonly value: OutcomeChoice;
  readonly says: string;
  readonly saves: string;
  /** the option that came out, where the choice is one of several */
  readonly cameOut?: CameOut;
}

/** What can be recorded of a forecast: how it came out by its kind, or why it cannot be judged. */
function choicesOf({ question, condition }: Pick<ForecastDetail, 'question' | 'condition'>): Choice[] {
  return [
    ...ofKind(question),
    { value: 'void', says: 'Could not be judged', saves: 'Save “could not be judged”' },
    ...(condition
      ? [{ value: 'condition-failed' as const, says: 'Its condition failed', saves: 'Save “condition failed”' }]
      : []),
    { value: 'not-yet', says: 'Not yet', saves: 'Move the date' },
  ];
}

function ofKind(question: Question): Choice[] {
  if (question.kind === 'binary')
    return [
      { value: 'happened', says: 'Happened', saves: 'Save “happened”' },
      { value: 'did-not-happen', says: 'Did not happen', saves: 'Save “did not happen”' },
    ];
  if (question.kind === 'choice')
    return question.options.map((says, option) => ({
      value: 'came-out',
      says,
      saves: `Save “${says}”`,
      cameOut: { option },
    }));
  return [{ value: 'came-out', says: 'It came out', saves: 'Save outcome' }];
}

const isChosen = (choice: Choice, draft: OutcomeDraft): boolean =>
  choice.value === draft.choice &&
  (!choice.cameOut || JSON.stringify(choice.cameOut) === JSON.stringify(draft.cameOut));

/** Records what happened, with its day and source; "not yet" moves the due date instead. */
export function OutcomeForm({ forecast, onDone, onCancel }: OutcomeFormProps) {
  const { day, zone } = useClock();
  const [draft, setDraft] = useState<OutcomeDraft>({
    choice: null,
    cameOut: null,
    knownOn: day,
    source: '',
    note: '',
    newDate: '',
    reason: '',
  });
  const [errors, setErrors] = useState<OutcomeErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const resolve = useResolve(forecast);
  const move = useMoveDue(forecast);
  const busy = resolve.isPending || move.isPending;
  const fault = resolve.error ?? move.error;
  const set = (change: Partial<OutcomeDraft>) => {
    setDraft((was) => ({ ...was, ...change }));
    setErrors({});
  };

  const save = () => {
    if (busy) return;
    const found = outcomeFaults(draft, day);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], input[type="radio"]')?.focus(),
      );
      return;
    }
    const done = { onSuccess: () => onDone?.() };
    if (draft.choice === 'not-yet') move.mutate(dueEditOf(draft, forecast.due, zone), done);
    else if (draft.choice) resolve.mutate(resolutionOf({ ...draft, choice: draft.choice }), done);
  };
  useKeys('Outcome', [{ keys: 'mod+Enter', does: 'Save the outcome', run: save }]);

  const choices = choicesOf(forecast);
  const chosen = choices.find((choice) => isChosen(choice, draft));
  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      aria-label={`Outcome of F-${forecast.number}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      {fault && (
        <ProblemNotice
          fault={fault}
          title="We could not save the outcome"
          safe="What you typed is kept here."
          onRetry={save}
        />
      )}
      <fieldset>
        <legend>Record what happened</legend>
        <div className={css.choices}>
          {choices.map((choice) => (
            <label key={choice.says} className={css.choice}>
              <input
                type="radio"
                name={`outcome-${forecast.id}`}
                value={choice.says}
                checked={isChosen(choice, draft)}
                onChange={() => set({ choice: choice.value, cameOut: choice.cameOut ?? null })}
              />
              {choice.says}
            </label>
          ))}
        </div>
        {errors.choice && (
          <p className={css.error} role="alert">
            {errors.choice}
          </p>
        )}
      </fieldset>
      {draft.choice === 'not-yet' && (
        <NotYet draft={draft} errors={errors} set={set} due={forecast.due?.date ?? null} />
      )}
      {draft.choice === 'came-out' && (
        <CameOutField question={forecast.question} draft={draft} errors={errors} set={set} />
      )}
      {draft.choice !== null && draft.choice !== 'not-yet' && (
        <Settled draft={draft} errors={errors} set={set} today={day} />
      )}
      <div className={css.actions}>
        <Button type="submit" look="main" size="large" hint="mod+Enter" busy={busy}>
          {draft.choice === 'not-yet' && draft.newDate
            ? `Move to ${dayOf(draft.newDate)}`
            : (chosen?.saves ?? 'Save outcome')}
        </Button>
        {onCancel && (
          <Button look="quiet" size="large" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}

interface Fields {
  readonly draft: OutcomeDraft;
  readonly errors: OutcomeErrors;
  readonly set: (change: Partial<OutcomeDraft>) => void;
}

function Settled({ draft, errors, set, today }: Fields & { today: string }) {
  return (
    <div className={css.fields}>
      <DayField
        label="Known on"
        description="Not the day you type it"
        required
        max={today}
        value={draft.knownOn}
        error={errors.knownOn}
        onChange={(knownOn) => set({ knownOn })}
      />
      <TextInput
        label="Source"
        description="Where it can be looked up"
        required
        maxLength={500}
        value={draft.source}
        error={errors.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <Textarea
        className={css.whole}
        label="Note"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </div>
  );
}

function NotYet({ draft, errors, set, due }: Fields & { due: string | null }) {
  return (
    <div className={css.fields}>
      <DayField
        label="New due date"
        description={due ? `It was ${dayOf(due)}` : 'The end of that day'}
        required
        value={draft.newDate}
        error={errors.newDate}
        onChange={(newDate) => set({ newDate })}
      />
      <TextInput
        label="Why"
        description="Optional"
        maxLength={1000}
        value={draft.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </div>
  );
}

/** The number or the day that came out; an option is chosen above. */
function CameOutField({ question, draft, errors, set }: Fields & { question: Question }) {
  const { cameOut } = draft;
  if (question.kind === 'number')
    return (
      <NumberInput
        label="What came out"
        required
        suffix={question.unit ? ` ${question.unit}` : ''}
        value={cameOut && 'value' in cameOut ? cameOut.value : ''}
        error={errors.cameOut}
        onChange={(value) => set({ cameOut: typeof value === 'number' ? { value } : null })}
      />
    );
  if (question.kind !== 'date') return null;
  return (
    <DayField
      label="The day it came"
      required
      value={cameOut && 'day' in cameOut ? cameOut.day : ''}
      error={errors.cameOut}
      onChange={(day) => set({ cameOut: day ? { day } : null })}
    />
  );
}
