import type { ForecastDetail } from '@app/contract';
import { useState } from 'react';
import { ChartTable } from '../../charts/ChartTable.js';
import { beliefWords, cameOutWords } from '../../format/beliefWords.js';
import { momentDay } from '../../format/dates.js';
import { TextButton } from '../TextButton.js';
import { BeliefPicture } from './BeliefPicture.js';
import css from './belief.module.css';

/** How a belief of any kind moved: one picture below the other on one scale, newest first, with its table and CSV. */
export function BeliefHistory({ forecast, zone }: { forecast: ForecastDetail; zone: string }) {
  const [asTable, setAsTable] = useState(false);
  const { question, cameOut } = forecast;
  const counting = forecast.checks.filter((check) => check.kind !== 'undone' && !check.undone).reverse();
  const saysOf = (check: (typeof counting)[number]) =>
    check.held === null ? 'withdrawn' : `${check.kind === 'kept' ? 'kept ' : ''}${beliefWords(question, check.held)}`;
  return (
    <section className={css.moved} aria-label="How it moved">
      <header>
        <h2>How it moved</h2>
        {cameOut && <span>Came out: {cameOutWords(question, cameOut)}</span>}
      </header>
      {asTable ? (
        <ChartTable
          title="How it moved"
          file={`F-${forecast.number}-beliefs`}
          table={{
            columns: ['Date', 'Person', 'Belief', 'Reason'],
            rows: counting.map((check) => ({
              key: check.id,
              cells: [momentDay(check.effectiveAt, zone), check.by.name, saysOf(check), check.reason],
            })),
          }}
        />
      ) : (
        <ol className={css.history}>
          {counting.map((check) => (
            <li key={check.id}>
              <p>
                <b>{saysOf(check)}</b>{' '}
                <span className={css.meta}>
                  {momentDay(check.effectiveAt, zone)}, {check.by.name}
                </span>
              </p>
              {check.held && check.kind !== 'kept' && (
                <BeliefPicture question={question} held={check.held} cameOut={cameOut} bare />
              )}
              {check.reason && <p>“{check.reason}”</p>}
            </li>
          ))}
        </ol>
      )}
      <footer>
        <TextButton aria-pressed={asTable} onClick={() => setAsTable((was) => !was)}>
          {asTable ? 'Pictures' : 'Table'}
        </TextButton>
      </footer>
    </section>
  );
}
