import type { Evidence, ForecastDetail } from '@app/contract';
import { oddsInWords } from '@app/evidence';
import { dayOf, shortDay } from '../../format/dates.js';
import { Avatar } from '../../parts/Avatar.js';
import { Dir, Grade } from '../../parts/Grade.js';
import css from './evidence.module.css';
import { OddsBar } from './OddsBar.js';

/** Evidence learned after the last check, which nobody has weighed yet. */
export function isFresh(item: Evidence, lastCheckAt: string | null): boolean {
  return lastCheckAt !== null && Date.parse(item.recordedAt) > Date.parse(lastCheckAt);
}

/** "3 for, 5 against". */
export function balanceWords(evidence: readonly Evidence[]): string {
  const count = (direction: Evidence['direction']) => evidence.filter((item) => item.direction === direction).length;
  const neutral = count('neutral');
  return `${count('for')} for, ${count('against')} against${neutral ? `, ${neutral} neutral` : ''}`;
}

/** "2 to 1": the direction stands beside it. */
const shortOdds = ({ odds, direction }: Evidence): string =>
  odds === null || direction === 'neutral' ? '–' : oddsInWords({ odds, direction }).replace(` ${direction}`, '');

/** The evidence log of a forecast: a table, on a phone a list. */
export function EvidenceList({ forecast }: { forecast: ForecastDetail }) {
  const { evidence } = forecast;
  const lastCheckAt = forecast.outcome === null ? forecast.lastCheckAt : null;
  if (evidence.length === 0)
    return (
      <div className={css.nothing}>
        <p>Nothing logged yet. What you learn, with its source and grade, stands here and in the chart.</p>
      </div>
    );
  return (
    <>
      <div className={css.evidence}>
        <table>
          <thead>
            <tr>
              {['Date', 'Direction', 'Grade', 'What it says', 'Weight', 'By'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evidence.map((item) => (
              <tr key={item.id} className={isFresh(item, lastCheckAt) ? css.fresh : undefined}>
                <td>{dayOf(item.occurredOn)}</td>
                <td>
                  <Dir direction={item.direction} />
                </td>
                <td>
                  <Grade reliability={item.reliability} credibility={item.credibility} />
                </td>
                <td>
                  <div className={css.what}>{item.what}</div>
                  <div className={css.source}>
                    {item.source}
                    {isFresh(item, lastCheckAt) && <span className={css.new}>New since last check</span>}
                  </div>
                  {item.note && <div className={css.source}>{item.note}</div>}
                </td>
                <td>
                  <div className={css.weight}>
                    <span>{shortOdds(item)}</span>
                    <OddsBar direction={item.direction} odds={item.odds} />
                  </div>
                </td>
                <td>
                  <Avatar name={item.by.name} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={css.items}>
        {evidence.map((item) => (
          <li key={item.id}>
            <div>
              <Dir direction={item.direction} />
              <Grade reliability={item.reliability} credibility={item.credibility} />
              <span>{shortOdds(item)}</span>
              <span>{shortDay(item.occurredOn)}</span>
            </div>
            <p>{item.what}</p>
            <span className={css.source}>
              {item.source}
              {isFresh(item, lastCheckAt) && <span className={css.new}>New since last check</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
