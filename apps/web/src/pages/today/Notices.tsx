import type { Notice } from '@app/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/api.js';
import { queries } from '../../api/queries.js';
import { useClock, useMailed } from '../../api/session.js';
import { momentTime } from '../../format/dates.js';
import { Button } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Mark } from '../../parts/State.js';
import { backWords } from '../../parts/snooze/snoozeChoices.js';
import { stateLook } from '../../parts/stateWords.js';
import css from './notices.module.css';
import { arriveWords, mailWords } from './todayWords.js';

const looks = {
  'before-due': stateLook.soon,
  'at-due': stateLook.due,
  'due-now': stateLook.due,
  overdue: stateLook.overdue,
  reassess: stateLook.reassess,
  escalate: stateLook.overdue,
} as const;

/** What the reminders said, newest first. */
export function Notices() {
  const notices = useInfiniteQuery(queries.notices());
  const mailed = useMailed();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  if (notices.isPending) return <Loading what="notices" rows={6} rowHeight={64} />;
  if (notices.isError && items.length === 0) {
    return (
      <div className={css.pad}>
        <ProblemNotice
          fault={notices.error}
          title="We could not read the notices"
          onRetry={() => void notices.refetch()}
        />
      </div>
    );
  }
  if (items.length === 0) {
    return <EmptyState title="No notices yet">{arriveWords(mailed)}</EmptyState>;
  }
  return (
    <div className={css.pad}>
      <ul className={css.list}>
        {items.map((notice) => (
          <Row key={notice.id} notice={notice} />
        ))}
      </ul>
      {notices.hasNextPage && (
        <Button busy={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
          Show older notices
        </Button>
      )}
    </div>
  );
}

function Row({ notice }: { notice: Notice }) {
  const { zone, day, now } = useClock();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () => api.notices.read(notice.id),
    onSuccess: () => {
      for (const key of ['notices', 'today']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const look = looks[notice.kind];
  const unread = notice.readAt === null && notice.doneAt === null;
  const putOff = notice.snoozedUntil !== null && Date.parse(notice.snoozedUntil) > now;
  return (
    <li className={css.row} data-unread={unread || undefined}>
      <Mark glyph={look.glyph} tone={look.tone} bare>
        {look.says}
      </Mark>
      <Link
        className={css.text}
        to="/forecasts/$number"
        params={{ number: String(notice.forecast.number) }}
        search={
          notice.kind === 'reassess' ? { panel: 'reassess' } : notice.kind === 'before-due' ? {} : { panel: 'outcome' }
        }
        onClick={() => unread && read.mutate()}
      >
        <span className={css.says}>{notice.says}</span>
        <span className={css.meta}>
          {notice.forecast.statement} · F-{notice.forecast.number}
          {notice.why && ` · ${notice.why}`}
        </span>
      </Link>
      <span className={css.end}>
        {momentTime(notice.at, zone)}
        <span data-failed={notice.mail === 'failed' || undefined}>{mailWords(notice)}</span>
        {putOff && notice.snoozedUntil && <span>snoozed until {backWords(notice.snoozedUntil, zone, day)}</span>}
        {notice.doneAt !== null && <span>done</span>}
      </span>
      {unread ? (
        <Button size="small" look="quiet" busy={read.isPending} onClick={() => read.mutate()}>
          Mark as read
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
