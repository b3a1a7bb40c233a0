import { Outlet, useLocation, useMatches, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useMayWrite, useSession } from '../api/session.js';
import { useKeys } from '../keys/useKeys.js';
import { LiveInbox } from '../live/LiveInbox.js';
import { BottomBar } from './BottomBar.js';
import { ExampleBanner } from './ExampleBanner.js';
import { KeySheet } from './KeySheet.js';
import { OfflineBanner } from './OfflineBanner.js';
import { places } from './places.js';
import { openSearch, Search } from './Search.js';
import { SideRail } from './SideRail.js';
import css from './shell.module.css';
import { TopBar } from './TopBar.js';

/** What stands around every page of somebody signed in; another workspace begins with nothing of the one before. */
export function Shell() {
  const { workspace, person } = useSession();
  return <ShellOfWorkspace key={`${workspace.id} ${person.id}`} />;
}

function ShellOfWorkspace() {
  const [sheet, setSheet] = useState(false);
  const narrow = useMatches({
    select: (matches) => matches.some((match) => match.routeId === '/shell/reports/$number'),
  });
  const main = useRef<HTMLElement>(null);
  useShellKeys(() => setSheet(true));
  useFocusOnNewPage(main);
  return (
    <div className={css.app} data-rail={narrow || undefined}>
      <a className={css.skip} href="#main">
        Skip to main content
      </a>
      <SideRail narrow={narrow} onKeys={() => setSheet(true)} />
      <div className={css.page}>
        <TopBar onKeys={() => setSheet(true)} />
        <OfflineBanner />
        <ExampleBanner />
        <main id="main" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <Search />
      <KeySheet opened={sheet} onClose={() => setSheet(false)} />
      <LiveInbox />
    </div>
  );
}

function useShellKeys(onSheet: () => void): void {
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  useKeys('Everywhere', [
    ...places.map(({ to, says, keys }) => ({ keys, does: `Go to ${says}`, run: () => void navigate({ to }) })),
    {
      keys: 'g n',
      does: 'Go to notices',
      run: () => void navigate({ to: '/today', search: { tab: 'notices' } }),
    },
    {
      keys: 'g s',
      does: 'Go to snoozed reminders',
      run: () => void navigate({ to: '/today', search: { tab: 'snoozed' } }),
    },
    { keys: 'mod+k', does: 'Commands', run: openSearch },
    { keys: '/', does: 'Search', run: openSearch },
    ...(mayWrite
      ? [{ keys: 'n', does: 'New forecast', run: () => void navigate({ to: '/forecasts/new', search: {} }) }]
      : []),
    { keys: '?', does: 'All keys', run: onSheet },
  ]);
}

/** After a change of page the reading position starts at the page, not at the link that led there. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: (location) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
