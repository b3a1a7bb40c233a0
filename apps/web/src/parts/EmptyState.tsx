import type { ReactNode } from 'react';
import css from './emptyState.module.css';
import { Glyph, type GlyphName } from './Glyph.js';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** buttons */
  readonly actions?: ReactNode;
  readonly glyph?: GlyphName;
}

/** What a page will hold, or what is next and when, and one thing to do. */
export function EmptyState({ title, children, actions, glyph }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {glyph && (
        <span className={css.glyph}>
          <Glyph name={glyph} size={26} />
        </span>
      )}
      <h2>{title}</h2>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
