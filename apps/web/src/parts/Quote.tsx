import type { Forecast } from '@app/contract';
import { Link } from '@tanstack/react-router';
import css from './quote.module.css';

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** The sentence of the report with its probability phrase in bold, and where it stands. */
export function Quote({ forecast }: { forecast: Pick<Forecast, 'judgement' | 'report'> }) {
  const { judgement, report } = forecast;
  if (!judgement || !report) return null;
  const { quote, phrase, ordinal } = judgement;
  return (
    <p className={css.quote}>
      “{plain(quote.slice(0, phrase.start))}
      <b>{plain(quote.slice(phrase.start, phrase.end))}</b>
      {plain(quote.slice(phrase.end))}”{' '}
      <Link
        className={css.from}
        to="/reports/$number"
        params={{ number: String(report.number) }}
        search={{ judgement: String(ordinal) }}
      >
        {report.title}
      </Link>
    </p>
  );
}
