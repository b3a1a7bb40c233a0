import type { PlannedPrompt } from '@app/contract';
import { nextSentence } from './planWords.js';
import css from './reminders.module.css';

/** The next prompt in one line, and why it comes. */
export function NextLine({ next }: { next: PlannedPrompt | undefined }) {
  const said = nextSentence(next);
  if (!said) return null;
  return (
    <p className={css.next}>
      Next: <b>{said.when}</b>, {said.how}. <span>{said.why}.</span>
    </p>
  );
}
