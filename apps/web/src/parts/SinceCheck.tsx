import type { ForecastDetail } from '@app/contract';
import { nearDay } from '../format/dates.js';
import { percent } from '../format/percent.js';
import { checkWords, evidenceSince, lastCheck } from './checkWords.js';
import { Dir, Grade, oddsWords } from './Grade.js';
import css from './sinceCheck.module.css';

/** What a check begins with: the evidence since the last one, its reason, and what that evidence alone implies. */
export function SinceCheck({ forecast, zone, today }: { forecast: ForecastDetail; zone: string; today: string }) {
  const since = evidenceSince(forecast);
  const last = lastCheck(forecast);
  const { belief, impliedChance } = forecast;
  return (
    <section className={css.since} aria-label="Since you last looked">
      <h3>Since you last looked</h3>
      {since.length === 0 ? (
        <p className={css.none}>No evidence has been logged.</p>
      ) : (
        <ul>
          {since.map((item) => (
            <li key={item.id}>
              <Dir direction={item.direction} />
              <Grade reliability={item.reliability} credibility={item.credibility} />
              <span className={css.what}>
                {item.what}
                <span className="meta nowrap"> · {nearDay(item.occurredOn, today)}</span>
              </span>
              <span className={css.weight}>{oddsWords(item)}</span>
            </li>
          ))}
        </ul>
      )}
      {last && (
        <p className={css.last}>
          <b>{checkWords(forecast.question, last, zone, today)}.</b> {last.reason && `“${last.reason}”`}
        </p>
      )}
      {since.length > 0 && typeof belief?.chance === 'number' && impliedChance !== null && (
        <p className={css.last}>
          Taken alone, this evidence would move <b>{percent(belief.chance)}</b> to about{' '}
          <b>{percent(Math.round(impliedChance * 100) / 100)}</b>. The call is yours.
        </p>
      )}
    </section>
  );
}
