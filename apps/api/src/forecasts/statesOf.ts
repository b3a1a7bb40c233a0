import { ForecastState } from '@app/contract';
import { Refused } from '../http/refused.js';

/** The states a list asks for, `overdue,due`; `null` when it asks for all. */
export function statesOf(text: string | undefined): ForecastState[] | null {
  if (!text) return null;
  return text.split(',').map((one) => {
    const state = ForecastState.safeParse(one.trim());
    if (state.success) return state.data;
    const says = `came ${JSON.stringify(one.trim())}, takes ${ForecastState.options.join(', ')}`;
    throw new Refused('invalid-request', { errors: [{ at: 'state', says }] });
  });
}
