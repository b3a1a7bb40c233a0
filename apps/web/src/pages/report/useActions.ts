import { useState } from 'react';
import { useKeys } from '../../keys/useKeys.js';
import type { Colour, Marked } from './look.js';
import type { Doing, NoteActions } from './noteActions.js';
import { beside } from './reading.js';
import type { Stretch } from './sentences.js';
import { standingAt } from './useMarking.js';
import type { ReportWrites } from './useReportWrites.js';

export interface ActionOptions {
  readonly marked: readonly Marked[];
  /** the selected judgement; null: none */
  readonly current: Marked | null;
  /** its ordinal */
  readonly selected: number | null;
  readonly onSelect: (ordinal: number | null, make?: boolean) => void;
  /** the form for a new forecast is open */
  readonly making: boolean;
  readonly onMaking: (making: boolean) => void;
  readonly onOpen: (forecastNumber: number) => void;
  readonly colour: Colour;
  readonly onColour: (colour: Colour) => void;
  /** null: read only */
  readonly write: ReportWrites | null;
}

export interface Actions {
  /** null: this person may only read */
  readonly actionsOf: (one: Marked) => NoteActions | null;
  /** the judgement that states a stretch already */
  readonly standingOf: (stretch: Stretch) => Marked | null;
  /** marks a stretch, or opens the form for a new forecast on the proposal that stands there */
  readonly onMark: (stretch: Stretch, anew?: boolean) => void;
}

/** What can be done with the judgements of a report, by buttons and by keys. */
export function useActions(options: ActionOptions): Actions {
  const { marked, current, write, onSelect, onMaking } = options;
  const [open, setOpen] = useState<{ readonly id: string; readonly doing: Doing } | null>(null);

  const actionsOf = (one: Marked): NoteActions | null =>
    write && {
      make: () => (one === current ? onMaking(true) : onSelect(one.judgement.ordinal, true)),
      dismiss: () => {
        write.dismiss(one.judgement);
        onSelect(beside(marked, one.judgement.ordinal, 1));
      },
      restore: () => write.restore(one.judgement),
      doing: open?.id === one.judgement.id ? open.doing : null,
      begin: (doing) => setOpen(doing && { id: one.judgement.id, doing }),
      edit: (edit) => write.edit(one.judgement, edit),
      ask: () => write.ask(one.judgement),
      split: (mention) => void write.split(one.judgement, mention),
      merge: (into) => {
        setOpen(null);
        void write.merge(one.judgement, into).then((now) => now && onSelect(now.ordinal));
      },
    };
  const standingOf = (stretch: Stretch): Marked | null => {
    const id = standingAt(
      marked.map((one) => one.judgement),
      stretch,
    )?.id;
    return marked.find((one) => one.judgement.id === id) ?? null;
  };
  const onMark = (stretch: Stretch, anew = false) => {
    const standing = anew ? null : standingOf(stretch);
    if (standing) return onSelect(standing.judgement.ordinal, standing.look === 'proposed');
    void write?.mark({ start: stretch.start, end: stretch.end }).then((now) => now && onSelect(now.ordinal));
  };
  const actions = current && actionsOf(current);
  const may = current?.look === 'proposed' && !options.making ? actions : null;
  useReaderKeys({ ...options, may });
  return { actionsOf, standingOf, onMark };
}

function useReaderKeys({ may, ...options }: ActionOptions & { may: NoteActions | null }): void {
  const { marked, current, selected, onSelect, colour, onColour, onOpen, write } = options;
  useKeys('Report', [
    { keys: 'j', does: 'Next judgement', run: () => onSelect(beside(marked, selected, 1)) },
    { keys: 'k', does: 'Previous judgement', run: () => onSelect(beside(marked, selected, -1)) },
    { keys: 'c', does: 'Colour by state or outcome', run: () => onColour(colour === 'state' ? 'outcome' : 'state') },
    { keys: 'Enter', does: 'Open the forecast', run: () => current?.forecast && onOpen(current.forecast.number) },
    { keys: 'Escape', does: 'Close the judgement', run: () => onSelect(null) },
  ]);
  useKeys(
    'Report',
    [
      { keys: 'm', does: 'Make forecast', run: () => may?.make() },
      { keys: 'd', does: 'Not a judgement', run: () => may?.dismiss() },
      { keys: 'w', does: 'Edit the wording', run: () => may?.begin('edit') },
      { keys: 'l', does: 'Same as another judgement', run: () => marked.length > 1 && may?.begin('same') },
    ],
    write !== null,
  );
}
