import { useEffect, useState } from 'react';
import type { Progress } from '../../api/readingLines.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { Page, PageHead } from '../../parts/Page.js';
import css from './newReport.module.css';
import { doneOf, progressWords } from './progressWords.js';

export interface ReadingProps {
  readonly title: string;
  /** what is read: "brief.pdf, 2.1 MB" */
  readonly source: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
}

/** Beyond this many seconds a sentence says how long it has taken. */
const longAfter = 8;

/** How far the sending and the reading of a report are, and the way to stop it. */
export function Reading({ title, source, progress, onCancel }: ReadingProps) {
  const seconds = useSeconds();
  useKeys('New report', [{ keys: 'Escape', does: 'Cancel the reading', run: onCancel }]);
  const done = doneOf(progress);
  return (
    <Page narrow>
      <PageHead title="Reading the report" lede={`${title}. ${source}`} />
      <div className={css.reading}>
        <div
          className={css.bar}
          role="progressbar"
          aria-label="Reading the report"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(done * 100)}
          aria-valuetext={progressWords(progress)}
        >
          <span style={{ transform: `scaleX(${done})` }} />
        </div>
        <p>{progressWords(progress)}</p>
        {/* a page each fifth of a second would be too much to listen to */}
        <p className="hidden-text" role="status">
          {progress.stage === 'file' ? 'Reading the file' : progressWords(progress)}
        </p>
        {seconds >= longAfter && <p className="meta">{seconds} seconds so far.</p>}
        <div>
          <Button hint="Escape" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </div>
    </Page>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((was) => was + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
