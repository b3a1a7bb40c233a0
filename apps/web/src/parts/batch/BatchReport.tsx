import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../Button.js';
import { Banner } from '../Notice.js';
import { type BatchAnswer, type BatchRun, outcomeSentence } from './batch.js';
import css from './batch.module.css';
import type { Batch, BatchRow } from './useBatch.js';

/** Which of many were refused, and why; which were not sent. The focus goes here, since the list has changed. */
export function BatchReport({ batch }: { batch: Batch }) {
  const { ended, rows, retry, putAway } = batch;
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ended) report.current?.focus();
  }, [ended]);
  if (!ended) return null;
  return (
    <div ref={report} tabIndex={-1} className={css.report}>
      <Banner
        tone="late"
        glyph="overdue"
        title={outcomeSentence(ended)}
        actions={
          <>
            {ended.unsent.length > 0 && <Button onClick={retry}>Send the rest</Button>}
            <Button look="quiet" onClick={putAway}>
              Close
            </Button>
          </>
        }
      >
        What was saved stands. {refusedOf(ended).length > 0 && 'What was refused is still selected and unchanged.'}{' '}
        {ended.fault && `${ended.fault.message}; what was not sent is still selected.`}
        <ul className={css.refused}>
          {refusedOf(ended).map((answer) => (
            <Refused key={answer.forecast} answer={answer} row={rows.get(answer.forecast)} />
          ))}
        </ul>
      </Banner>
    </div>
  );
}

const refusedOf = ({ answers }: BatchRun): BatchAnswer[] => answers.filter(({ refused }) => refused !== null);

function Refused({ answer, row }: { answer: BatchAnswer; row: BatchRow | undefined }) {
  const why = answer.refused?.detail ?? answer.refused?.title;
  return (
    <li>
      {row && (
        <Link className="link" to="/forecasts/$number" params={{ number: String(row.number) }} search={{}}>
          F-{row.number}
        </Link>
      )}
      <span>
        {row?.statement}
        <b>{why}</b>
      </span>
    </li>
  );
}
