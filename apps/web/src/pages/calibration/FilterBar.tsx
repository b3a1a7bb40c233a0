import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { FilterChip } from '../../parts/FilterChip.js';
import { Glyph } from '../../parts/Glyph.js';
import { Segmented } from '../../parts/Segmented.js';
import css from './filters.module.css';
import { moments, type Names, periodWords, setFilters } from './filterWords.js';
import { MoreFilters } from './MoreFilters.js';
import { type CalibrationSearch, given, type Period, periods, queryOf } from './search.js';

/** Changes one filter or more of the address; what is `undefined` goes back to its default. */
export function useFilter(
  search: CalibrationSearch,
  page: '/calibration' | '/calibration/people' = '/calibration',
): (change: CalibrationSearch) => void {
  const navigate = useNavigate();
  return (change) => void navigate({ to: page, search: given({ ...search, ...change }) });
}

export interface FilterBarProps {
  readonly search: CalibrationSearch;
  readonly today: string;
  readonly names: Names;
  readonly terms: readonly { readonly id: string; readonly term: string }[];
  /** where the filters hold; the record when left out */
  readonly page?: '/calibration' | '/calibration/people';
}

/** Whose forecasts, and which of them: everything stands in the address. */
export function FilterBar({ search, today, names, terms, page }: FilterBarProps) {
  const filter = useFilter(search, page);
  const topics = useTopics(search, today);
  const own = search.from || search.to ? periodWords(search) : undefined;
  return (
    <>
      <Segmented
        label="Whose forecasts"
        value={search.scope ?? 'all'}
        onChange={(next) => filter({ scope: next === 'all' ? undefined : next })}
        options={[
          { value: 'me', label: 'Me' },
          ...(search.desk ? [{ value: 'desk' as const, label: 'Desk' }] : []),
          { value: 'all', label: 'Everyone' },
        ]}
      />
      <FilterChip
        label="Period"
        value={search.period ?? ''}
        says={own}
        options={[
          { value: '', label: 'All time' },
          ...(Object.keys(periods) as Period[]).map((period) => ({ value: period, label: periods[period] })),
        ]}
        onChange={(period) => filter({ period, from: undefined, to: undefined })}
      />
      {topics.length > 0 && (
        <FilterChip
          label="Topic"
          value={search.topic ?? ''}
          options={[{ value: '', label: 'All' }, ...topics.map((topic) => ({ value: topic, label: topic }))]}
          onChange={(topic) => filter({ topic })}
        />
      )}
      <FilterChip
        label="Counted at"
        value={search.at ?? ''}
        options={[
          { value: '', label: moments['30d'] },
          ...(['first', '90d', '7d', 'last'] as const).map((at) => ({ value: at, label: moments[at] })),
        ]}
        onChange={(at) => filter({ at })}
      />
      <MoreFilters search={search} filter={filter} terms={terms} />
      {setFilters(search, names).map(({ key, says }) => (
        <button key={key} type="button" className={css.chip} data-set onClick={() => filter({ [key]: undefined })}>
          {says}
          <Glyph name="dismissed" size={11} />
          <span className="hidden-text">: take this filter away</span>
        </button>
      ))}
    </>
  );
}

/** Topics of the newest outcomes, by name; the one that is chosen stays among them. */
function useTopics(search: CalibrationSearch, today: string): string[] {
  const { topic, scope, desk } = search;
  const rows = useQuery(queries.countedSample(queryOf({ scope, desk, at: 'last' }, today))).data?.items ?? [];
  const all = [...rows.map((row) => row.topic), topic ?? null].filter((name) => name !== null);
  return [...new Set(all)].sort((one, other) => one.localeCompare(other));
}
