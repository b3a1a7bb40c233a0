import { useEffect, useRef } from 'react';
import css from './errorSummary.module.css';
import { Glyph } from './Glyph.js';

export interface SummedError {
  /** id of the field or row */
  readonly field: string;
  /** the same words as at the field */
  readonly says: string;
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly SummedError[];
  /** opens the field where it is not on the page yet, before it takes focus */
  readonly onGo?: (field: string) => void;
}

/** Everything that keeps a form from being saved; takes focus, and leads to each field. */
export function ErrorSummary({ title, errors, onGo }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const go = (field: string) => {
    onGo?.(field);
    requestAnimationFrame(() => {
      const place = document.getElementById(field);
      const input = place?.matches('input, select, textarea, button')
        ? place
        : (place?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? place?.querySelector<HTMLElement>('input'));
      place?.scrollIntoView({ block: 'center' });
      input?.focus();
    });
  };
  return (
    <div ref={box} className={css.summary} role="alert" tabIndex={-1}>
      <Glyph name="overdue" size={18} />
      <div>
        <h3>{title}</h3>
        <ul>
          {errors.map(({ field, says }) => (
            <li key={`${field} ${says}`}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  go(field);
                }}
              >
                {says}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
