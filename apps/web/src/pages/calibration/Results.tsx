import type { ResultRow } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../format/dates.js';
import { percent } from '../../format/percent.js';
import { OutcomeMark } from '../../parts/State.js';
import css from './calibration.module.css';

/** Every outcome while there are few enough to read: what was said, what happened, the score. */
export function Results({ results }: { results: readonly ResultRow[] }) {
  return (
    <section className={css.results} aria-label="Every outcome">
      <h2>Every outcome</h2>
      <ul>
        {results.map((row) => (
          <li key={row.forecastId}>
            <OutcomeMark outcome={row.happened ? 'happened' : 'did-not-happen'} chance={row.chance} />
            <Link to="/forecasts/$number" params={{ number: String(row.number) }} search={{}}>
              {row.statement}
              <span className="meta">
                F-{row.number}, {row.happened ? 'happened' : 'did not happen'}, closed {dayOf(row.closedOn)}
              </span>
            </Link>
            <b>{percent(row.chance)}</b>
            <span className={css.scoreCell}>{row.score === null ? 'not scored' : row.score.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
