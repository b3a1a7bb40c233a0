import type { Calibration } from '@app/contract';
import { Button, ButtonLink } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import css from './calibration.module.css';
import { useFilter } from './FilterBar.js';
import { type Names, periodWords, setFilters } from './filterWords.js';
import type { CalibrationSearch } from './search.js';
import { leftOutWords } from './words.js';

interface NothingProps {
  readonly calibration: Calibration;
  readonly search: CalibrationSearch;
  readonly names: Names;
}

/** No outcome counts: because there is none yet, or because the filters leave none. */
export function Nothing({ calibration, search, names }: NothingProps) {
  const filter = useFilter(search);
  const set = [
    ...(search.period || search.from || search.to
      ? [{ says: periodWords(search), without: { period: undefined, from: undefined, to: undefined } }]
      : []),
    ...(search.topic ? [{ says: `Topic: ${search.topic}`, without: { topic: undefined } }] : []),
    ...setFilters(search, names).map(({ key, says }) => ({ says, without: { [key]: undefined } })),
  ];
  return (
    <>
      {set.length > 0 ? (
        <EmptyState
          title="No outcome matches these filters"
          actions={
            <>
              {set.length > 1 &&
                set.map(({ says, without }) => (
                  <Button key={says} onClick={() => filter(without)}>
                    Without “{says}”
                  </Button>
                ))}
              <Button look="quiet" onClick={() => filter(Object.assign({}, ...set.map(({ without }) => without)))}>
                {set.length > 1 ? 'Clear all' : 'Clear the filter'}
              </Button>
            </>
          }
        >
          {set.map(({ says }) => says).join('; ')}.
        </EmptyState>
      ) : (
        <EmptyState
          title={search.scope === 'me' ? 'None of your forecasts counts yet' : 'No outcome counts yet'}
          actions={
            <ButtonLink to="/forecasts" search={{ state: 'overdue,due' }}>
              Show what waits for an outcome
            </ButtonLink>
          }
        >
          Each outcome will stand here as a dot: what was said, and what happened. Groups appear at 10, a curve at 30.
        </EmptyState>
      )}
      <p className={`meta ${css.centred}`}>{leftOutWords(calibration.n)}</p>
    </>
  );
}
