import { useBlocker } from '@tanstack/react-router';
import { useKeys } from '../keys/useKeys.js';
import { Button } from './Button.js';
import css from './saveBar.module.css';

export interface SaveBarProps {
  /** what is not saved yet: "Your reminders and quiet hours are not saved" */
  readonly says: string;
  /** names the result */
  readonly save: string;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Stands at the foot of the view while something is not saved, and asks before the page is left. */
export function SaveBar({ says, save, busy, onSave, onDiscard }: SaveBarProps) {
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && !window.confirm('Leave without saving? What you changed is lost.'),
    enableBeforeUnload: true,
  });
  useKeys('Not saved yet', [{ keys: 'mod+Enter', does: save, run: onSave }]);
  return (
    <section className={css.bar} aria-label="Not saved yet">
      <p role="status">{says}</p>
      <Button look="quiet" onClick={onDiscard}>
        Discard
      </Button>
      <Button look="main" hint="mod+Enter" busy={busy} onClick={onSave}>
        {save}
      </Button>
    </section>
  );
}
