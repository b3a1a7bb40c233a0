import type { Forecast } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClock } from '../../api/session.js';
import { dayOf } from '../../format/dates.js';
import { useKeys } from '../../keys/useKeys.js';
import { Avatar } from '../../parts/Avatar.js';
import { Pick, tapped } from '../../parts/batch/BatchBar.js';
import type { Selection } from '../../parts/batch/useSelection.js';
import { MiniBelief } from '../../parts/belief/MiniBelief.js';
import { OutcomeMark, Stale, State } from '../../parts/State.js';
import { byDay, nextAction, stateLook } from '../../parts/stateWords.js';
import css from './forecasts.module.css';

export interface ForecastTableProps {
  readonly rows: readonly Forecast[];
  /** null: a reader, who can do nothing with them */
  readonly selection: Selection | null;
  /** whether the keys walk the table; a form over it has keys of its own */
  readonly keys: boolean;
}

/** Forecasts as a table; on a phone the same rows stack. */
export function ForecastTable({ rows, selection, keys }: ForecastTableProps) {
  const { day, zone, now } = useClock();
  const at = useTableKeys(rows, selection, keys);
  return (
    <div className={css.frame} data-selecting={selection?.selecting || undefined}>
      <table className={css.table}>
        <thead>
          <tr>
            {selection && (
              <th>
                <span className="hidden-text">Selected</span>
              </th>
            )}
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
            <Row key={forecast.id} {...{ forecast, zone, now, selection }} today={day} current={place === at} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly forecast: Forecast;
  readonly today: string;
  readonly zone: string;
  readonly now: number;
  readonly current: boolean;
  readonly selection: Selection | null;
}

function Row({ forecast, today, zone, now, current, selection }: RowProps) {
  const chance = forecast.belief?.chance ?? null;
  return (
    <tr data-current={current || undefined} data-picked={selection?.has(forecast.id) || undefined}>
      {selection && (
        <td className={css.pick}>
          {forecast.outcome === null && <Pick id={forecast.id} name={`F-${forecast.number}`} selection={selection} />}
        </td>
      )}
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
          onClick={forecast.outcome === null ? tapped(selection, forecast.id) : undefined}
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
        <Stale forecast={forecast} now={now} />
      </td>
      <td className={css.owner}>
        <Avatar name={forecast.owner.name} />
      </td>
    </tr>
  );
}

/** J and K walk the rows, Enter opens, X selects, R, E and O open with their form. */
function useTableKeys(rows: readonly Forecast[], selection: Selection | null, on: boolean): number {
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
  const select = () => {
    const row = rows[at];
    if (row && row.outcome === null) selection?.toggle(row.id);
  };
  useKeys(
    'Forecasts',
    [
      { keys: 'j', does: 'Next forecast', run: () => move(1) },
      { keys: 'k', does: 'Previous forecast', run: () => move(-1) },
      { keys: 'Enter', does: 'Open', run: () => open() },
      ...(selection ? [{ keys: 'x', does: 'Select for doing many', run: select }] : []),
      { keys: 'r', does: 'Reassess', run: () => open('reassess') },
      { keys: 'e', does: 'Log evidence', run: () => open('evidence') },
      { keys: 'o', does: 'Record the outcome', run: () => open('outcome') },
    ],
    on,
  );
  return at;
}
