import { useEffect, useState } from 'react';
import { Page, PageHead } from '../../parts/Page.js';
import css from './newReport.module.css';

const steps = [
  'Keeping the text unchanged',
  'Finding sentences and their words',
  'Matching probabilities, dates and conditions',
];

/** What is going on while the server reads a report; the bar shows that time passes, not how much is left. */
export function Reading({ characters }: { characters: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((was) => was + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Page narrow>
      <PageHead title="Reading the report" lede={`${characters.toLocaleString('en')} characters.`} />
      <div role="status" className={css.reading}>
        <div className={css.bar} aria-hidden="true">
          <span />
        </div>
        <p>{steps[Math.min(seconds, steps.length - 1)]}</p>
        {seconds >= 8 && (
          <p className="meta">This is taking longer than usual. {seconds} seconds so far; leave the page open.</p>
        )}
      </div>
    </Page>
  );
}
