import type { CountedForecast } from '@app/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useClock } from '../../api/session.js';
import { dayOf } from '../../format/dates.js';
import { percent } from '../../format/percent.js';
import { Button } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Glyph } from '../../parts/Glyph.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, useTitle } from '../../parts/Page.js';
import { OutcomeMark } from '../../parts/State.js';
import css from './behind.module.css';
import { behindTitle, filterSentence } from './filterWords.js';
import { given, queryOf } from './search.js';
import { useNames } from './useNames.js';

/** The forecasts behind a number of the calibration page: the same filters, and which bar, word or quarter. */
export function BehindPage() {
  const search = useSearch({ from: '/shell/calibration/forecasts' });
  const { bin, word, quarter, ...filters } = search;
  const { day } = useClock();
  const words = useQuery(queries.calibration(queryOf(filters, day))).data?.words ?? [];
  const names = useNames(search, words);
  const found = useInfiniteQuery(queries.countedForecasts(queryOf(search, day)));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const title = behindTitle(search, names);
  useTitle(`${title}: the forecasts`);
  return (
    <Page>
      <Link className={css.back} to="/calibration" search={given(filters)}>
        <Glyph name="back" size={14} /> Calibration
      </Link>
      <h1>{title}</h1>
      <p className={`meta ${css.lede}`}>
        {found.isSuccess && <b>{countWords(rows.length, found.hasNextPage)} </b>}
        {filterSentence(filters, names)}
      </p>
      {found.isPending && <Loading what="the forecasts" rows={8} rowHeight={52} />}
      {found.isError && rows.length === 0 && (
        <ProblemNotice
          fault={found.error}
          title="We could not read the forecasts"
          onRetry={() => void found.refetch()}
        />
      )}
      {found.isSuccess && rows.length === 0 && (
        <EmptyState title="No forecast lies behind this number">Its filters may have changed since.</EmptyState>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
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

const countWords = (n: number, more: boolean): string =>
  more ? `The newest ${n} forecasts.` : n === 1 ? '1 forecast.' : `${n} forecasts.`;

function Rows({ rows }: { rows: readonly CountedForecast[] }) {
  return (
    <div className={css.frame}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Forecast</th>
            <th scope="col">Said</th>
            <th scope="col">Score, lower is better</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.forecastId}>
              <td>
                {row.happened === null ? (
                  'Known'
                ) : (
                  <OutcomeMark outcome={row.happened ? 'happened' : 'did-not-happen'} chance={row.chance} />
                )}
              </td>
              <td>
                <Link to="/forecasts/$number" params={{ number: String(row.number) }} search={{}}>
                  {row.statement}
                </Link>
                <span className="meta">{metaWords(row)}</span>
              </td>
              <td>{row.chance === null ? 'no number' : percent(row.chance)}</td>
              <td>{row.score === null ? 'not scored' : row.score.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const metaWords = (row: CountedForecast): string =>
  [
    `F-${row.number}`,
    row.happened !== null && (row.happened ? 'happened' : 'did not happen'),
    row.word && `“${row.word}”`,
    row.topic,
    `${row.early ? 'closes' : 'closed'} ${dayOf(row.closedOn)}`,
    row.early && 'known early',
  ]
    .filter(Boolean)
    .join(', ');
