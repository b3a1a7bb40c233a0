import type { Importance } from '@app/contract';
import { judgeability } from '@app/forecasts';
import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './judgingFields.module.css';
import { Segmented } from './Segmented.js';
import { Mark } from './State.js';

/** What decides how a forecast will be judged, as a form holds it; empty where nothing was typed. */
export interface Judging {
  readonly criteria: string;
  readonly voidIf: string;
  /** "only if"; when it fails, the forecast is void */
  readonly condition: string;
  readonly topic: string;
  readonly importance: Importance;
}

/** Nothing typed yet. */
export const noJudging: Judging = { criteria: '', voidIf: '', condition: '', topic: '', importance: 'normal' };

const importances: readonly { readonly value: Importance; readonly label: string }[] = [
  { value: 'low', label: 'Low' },
  { value: 'normal', label: 'Normal' },
  { value: 'high', label: 'High' },
];

export interface JudgingFieldsProps {
  readonly draft: Judging;
  readonly errors: { readonly criteria?: ReactNode; readonly voidIf?: ReactNode; readonly condition?: ReactNode };
  readonly set: (change: Partial<Judging>) => void;
}

/** The fields that say how a forecast will be judged. */
export function JudgingFields({ draft, errors, set }: JudgingFieldsProps) {
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
      <TextInput
        label="Only if"
        description="A condition: when it fails, the forecast is void and not scored. Name another forecast as F-12, and its outcome asks you to look again"
        maxLength={500}
        value={draft.condition}
        error={errors.condition}
        onChange={(event) => set({ condition: event.currentTarget.value })}
      />
      <div className={css.grouped}>
        <TextInput
          label="Topic"
          description="A word or two to group by"
          maxLength={80}
          value={draft.topic}
          onChange={(event) => set({ topic: event.currentTarget.value })}
        />
        <div>
          <span className={css.label}>Importance</span>
          <Segmented
            label="Importance"
            value={draft.importance}
            options={importances}
            onChange={(importance) => set({ importance })}
          />
        </div>
      </div>
    </>
  );
}

export interface JudgeabilityProps extends Pick<Judging, 'criteria' | 'voidIf'> {
  readonly statement: string;
  /** `YYYY-MM-DD`; empty: undated */
  readonly due: string;
}

const orNull = (text: string): string | null => text.trim() || null;

/** The same as a request takes it: trimmed, null where nothing was typed. */
export const judgingOf = ({ criteria, voidIf, condition, topic, importance }: Judging) => ({
  criteria: orNull(criteria),
  voidIf: orNull(voidIf),
  condition: orNull(condition),
  topic: orNull(topic),
  importance,
});

/** What is missing before strangers could agree on the outcome; nothing while there is no statement. */
export function Judgeability({ statement, criteria, voidIf, due }: JudgeabilityProps) {
  if (statement.trim() === '') return null;
  const missing = judgeability({ statement, criteria: orNull(criteria), voidIf: orNull(voidIf), due: due || null });
  return (
    <section className={css.judged} aria-label="Can it be judged?" aria-live="polite">
      <h3>Can it be judged?</h3>
      {missing.length === 0 ? (
        <Mark glyph="asJudged" tone="data">
          Yes: event, measure, date and exception are there
        </Mark>
      ) : (
        <ul>
          {missing.map(({ code, says }) => (
            <li key={code}>{says}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
