import type { Forecast } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClock } from '../../api/session.js';
import { dayOf } from '../../format/dates.js';
import { useKeys } from '../../keys/useKeys.js';
import { Avatar } from '../../parts/Avatar.js';
import { MiniBelief } from '../../parts/belief/MiniBelief.js';
import { OutcomeMark, State } from '../../parts/State.js';
import { byDay, nextAction, stateLook } from '../../parts/stateWords.js';
import css from './forecasts.module.css';

/** Forecasts as a table; on a phone the same rows stack. */
export function ForecastTable({ rows }: { rows: readonly Forecast[] }) {
  const { day, zone } = useClock();
  const at = useTableKeys(rows);
  return (
    <div className={css.frame}>
      <table className={css.table}>
        <thead>
          <tr>
            <th>
              <span className="hidden-text">State</span>
            </th>
            <th>Forecast</th>
            <th>
              Now, and in the report <i className={css.ring} />
            </th>
            <th>Due</th>
            <th aria-sort="ascending">Next action ↑</th>
            <th>
              <span className="hidden-text">Owner</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((forecast, place) => (
            <Row key={forecast.id} forecast={forecast} today={day} zone={zone} current={place === at} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { forecast: Forecast; today: string; zone: string; current: boolean }) {
  const { forecast, today, zone, current } = props;
  const chance = forecast.belief?.chance ?? null;
  return (
    <tr data-current={current || undefined}>
      <td className={css.glyph}>
        {forecast.outcome ? (
          <OutcomeMark outcome={forecast.outcome} chance={chance} bare />
        ) : (
          <State state={forecast.state} bare />
        )}
      </td>
      <td className={css.statement}>
        <Link
          id={`forecast-${forecast.number}`}
          to="/forecasts/$number"
          params={{ number: String(forecast.number) }}
          search={{}}
        >
          {forecast.statement}
        </Link>
        <span className={css.meta}>
          F-{forecast.number}
          {forecast.report && ` · ${forecast.report.title}`}
        </span>
      </td>
      <td className={css.chance}>
        <span>
          <MiniBelief forecast={forecast} width={116} className={css.stick} />
        </span>
      </td>
      <td className={css.due}>
        <span className={css.wideOnly}>{forecast.due ? dayOf(forecast.due.date) : 'Undated'}</span>
        <span className={css.narrowOnly}>{byDay(forecast.due, today)}</span>
      </td>
      <td className={css.next} data-tone={stateLook[forecast.state].tone}>
        {nextAction(forecast, today, zone)}
      </td>
      <td className={css.owner}>
        <Avatar name={forecast.owner.name} />
      </td>
    </tr>
  );
}

/** J and K walk the rows, Enter opens, R, E and O open with their form. */
function useTableKeys(rows: readonly Forecast[]): number {
  const [at, setAt] = useState(-1);
  const navigate = useNavigate();
  const move = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    setAt(next);
    document.getElementById(`forecast-${rows[next]?.number}`)?.focus();
  };
  const open = (panel?: 'reassess' | 'evidence' | 'outcome') => {
    const row = rows[at];
    if (!row) return;
    void navigate({ to: '/forecasts/$number', params: { number: String(row.number) }, search: panel ? { panel } : {} });
  };
  useKeys('Forecasts', [
    { keys: 'j', does: 'Next forecast', run: () => move(1) },
    { keys: 'k', does: 'Previous forecast', run: () => move(-1) },
    { keys: 'Enter', does: 'Open', run: () => open() },
    { keys: 'r', does: 'Reassess', run: () => open('reassess') },
    { keys: 'e', does: 'Log evidence', run: () => open('evidence') },
    { keys: 'o', does: 'Record the outcome', run: () => open('outcome') },
  ]);
  return at;
}
