import { type ReactNode, useEffect } from 'react';
import css from './page.module.css';

export interface PageProps {
  readonly children: ReactNode;
  /** a column for reading and forms instead of the whole width */
  readonly narrow?: boolean;
}

/** The space around a page's content. */
export function Page({ children, narrow = false }: PageProps) {
  return (
    <div className={css.page} data-narrow={narrow || undefined}>
      {children}
    </div>
  );
}

export interface PageHeadProps {
  readonly title: string;
  /** under the title */
  readonly lede?: ReactNode;
  /** buttons at the right end */
  readonly actions?: ReactNode;
}

/** The page's one h1 with its line below; names the tab of the browser too. */
export function PageHead({ title, lede, actions }: PageHeadProps) {
  useTitle(title);
  return (
    <header className={css.head}>
      <div>
        <h1>{title}</h1>
        {lede && <p className="meta">{lede}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  );
}

/** Names the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Hindcast`;
  }, [title]);
}
