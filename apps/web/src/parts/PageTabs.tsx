import { Link, type LinkProps } from '@tanstack/react-router';
import css from './pageTabs.module.css';

export interface PageTab {
  readonly to: LinkProps['to'];
  readonly says: string;
  /** also current below its path */
  readonly below?: boolean;
}

/** The pages that belong together, as links above their content. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {tabs.map(({ to, says, below = false }) => (
        <Link key={to} to={to} className={css.tab} activeOptions={{ exact: !below, includeSearch: false }}>
          {says}
        </Link>
      ))}
    </nav>
  );
}
