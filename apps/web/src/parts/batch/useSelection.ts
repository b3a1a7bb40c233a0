import { useState } from 'react';

/** Rows that were chosen for doing one thing with all of them. */
export interface Selection {
  /** keys in the order of the list */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly choose: (ids: readonly string[]) => void;
  readonly clear: () => void;
  /** boxes are shown at every row: something is chosen, or a finger is about to */
  readonly selecting: boolean;
  readonly setSelecting: (on: boolean) => void;
  /** a tap anywhere on a row chooses it instead of opening it */
  readonly tapping: boolean;
}

/** @param listed keys of the rows in sight, in their order; what leaves the list is chosen no longer */
export function useSelection(listed: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [begun, setBegun] = useState(false);
  const ids = listed.filter((id) => chosen.has(id));
  return {
    ids,
    has: (id) => chosen.has(id),
    toggle: (id) =>
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    choose: (ids) => setChosen(new Set(ids)),
    clear: () => {
      setChosen(new Set());
      setBegun(false);
    },
    selecting: begun || ids.length > 0,
    tapping: begun,
    setSelecting: (on) => {
      setBegun(on);
      if (!on) setChosen(new Set());
    },
  };
}
