import type { Report } from '@app/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { queries } from '../../api/queries.js';
import { useClock, useLexicon, useMayWrite, useSession } from '../../api/session.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, useTitle } from '../../parts/Page.js';
import { isMissing, NotFound } from '../../shell/PageFault.js';
import { Reader } from './Reader.js';
import { useReportWrites } from './useReportWrites.js';

/** The report reader: a report as it was published, and what became of each judgement in it. */
export function ReportPage() {
  const { number } = useParams({ from: '/shell/reports/$number' });
  const report = useQuery(queries.report(number));
  if (report.isPending)
    return (
      <Page>
        <Loading what="the report" rows={8} rowHeight={72} />
      </Page>
    );
  if (report.isError && isMissing(report.error)) return <NotFound />;
  if (report.isError)
    return (
      <Page>
        <ProblemNotice
          fault={report.error}
          title="We could not open this report"
          onRetry={() => void report.refetch()}
        />
      </Page>
    );
  return <Opened report={report.data} />;
}

function Opened({ report }: { report: Report }) {
  useTitle(report.title);
  const search = useSearch({ from: '/shell/reports/$number' });
  const navigate = useNavigate();
  const forecasts = useForecastsOf(report);
  const lexicon = useLexicon();
  const { day, zone } = useClock();
  const { workspace } = useSession();
  const writes = useReportWrites(report);
  const selected = Number(search.judgement ?? 0) || null;
  const number = String(report.number);
  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({
        to: '/reports/$number',
        params: { number },
        search: (was: typeof search) => ({ ...was, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, number],
  );
  const onSelect = useCallback(
    (ordinal: number | null, make = false) =>
      go({ judgement: ordinal === null ? undefined : String(ordinal), make: make || undefined }),
    [go],
  );
  const onOpen = (forecast: number) =>
    void navigate({ to: '/forecasts/$number', params: { number: String(forecast) }, search: {} });
  return (
    <Reader
      report={report}
      forecasts={forecasts}
      lexicon={lexicon}
      today={day}
      zone={zone}
      dueZone={workspace.timeZone}
      model={workspace.secondOpinion}
      colour={search.colour ?? 'state'}
      onColour={(colour) => go({ colour: colour === 'outcome' ? colour : undefined })}
      making={search.make === true}
      onMaking={(making) => go({ make: making || undefined })}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      write={useMayWrite() ? writes : null}
    />
  );
}

/** Every forecast that was made from a report; a list is read to its end. */
function useForecastsOf(report: Report) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    queries.forecasts({ report: report.id, limit: 200 }),
  );
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return data?.pages.flatMap((page) => page.items) ?? [];
}
