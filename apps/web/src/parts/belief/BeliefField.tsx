import type { BeliefValue } from '@app/contract';
import { NumberInput } from '@mantine/core';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { percent } from '../../format/percent.js';
import { DayField } from '../DayField.js';
import { TextButton } from '../TextButton.js';
import { BeliefPicture } from './BeliefPicture.js';
import css from './belief.module.css';
import {
  type BeliefDraft,
  draftOf,
  emptyDraft,
  fiveLevels,
  type OpenQuestion,
  readDraft,
  sumWords,
  threeLevels,
  withRest,
} from './beliefDraft.js';

export interface BeliefFieldProps {
  readonly label: string;
  readonly question: OpenQuestion;
  /** what stands, to begin with; null: nothing */
  readonly begin: BeliefValue | null;
  readonly error?: ReactNode;
  /** its first field, for whoever wants to send the focus there */
  readonly ref?: Ref<HTMLInputElement>;
  /** null: not complete, or not right yet */
  readonly onChange: (belief: BeliefValue | null) => void;
}

/** A belief about a choice, a number or a day: a percent for each option, or values it is unlikely to fall outside of. */
export function BeliefField({ label, question, begin, error, ref, onChange }: BeliefFieldProps) {
  const [draft, setDraft] = useState<BeliefDraft>(() => draftOf(question, begin));
  const says = useId();
  const read = readDraft(question, draft);
  const put = (next: BeliefDraft) => {
    setDraft(next);
    onChange(readDraft(question, next).belief);
  };
  const set = (i: number, cell: number | string) =>
    put({ ...draft, cells: draft.cells.map((was, at) => (at === i ? cell : was)) });
  const told = error ?? read.says ?? (question.kind === 'choice' ? sumWords(draft.cells) : null);
  return (
    <fieldset className={css.field} aria-describedby={says}>
      <legend>{label}</legend>
      {question.kind === 'choice' ? (
        question.options.map((option, i) => (
          <div key={option} className={css.option}>
            <NumberInput
              ref={i === 0 ? ref : undefined}
              label={option}
              suffix="%"
              min={0}
              max={100}
              clampBehavior="strict"
              decimalScale={2}
              value={draft.cells[i] ?? ''}
              onChange={(value) => set(i, typeof value === 'number' ? value : '')}
            />
            <TextButton
              onClick={() => put({ ...draft, cells: withRest(draft.cells, i) })}
              aria-label={`Give the rest to ${option}`}
            >
              Rest
            </TextButton>
          </div>
        ))
      ) : (
        <>
          <div className={css.quantiles}>
            {draft.levels.map((level, i) =>
              question.kind === 'date' ? (
                <DayField
                  key={level}
                  ref={i === 0 ? ref : undefined}
                  label={levelWords(level)}
                  value={String(draft.cells[i] ?? '')}
                  onChange={(value) => set(i, value)}
                />
              ) : (
                <NumberInput
                  key={level}
                  ref={i === 0 ? ref : undefined}
                  label={levelWords(level)}
                  suffix={question.unit ? ` ${question.unit}` : ''}
                  value={draft.cells[i] ?? ''}
                  onChange={(value) => set(i, typeof value === 'number' ? value : '')}
                />
              ),
            )}
          </div>
          <TextButton onClick={() => put(emptyDraft(draft.levels.length === 3 ? fiveLevels : threeLevels))}>
            {draft.levels.length === 3 ? 'Say it in five values' : 'Say it in three values'}
          </TextButton>
        </>
      )}
      {read.belief && <BeliefPicture question={question} held={read.belief} />}
      <p id={says} className={css.says} data-error={Boolean(error ?? read.says) || undefined} aria-live="polite">
        {told}
      </p>
    </fieldset>
  );
}

/** What a quantile asks, in words: "10% chance it is less", "As likely below as above", "10% chance it is more". */
function levelWords(level: number): string {
  if (level === 0.5) return 'As likely below as above';
  return level < 0.5 ? `${percent(level)} chance it is less` : `${percent(1 - level)} chance it is more`;
}
