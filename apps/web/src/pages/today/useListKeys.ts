import type { Forecast } from '@app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../keys/useKeys.js';
import type { Selection } from '../../parts/batch/useSelection.js';

export interface ListKeys {
  readonly items: readonly Pick<Forecast, 'id' | 'number'>[];
  /** number of the one beside the list; null: none */
  readonly chosen: number | null;
  readonly choose: (number: number) => void;
  /** null: nothing may be done with rows */
  readonly selection: Selection | null;
  readonly on: boolean;
}

/** J and K walk the list, Enter opens, X selects and goes on. */
export function useListKeys({ items, chosen, choose, selection, on }: ListKeys): void {
  const navigate = useNavigate();
  const at = items.findIndex((item) => item.number === chosen);
  const move = (step: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
    if (next) choose(next.number);
  };
  const select = () => {
    const item = items[at];
    if (item) selection?.toggle(item.id);
  };
  const open = () => {
    if (chosen === null) return;
    void navigate({ to: '/forecasts/$number', params: { number: String(chosen) }, search: {} });
  };
  useKeys(
    'Today',
    [
      { keys: 'j', does: 'Next item', run: () => move(1) },
      { keys: 'k', does: 'Previous item', run: () => move(-1) },
      { keys: 'Enter', does: 'Open the forecast', run: open },
      ...(selection ? [{ keys: 'x', does: 'Select for doing many', run: select }] : []),
    ],
    on && items.length > 0,
  );
}
