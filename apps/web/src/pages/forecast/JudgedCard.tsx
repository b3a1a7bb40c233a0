import type { ForecastDetail } from '@app/contract';
import { judgeability } from '@app/forecasts';
import { TextButton } from '../../parts/TextButton.js';
import css from './cards.module.css';

/** How the outcome will be judged, what would make that impossible, and what a judge would still miss. */
export function JudgedCard({ forecast, onEdit }: { forecast: ForecastDetail; onEdit: (() => void) | null }) {
  const { criteria, voidIf, judgement, owner } = forecast;
  const missing = forecast.outcome === null ? judgeability(forecast) : [];
  return (
    <section className={css.card}>
      <h2>How it will be judged</h2>
      {criteria && <p>{criteria}</p>}
      {!criteria && forecast.outcome !== null && <p>No criteria were written down.</p>}
      {voidIf && <p>Void if: {voidIf}</p>}
      {judgement?.condition && <p>Condition in the report: {judgement.condition}</p>}
      {missing.length > 0 && (
        <ul className={css.missing} aria-label="Still missing">
          {missing.map((hint) => (
            <li key={hint.code}>{hint.says}</li>
          ))}
        </ul>
      )}
      <dl className={css.facts}>
        <dt>Owner</dt>
        <dd>{owner.name}</dd>
      </dl>
      {onEdit && (
        <div className={css.cardActs}>
          <TextButton onClick={onEdit}>{criteria ? 'Edit' : 'Say how'}</TextButton>
        </div>
      )}
    </section>
  );
}
