import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session.js';
import { Avatar } from '../parts/Avatar.js';
import { Glyph } from '../parts/Glyph.js';
import { Brand } from './icons.js';
import { PersonMenu } from './PersonMenu.js';
import { openSearch } from './Search.js';
import css from './shell.module.css';

/** What the side rail holds besides the pages, on phones. */
export function TopBar({ onKeys }: { onKeys: () => void }) {
  const { person, workspace } = useSession();
  return (
    <header className={css.topbar}>
      <Link to="/today" search={{}} className={css.topBrand} aria-label="Hindcast, today">
        <Brand size={20} />
        {workspace.name}
      </Link>
      <button type="button" className={css.round} onClick={openSearch} aria-label="Search">
        <Glyph name="search" size={18} />
      </button>
      <Menu position="bottom-end" width={240} withinPortal>
        <Menu.Target>
          <button type="button" className={css.round} aria-label={`${person.name}, ${workspace.name}`}>
            <Avatar name={person.name} large />
          </button>
        </Menu.Target>
        <PersonMenu onKeys={onKeys} settings />
      </Menu>
    </header>
  );
}
