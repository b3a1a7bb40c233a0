import type { Kind } from '@app/contract';
import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { DayField } from '../../parts/DayField.js';
import { Segmented } from '../../parts/Segmented.js';
import { TextButton } from '../../parts/TextButton.js';
import css from './newForecast.module.css';
import type { QuestionDraft } from './questionDraft.js';

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'binary', label: 'Yes or no' },
  { value: 'choice', label: 'One of several' },
  { value: 'number', label: 'A number' },
  { value: 'date', label: 'A day' },
];

interface QuestionFieldsProps {
  readonly draft: QuestionDraft;
  readonly error: string | null | undefined;
  readonly set: (change: Partial<QuestionDraft>) => void;
}

/** How it will turn out: yes or no, as one of several options, as a number or on a day. */
export function QuestionFields({ draft, error, set }: QuestionFieldsProps) {
  return (
    <fieldset className={css.question}>
      <legend>It turns out as</legend>
      <Segmented label="It turns out as" value={draft.kind} options={kinds} onChange={(kind) => set({ kind })} />
      {draft.kind === 'choice' && <Options draft={draft} set={set} />}
      {draft.kind === 'number' && (
        <div className={css.three}>
          <NumberInput
            label="From"
            value={draft.lower}
            onChange={(value) => set({ lower: typeof value === 'number' ? value : '' })}
          />
          <NumberInput
            label="To"
            value={draft.upper}
            onChange={(value) => set({ upper: typeof value === 'number' ? value : '' })}
          />
          <TextInput
            label="Unit"
            maxLength={40}
            value={draft.unit}
            onChange={(event) => set({ unit: event.currentTarget.value })}
          />
        </div>
      )}
      {draft.kind === 'date' && (
        <div className={css.three}>
          <DayField label="From" value={draft.firstDay} onChange={(firstDay) => set({ firstDay })} />
          <DayField label="To" value={draft.lastDay} onChange={(lastDay) => set({ lastDay })} />
        </div>
      )}
      {(draft.kind === 'number' || draft.kind === 'date') && (
        <div className={css.open}>
          <Checkbox
            label={draft.kind === 'date' ? 'It may come earlier' : 'It may come out lower'}
            checked={draft.openLower}
            onChange={(event) => set({ openLower: event.currentTarget.checked })}
          />
          <Checkbox
            label={draft.kind === 'date' ? 'It may come later, or never' : 'It may come out higher'}
            checked={draft.openUpper}
            onChange={(event) => set({ openUpper: event.currentTarget.checked })}
          />
          <p>The score is measured between the two ends.</p>
        </div>
      )}
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Options({ draft, set }: Pick<QuestionFieldsProps, 'draft' | 'set'>) {
  const put = (i: number, text: string) => set({ options: draft.options.map((was, at) => (at === i ? text : was)) });
  return (
    <>
      {draft.options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options are told apart by their place alone
        <div key={i} className={css.option}>
          <TextInput
            label={`Option ${i + 1}`}
            maxLength={120}
            value={option}
            onChange={(event) => put(i, event.currentTarget.value)}
          />
          {draft.options.length > 2 && (
            <TextButton onClick={() => set({ options: draft.options.filter((_, at) => at !== i) })}>
              Remove option {i + 1}
            </TextButton>
          )}
        </div>
      ))}
      <div className={css.open}>
        {draft.options.length < 20 && (
          <TextButton onClick={() => set({ options: [...draft.options, ''] })}>Add an option</TextButton>
        )}
        <Checkbox
          label="The options follow each other, as sizes or periods do"
          checked={draft.ordered}
          onChange={(event) => set({ ordered: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
