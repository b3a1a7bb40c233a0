import { type FormEvent, type ReactNode, useRef } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { ProblemNotice } from '../../parts/Notice.js';
import css from './formCard.module.css';

export interface FormCardProps {
  readonly title: string;
  readonly children: ReactNode;
  /** names the result: "Move to 31 Dec 2028" */
  readonly save: string;
  readonly busy: boolean;
  /** what the last try ran into; null: nothing */
  readonly fault: unknown;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** A short form over a forecast: title, fields, one button that names its result. */
export function FormCard({ title, children, save, busy, fault, onSave, onCancel }: FormCardProps) {
  const form = useRef<HTMLFormElement>(null);
  useKeys(title, [
    { keys: 'mod+Enter', does: save, run: () => form.current?.requestSubmit() },
    { keys: 'Escape', does: 'Close without saving', run: onCancel },
  ]);
  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      aria-label={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2>{title}</h2>
      {fault !== null && (
        <ProblemNotice fault={fault} title="We could not save this" safe="What you typed is kept here." />
      )}
      {children}
      <div className={css.save}>
        <Button type="submit" look="main" hint="mod+Enter" busy={busy}>
          {save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
