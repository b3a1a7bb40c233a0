import { NumberInput, Textarea } from '@mantine/core';
import { useClock, useLexicon } from '../../api/session.js';
import { BeliefField } from '../../parts/belief/BeliefField.js';
import { ChanceField } from '../../parts/ChanceField.js';
import { DayField } from '../../parts/DayField.js';
import { Judgeability, JudgingFields } from '../../parts/JudgingFields.js';
import { ZoneField } from '../../parts/ZoneField.js';
import type { Draft, Errors } from './newForecast.js';
import css from './newForecast.module.css';
import { QuestionFields } from './QuestionFields.js';
import { questionOf } from './questionDraft.js';

interface FieldsProps {
  readonly draft: Draft;
  readonly errors: Errors;
  readonly set: (change: Partial<Draft>) => void;
}

/** The fields of a forecast of its own. */
export function NewForecastFields({ draft, errors, set }: FieldsProps) {
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
      <QuestionFields
        draft={draft.question}
        error={errors.question}
        set={(change) => set({ question: { ...draft.question, ...change }, belief: null })}
      />
      <div className={css.pair} data-kind={draft.question.kind}>
        <Believed draft={draft} errors={errors} set={set} />
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
          description="Days; empty: as the rules say"
          min={1}
          max={366}
          allowDecimal={false}
          hideControls
          value={draft.cadenceDays ?? ''}
          onChange={(days) => set({ cadenceDays: typeof days === 'number' ? days : null })}
        />
      </div>
      <JudgingFields draft={draft} errors={errors} set={set} />
      <Judgeability statement={draft.statement} criteria={draft.criteria} voidIf={draft.voidIf} due={draft.date} />
    </>
  );
}

/** What the author believes, in the way its kind is said. */
function Believed({ draft, errors, set }: FieldsProps) {
  const lexicon = useLexicon();
  const question = questionOf(draft.question);
  if (draft.question.kind === 'binary')
    return (
      <ChanceField
        label="Probability"
        required
        description="A number, 1 in 7, 2:1 or a word"
        lexicon={lexicon}
        value={draft.chance}
        error={errors.chance}
        onChange={(chance) => set({ chance })}
      />
    );
  if (!question || question.kind === 'binary')
    return <p className={css.open}>Complete what is asked, then say what you believe.</p>;
  return (
    <BeliefField
      key={JSON.stringify(question)}
      label="What you believe"
      question={question}
      begin={null}
      error={errors.belief}
      onChange={(belief) => set({ belief })}
    />
  );
}
