import { type FormEvent, type ReactNode, useRef } from 'react';
import { useKeys } from '../keys/useKeys.js';
import { Button } from './Button.js';
import css from './formCard.module.css';
import { ProblemNotice } from './Notice.js';

export interface FormCardProps {
  readonly title: string;
  readonly children: ReactNode;
  /** names the result: "Move to 31 Dec 2028" */
  readonly save: string;
  readonly busy: boolean;
  /** what the last try ran into; null: nothing */
  readonly fault: unknown;
  /** what to say of `fault` */
  readonly unsaved?: string;
  /** on a surface that is there already */
  readonly bare?: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** A short form: title, fields, one button that names its result. Where a field is refused, it is gone to. */
export function FormCard({
  title,
  children,
  save,
  busy,
  fault,
  unsaved = 'We could not save this',
  bare = false,
  onSave,
  onCancel,
}: FormCardProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    onSave();
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  useKeys(title, [
    { keys: 'mod+Enter', does: save, run: () => form.current?.requestSubmit() },
    { keys: 'Escape', does: 'Close without saving', run: onCancel },
  ]);
  return (
    <form
      ref={form}
      className={bare ? css.form : `${css.form} ${css.card}`}
      noValidate
      aria-label={title}
      onSubmit={submit}
    >
      <h2>{title}</h2>
      {fault !== null && <ProblemNotice fault={fault} title={unsaved} safe="What you typed is kept here." />}
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
