import type { MouseEvent } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../Button.js';
import css from './batch.module.css';
import type { Batch } from './useBatch.js';
import type { Selection } from './useSelection.js';

export interface BatchBarProps {
  readonly selection: Selection;
  readonly batch: Batch;
  /** how many could be chosen */
  readonly listed: readonly string[];
  readonly onKeep: () => void;
  readonly onChange: () => void;
}

/** What can be done with the chosen rows, at the foot of their list; how far it is while it runs. */
export function BatchBar({ selection, batch, listed, onKeep, onChange }: BatchBarProps) {
  const count = selection.ids.length;
  const { running } = batch;
  useKeys(
    'Selected',
    [
      { keys: '=', does: 'Keep all selected', run: onKeep },
      { keys: 'c', does: 'Change the selected', run: onChange },
      { keys: 'Escape', does: 'Select none', run: selection.clear },
    ],
    count > 0 && running === null,
  );
  if (running) {
    return (
      <section className={css.bar} aria-label="Saving" data-own-bar>
        <p role="status">
          {running.answers.length} of {running.total} saved
        </p>
        <progress className={css.progress} value={running.answers.length} max={running.total} aria-label="Saved" />
      </section>
    );
  }
  if (count === 0) return null;
  return (
    <section className={css.bar} aria-label="Selected forecasts" data-own-bar>
      <p role="status">
        <b>{count}</b> selected
        {count < listed.length && (
          <button type="button" className={css.all} onClick={() => selection.choose(listed)}>
            Select all {listed.length}
          </button>
        )}
      </p>
      <Button hint="=" onClick={onKeep}>
        {count === 1 ? 'Keep' : 'Keep all'}
      </Button>
      <Button hint="c" onClick={onChange}>
        Change …
      </Button>
      <Button look="quiet" hint="Escape" onClick={selection.clear}>
        Clear
      </Button>
    </section>
  );
}

/** Shows the boxes where there is no key for it: on phones. */
export function SelectToggle({ selection }: { selection: Selection }) {
  return (
    <p className={css.toggle}>
      <Button
        look="quiet"
        size="small"
        aria-pressed={selection.selecting}
        onClick={() => selection.setSelecting(!selection.selecting)}
      >
        {selection.selecting ? 'Stop selecting' : 'Select'}
      </Button>
    </p>
  );
}

/** What a tap on a row does while rows are being chosen by tapping; otherwise its link is followed. */
export const tapped = (selection: Selection | null, id: string) => (event: MouseEvent) => {
  if (!selection?.tapping) return;
  event.preventDefault();
  selection.toggle(id);
};

export interface PickProps {
  readonly id: string;
  /** "F-142" */
  readonly name: string;
  readonly selection: Selection;
}

/** The box that chooses a row; `X` does the same. */
export function Pick({ id, name, selection }: PickProps) {
  const chosen = selection.has(id);
  return (
    <span className={css.pick}>
      <input type="checkbox" aria-label={`Select ${name}`} checked={chosen} onChange={() => selection.toggle(id)} />
    </span>
  );
}
