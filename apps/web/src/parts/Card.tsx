import type { ReactNode } from 'react';
import css from './card.module.css';

export interface CardProps {
  readonly title?: ReactNode;
  /** at the right end of the title's line */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** content reaches the edges (a table) */
  readonly flush?: boolean;
  readonly label?: string;
}

/** A bordered surface; never inside another one. */
export function Card({ title, aside, children, flush = false, label }: CardProps) {
  return (
    <section className={css.card} aria-label={label}>
      {(title || aside) && (
        <header className={css.head}>
          {title && <h2>{title}</h2>}
          {aside && <div className={css.aside}>{aside}</div>}
        </header>
      )}
      <div className={flush ? css.flush : css.body}>{children}</div>
    </section>
  );
}
