import { Link } from '@tanstack/react-router';
import { useMayWrite } from '../api/session.js';
import { Glyph } from '../parts/Glyph.js';
import { Icon } from './icons.js';
import { places } from './places.js';
import { useWaiting } from './SideRail.js';
import css from './shell.module.css';

/** The navigation of phones: the same pages, with the new forecast in the middle. */
export function BottomBar() {
  const waiting = useWaiting();
  const mayWrite = useMayWrite();
  const [today, forecasts, reports, calibration] = places.map(({ to, short, icon }) => (
    <Link key={to} to={to}>
      <Icon name={icon} size={22} />
      <span>{short}</span>
      {to === '/today' && waiting !== null && waiting > 0 && <span className={css.badge}>{waiting}</span>}
    </Link>
  ));
  return (
    <nav className={css.tabbar} aria-label="Main, at the bottom">
      {today}
      {forecasts}
      {mayWrite ? (
        <Link to="/forecasts/new" search={{}} aria-label="Add a forecast" activeOptions={{ exact: true }}>
          <span className={css.add}>
            <Glyph name="plus" size={18} />
          </span>
        </Link>
      ) : (
        <span />
      )}
      {reports}
      {calibration}
    </nav>
  );
}
