import type { ForecastDetail } from '@app/contract';
import { momentTime } from '../../format/dates.js';
import { changesOf } from './changes.js';
import css from './record.module.css';

/** What changed beside the probability: moved dates, criteria, outcomes and their undoing. The chart's table has the checks. */
export function ChangeList({ forecast, zone }: { forecast: ForecastDetail; zone: string }) {
  const changes = changesOf(forecast);
  if (changes.length === 0) return null;
  return (
    <section className={css.record} aria-label="Changes">
      <h2>Changes</h2>
      <ol>
        {changes.map((change) => (
          <li key={change.key}>
            {change.says}
            {change.more && <p>{change.more}</p>}
            <div className={css.meta}>
              {change.by}, {momentTime(change.at, zone)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
