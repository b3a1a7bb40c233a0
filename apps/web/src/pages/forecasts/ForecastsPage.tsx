import type { Forecast } from '@app/contract';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import { useMayWrite } from '../../api/session.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { BatchBar, SelectToggle } from '../../parts/batch/BatchBar.js';
import { BatchChange } from '../../parts/batch/BatchChange.js';
import { BatchReport } from '../../parts/batch/BatchReport.js';
import { keepAll } from '../../parts/batch/batch.js';
import { useBatch } from '../../parts/batch/useBatch.js';
import { useSelection } from '../../parts/batch/useSelection.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Glyph } from '../../parts/Glyph.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { StartSteps } from '../../parts/StartSteps.js';
import { ForecastTable } from './ForecastTable.js';
import { type FilterName, filterOf, filters, noMatchWords } from './filters.js';
import css from './forecasts.module.css';

/** Every forecast of the workspace, the most urgent first. */
export function ForecastsPage() {
  const { state, q } = useSearch({ from: '/shell/forecasts' });
  const chosen = filterOf(state);
  const { states, ...narrower } = filters[chosen];
  const stale = 'stale' in narrower ? { stale: narrower.stale } : {};
  const found = useInfiniteQuery(queries.forecasts({ state: states, ...stale, ...(q && { q }) }));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const mayWrite = useMayWrite();
  const nothing = found.isSuccess && rows.length === 0;
  const pristine = nothing && chosen === 'all' && !q;
  return (
    <Page>
      <PageHead
        title="Forecasts"
        lede={found.isSuccess && rows.length > 0 ? shownWords(rows, found.hasNextPage) : undefined}
        actions={
          mayWrite && (
            <ButtonLink to="/forecasts/new" hint="n">
              <Glyph name="plus" size={14} />
              Add forecast
            </ButtonLink>
          )
        }
      />
      {!pristine && <Filters chosen={chosen} q={q ?? ''} />}
      {found.isPending && <Loading what="forecasts" rows={8} rowHeight={47} />}
      {found.isError && rows.length === 0 && (
        <ProblemNotice
          fault={found.error}
          title="We could not read the forecasts"
          onRetry={() => void found.refetch()}
        />
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {pristine && mayWrite && (
        <div className={css.start}>
          <StartSteps />
        </div>
      )}
      {nothing && !(pristine && mayWrite) && <NoMatch chosen={chosen} q={q ?? ''} />}
      {found.hasNextPage && (
        <p className={css.more}>
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show more forecasts
          </Button>
        </p>
      )}
    </Page>
  );
}

/** The table, and what can be done with the chosen of its rows. */
function Rows({ rows }: { rows: readonly Forecast[] }) {
  const mayWrite = useMayWrite();
  const open = rows.filter((row) => row.outcome === null).map(({ id }) => id);
  const selection = useSelection(open);
  const [changing, setChanging] = useState(false);
  const batch = useBatch(selection, () => setChanging(false));
  const picked = rows.filter(({ id, outcome }) => outcome === null && selection.has(id));
  const change = changing && picked.length > 0;
  return (
    <>
      {batch.ended && (
        <div className={css.report}>
          <BatchReport batch={batch} />
        </div>
      )}
      {change && (
        <div className={css.change}>
          <BatchChange
            rows={picked}
            busy={batch.running !== null}
            onSave={batch.start}
            onCancel={() => setChanging(false)}
          />
        </div>
      )}
      {mayWrite && open.length > 1 && <SelectToggle selection={selection} />}
      <ForecastTable rows={rows} selection={mayWrite ? selection : null} keys={!change} />
      {!change && (
        <div className={css.batch}>
          <BatchBar
            selection={selection}
            batch={batch}
            listed={open}
            onKeep={() => batch.start(picked, keepAll(picked))}
            onChange={() => setChanging(true)}
          />
        </div>
      )}
    </>
  );
}

const shownWords = (rows: readonly Forecast[], more: boolean): string => {
  const late = rows.filter((row) => row.state === 'overdue').length;
  const shown = more ? `The first ${rows.length}` : `${rows.length} shown`;
  return late > 0 ? `${shown}. ${late} overdue.` : `${shown}.`;
};

function Filters({ chosen, q }: { chosen: FilterName; q: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  const search = (next: { state?: string | undefined; q?: string | undefined }) =>
    void navigate({ to: '/forecasts', search: next, replace: true });
  const ask = useDebouncedCallback(
    (words: string) => search({ state: param(chosen), q: words.trim() || undefined }),
    200,
  );
  return (
    <div className={css.filters}>
      <fieldset className={css.chips}>
        <legend className="hidden-text">State</legend>
        {(Object.keys(filters) as FilterName[]).map((name) => (
          <button
            key={name}
            type="button"
            className={css.chip}
            aria-pressed={name === chosen}
            onClick={() => search({ state: param(name), q: q || undefined })}
          >
            {filters[name].says}
          </button>
        ))}
      </fieldset>
      <TextInput
        className={css.words}
        type="search"
        aria-label="Words of the statement"
        placeholder="Words of the statement"
        leftSection={<Glyph name="search" size={14} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
    </div>
  );
}

const param = (name: FilterName): string | undefined => (name === 'all' ? undefined : name);

function NoMatch({ chosen, q }: { chosen: FilterName; q: string }) {
  const filtered = chosen !== 'all' || q !== '';
  return (
    <EmptyState
      title={noMatchWords(chosen, q)}
      actions={
        filtered && (
          <>
            {chosen !== 'all' && q !== '' && (
              <>
                <ButtonLink to="/forecasts" search={{ state: chosen }}>
                  Show {filters[chosen].says.toLowerCase()}
                </ButtonLink>
                <ButtonLink to="/forecasts" search={{ q }}>
                  Show “{q}”
                </ButtonLink>
              </>
            )}
            <ButtonLink to="/forecasts" search={{}} look="quiet">
              Clear {chosen !== 'all' && q !== '' ? 'both' : 'the filter'}
            </ButtonLink>
          </>
        )
      }
    />
  );
}
