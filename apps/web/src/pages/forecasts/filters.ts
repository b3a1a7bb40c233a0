import type { ForecastQuery } from '@app/contract';

/** What the list can be narrowed to; `states` and `stale` go to the server. */
export const filters = {
  all: { says: 'All', states: undefined },
  open: { says: 'Open', states: 'overdue,due,reassess,soon,track,monitor' },
  overdue: { says: 'Overdue', states: 'overdue' },
  reassess: { says: 'To reassess', states: 'reassess' },
  stale: { says: 'Stale', states: undefined, stale: 'true' },
  soon: { says: 'Due soon', states: 'due,soon' },
  monitor: { says: 'Monitor only', states: 'monitor' },
  withdrawn: { says: 'Withdrawn', states: 'withdrawn' },
  closed: { says: 'Closed', states: 'closed' },
} as const satisfies Record<string, { says: string; states: string | undefined; stale?: ForecastQuery['stale'] }>;

export type FilterName = keyof typeof filters;

/** The filter an address names; `all` where it names none. */
export function filterOf(state: string | undefined): FilterName {
  return state !== undefined && Object.hasOwn(filters, state) ? (state as FilterName) : 'all';
}

/** Names the filters that nothing matches. */
export function noMatchWords(filter: FilterName, q: string): string {
  if (filter !== 'all' && q !== '') return 'No forecasts match both filters';
  if (q !== '') return `No statement holds “${q}”`;
  return filter === 'all' ? 'No forecasts yet' : `No forecasts are ${filters[filter].says.toLowerCase()}`;
}
