import { judgeability } from '@app/forecasts';
import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './judgingFields.module.css';
import { Mark } from './State.js';

/** What decides how a forecast will be judged, as a form holds it; empty where nothing was typed. */
export interface Judging {
  readonly criteria: string;
  readonly voidIf: string;
}

export interface JudgingFieldsProps {
  readonly draft: Judging;
  readonly errors: { readonly criteria?: ReactNode; readonly voidIf?: ReactNode };
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
    </>
  );
}

export interface JudgeabilityProps extends Judging {
  readonly statement: string;
  /** `YYYY-MM-DD`; empty: undated */
  readonly due: string;
}

const orNull = (text: string): string | null => text.trim() || null;

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
