import type { ForecastDetail } from '@app/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayIn, dayOf, relativeDay } from '../../format/dates.js';
import { Glyph } from '../../parts/Glyph.js';
import { Stale, State } from '../../parts/State.js';
import { staleWords } from '../../parts/stateWords.js';
import css from './head.module.css';

/** One line on why the forecast is in its state; empty where the state says it all. */
export function crumbWords(
  forecast: Pick<ForecastDetail, 'state' | 'due' | 'nextCheckAt'>,
  today: string,
  zone: string,
): string {
  const { state, due, nextCheckAt } = forecast;
  if (state === 'reassess' && nextCheckAt) {
    const day = dayIn(nextCheckAt, zone);
    return day === today ? 'Its check is due today' : `Check was due ${dayOf(day)}, ${relativeDay(today, day)}`;
  }
  if (state === 'overdue' && due) return `Was due ${dayOf(due.date)}, ${relativeDay(today, due.date)}`;
  if ((state === 'soon' || state === 'track' || state === 'due') && due)
    return `Due ${dayOf(due.date)}, ${relativeDay(today, due.date)}`;
  return '';
}

export interface CrumbProps {
  readonly forecast: ForecastDetail;
  /** epoch milliseconds */
  readonly now: number;
  /** `YYYY-MM-DD` in `zone` */
  readonly today: string;
  readonly zone: string;
  /** what stands at its end */
  readonly children?: ReactNode;
}

/** Where the reader is, and the forecast's state. */
export function Crumb({ forecast, now, today, zone, children }: CrumbProps) {
  const stale = staleWords(forecast, now);
  return (
    <div className={css.crumb}>
      <Link to="/today" search={{}} className={css.back} aria-label="Back to Today">
        <Glyph name="back" size={20} />
      </Link>
      <span>
        <span className={css.wide}>
          <Link to="/forecasts" search={{}}>
            Forecasts
          </Link>{' '}
          /{' '}
        </span>
        <b>F-{forecast.number}</b>
      </span>
      <State state={forecast.state} pill />
      <Stale forecast={forecast} now={now} pill />
      <span className={css.wide}>{stale ?? crumbWords(forecast, today, zone)}</span>
      {children && <span className={css.end}>{children}</span>}
    </div>
  );
}

/** The statement, and the sentence of the report it comes from with its probability phrase in bold. */
export function Head({ forecast }: { forecast: ForecastDetail }) {
  const { judgement, report, reversed } = forecast;
  return (
    <div className={css.title}>
      <h1>{forecast.statement}</h1>
      {judgement && report && (
        <p className={css.quote}>
          “<Quote quote={judgement.quote} phrase={judgement.phrase} />”{' '}
          <span>
            From{' '}
            <Link
              className="link"
              to="/reports/$number"
              params={{ number: String(report.number) }}
              search={{ judgement: String(judgement.ordinal) }}
            >
              {report.title}
            </Link>
            , {dayOf(report.publishedOn)}
            {reversed && '. Kept in reverse: the report’s range is mirrored'}
          </span>
        </p>
      )}
    </div>
  );
}

function Quote({ quote, phrase }: { quote: string; phrase: { start: number; end: number } }) {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  return (
    <>
      {plain(quote.slice(0, phrase.start))}
      <b>{plain(quote.slice(phrase.start, phrase.end))}</b>
      {plain(quote.slice(phrase.end))}
    </>
  );
}
