import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../api/queries.js';
import { useSession } from '../api/session.js';
import { Avatar } from '../parts/Avatar.js';
import { KeyHint } from '../parts/Button.js';
import { Glyph } from '../parts/Glyph.js';
import { Brand, Icon } from './icons.js';
import { PersonMenu } from './PersonMenu.js';
import { places } from './places.js';
import { openSearch } from './Search.js';
import css from './shell.module.css';

/** How many forecasts wait for somebody; null while unknown. */
export function useWaiting(): number | null {
  const { data } = useQuery(queries.today());
  return data ? data.needsYou.reduce((sum, group) => sum + group.items.length, 0) : null;
}

/** The navigation of wide screens; signs without words beside the report reader. */
export function SideRail({ narrow, onKeys }: { narrow: boolean; onKeys: () => void }) {
  const waiting = useWaiting();
  const { person, workspace } = useSession();
  return (
    <nav className={css.side} aria-label="Main">
      <Link to="/today" className={css.brand} aria-label="Hindcast, today">
        <Brand />
        {!narrow && 'Hindcast'}
      </Link>
      <button type="button" className={css.find} onClick={openSearch} aria-label="Search">
        <Glyph name="search" size={14} />
        {!narrow && (
          <>
            <span>Search</span>
            <KeyHint keys="/" />
          </>
        )}
      </button>
      {places.map(({ to, says, icon }) => (
        <Link
          key={to}
          to={to}
          className={css.nav}
          aria-label={narrow ? says : undefined}
          title={narrow ? says : undefined}
        >
          <Icon name={icon} />
          {!narrow && <span>{says}</span>}
          {to === '/today' && waiting !== null && waiting > 0 && <span className={css.count}>{waiting}</span>}
        </Link>
      ))}
      <div className={css.foot}>
        <Link to="/settings" className={css.nav} aria-label={narrow ? 'Settings' : undefined}>
          <Icon name="settings" />
          {!narrow && <span>Settings</span>}
        </Link>
        {workspace.role === 'administrator' && (
          <Link
            to="/admin"
            className={css.nav}
            aria-label={narrow ? 'Administration' : undefined}
            title={narrow ? 'Administration' : undefined}
          >
            <Icon name="admin" />
            {!narrow && <span>Administration</span>}
          </Link>
        )}
        <div className={css.whoRule}>
          <Menu position="top-start" width={240} withinPortal>
            <Menu.Target>
              <button type="button" className={css.who} aria-label={`${person.name}, ${workspace.name}`}>
                <Avatar name={person.name} large />
                {!narrow && (
                  <span>
                    {person.name}
                    <small>{workspace.name}</small>
                  </span>
                )}
              </button>
            </Menu.Target>
            <PersonMenu onKeys={onKeys} />
          </Menu>
        </div>
      </div>
    </nav>
  );
}
