import type { ForecastDetail } from '@app/contract';
import { judgeability } from '@app/forecasts';
import { Link } from '@tanstack/react-router';
import { TextButton } from '../../parts/TextButton.js';
import css from './cards.module.css';
import { namedForecasts } from './namedForecasts.js';

/** How the outcome will be judged, what would make that impossible, and what a judge would still miss. */
export function JudgedCard({ forecast, onEdit }: { forecast: ForecastDetail; onEdit: (() => void) | null }) {
  const { criteria, voidIf, condition, topic, importance, judgement } = forecast;
  const reported = judgement?.condition;
  const missing = forecast.outcome === null ? judgeability(forecast) : [];
  return (
    <section className={css.card}>
      <h2>How it will be judged</h2>
      {criteria && <p>{criteria}</p>}
      {!criteria && forecast.outcome !== null && <p>No criteria were written down.</p>}
      {voidIf && <p>Void if: {voidIf}</p>}
      {condition && (
        <p>
          Only if: <Condition text={condition} />. Void when that fails.
        </p>
      )}
      {reported && reported !== condition && <p>Condition in the report: {reported}</p>}
      {missing.length > 0 && (
        <ul className={css.missing} aria-label="Still missing">
          {missing.map((hint) => (
            <li key={hint.code}>{hint.says}</li>
          ))}
        </ul>
      )}
      <dl className={css.facts}>
        {topic && (
          <>
            <dt>Topic</dt>
            <dd>{topic}</dd>
          </>
        )}
        {importance !== 'normal' && (
          <>
            <dt>Importance</dt>
            <dd>{importance === 'high' ? 'High' : 'Low'}</dd>
          </>
        )}
      </dl>
      {onEdit && (
        <div className={css.cardActs}>
          <TextButton onClick={onEdit}>{criteria ? 'Edit' : 'Say how'}</TextButton>
        </div>
      )}
    </section>
  );
}

/** A condition, with the forecasts that it names as links. */
function Condition({ text }: { text: string }) {
  let at = 0;
  return namedForecasts(text).map((part) => {
    const key = at;
    at += part.text.length;
    if (part.number === null) return <span key={key}>{part.text}</span>;
    return (
      <Link key={key} className="link" to="/forecasts/$number" params={{ number: part.number }} search={{}}>
        {part.text}
      </Link>
    );
  });
}
