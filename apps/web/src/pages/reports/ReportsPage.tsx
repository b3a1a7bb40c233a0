import type { ReportRow } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import { useMayWrite } from '../../api/session.js';
import { dayOf } from '../../format/dates.js';
import { useKeys } from '../../keys/useKeys.js';
import { Avatar } from '../../parts/Avatar.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { Card } from '../../parts/Card.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Glyph } from '../../parts/Glyph.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { StartSteps } from '../../parts/StartSteps.js';
import { Mark } from '../../parts/State.js';
import css from './reports.module.css';

/** Every report with what became of its judgements. */
export function ReportsPage() {
  const reports = useInfiniteQuery(queries.reports());
  const mayWrite = useMayWrite();
  const rows = reports.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = reports.isSuccess && rows.length === 0;
  return (
    <Page narrow={empty && mayWrite}>
      <PageHead
        title="Reports"
        lede={reports.isSuccess && rows.length > 0 ? ledeOf(rows) : undefined}
        actions={
          mayWrite &&
          rows.length > 0 && (
            <ButtonLink to="/reports/new" look="main">
              <Glyph name="plus" size={14} />
              Add report
            </ButtonLink>
          )
        }
      />
      {reports.isPending && (
        <Card flush>
          <Loading what="reports" rows={4} rowHeight={64} />
        </Card>
      )}
      {reports.isError && (
        <ProblemNotice
          fault={reports.error}
          title="We could not read the reports"
          onRetry={() => void reports.refetch()}
        />
      )}
      {empty && (mayWrite ? <StartSteps /> : <EmptyState title="No report has been added yet" />)}
      {rows.length > 0 && <ReportList rows={rows} />}
      {reports.hasNextPage && (
        <p className={css.more}>
          <Button busy={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
            Show older reports
          </Button>
        </p>
      )}
    </Page>
  );
}

const ledeOf = (rows: readonly ReportRow[]): string => {
  const waiting = rows.reduce((sum, row) => sum + row.counts.proposed, 0);
  if (waiting === 0) return 'Every proposed judgement has been decided on.';
  return `${waiting} proposed ${waiting === 1 ? 'judgement waits' : 'judgements wait'} for a decision.`;
};

function ReportList({ rows }: { rows: readonly ReportRow[] }) {
  const [at, setAt] = useState(-1);
  const navigate = useNavigate();
  const move = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    setAt(next);
    document.getElementById(`report-${rows[next]?.number}`)?.focus();
  };
  useKeys('Reports', [
    { keys: 'j', does: 'Next report', run: () => move(1) },
    { keys: 'k', does: 'Previous report', run: () => move(-1) },
    {
      keys: 'Enter',
      does: 'Open the report',
      run: () => {
        const row = rows[at];
        if (row) void navigate({ to: '/reports/$number', params: { number: String(row.number) } });
      },
    },
  ]);
  return (
    <Card flush>
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              id={`report-${row.number}`}
              className={css.row}
              to="/reports/$number"
              params={{ number: String(row.number) }}
              search={{}}
            >
              <span className={css.main}>
                <span className={css.title}>{row.title}</span>
                <span className={css.meta}>
                  Published {dayOf(row.publishedOn)} · R-{row.number} · {sizeOf(row.characters)}
                </span>
              </span>
              <Counts counts={row.counts} />
              <span className={css.by}>
                <Avatar name={row.addedBy.name} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const sizeOf = (characters: number): string => `${characters.toLocaleString('en')} characters`;

function Counts({ counts }: { counts: ReportRow['counts'] }) {
  const open = counts.accepted - counts.closed;
  return (
    <span className={css.counts}>
      {counts.proposed > 0 && (
        <Mark glyph="proposed" tone="act">
          {counts.proposed} to decide
        </Mark>
      )}
      {open > 0 && (
        <Mark glyph="track" tone="quiet">
          {open} open
        </Mark>
      )}
      {counts.closed > 0 && (
        <Mark glyph="closed" tone="quiet">
          {counts.closed} closed
        </Mark>
      )}
      {counts.dismissed > 0 && (
        <Mark glyph="dismissed" tone="quiet">
          {counts.dismissed} dismissed
        </Mark>
      )}
      {counts.proposed + counts.accepted + counts.dismissed === 0 && <span className="meta">No judgements found</span>}
    </span>
  );
}
