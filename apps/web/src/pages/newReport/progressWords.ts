import type { Progress } from '../../api/readingLines.js';

/** What is going on, in a sentence: "Reading page 120 of 300". */
export function progressWords(progress: Progress): string {
  if (progress.stage === 'sending') return progress.done < 1 ? 'Sending the report' : 'Waiting for its turn';
  if (progress.stage === 'judgements') return 'Looking for judgements';
  const { page, pages } = progress;
  return page && pages
    ? `Reading page ${page.toLocaleString('en')} of ${pages.toLocaleString('en')}`
    : 'Reading the file';
}

/** Where each stage begins on the bar and how much of it it takes. */
const shares = { sending: [0, 0.15], file: [0.15, 0.6], judgements: [0.75, 0.25] } as const;

/** How much of the whole is done, 0 to 1; it never falls from stage to stage. */
export function doneOf({ stage, done }: Progress): number {
  const [from, share] = shares[stage];
  return from + share * Math.min(1, Math.max(0, done));
}
