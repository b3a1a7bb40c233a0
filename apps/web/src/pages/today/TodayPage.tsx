import type { Today } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useMayWrite } from '../../api/session.js';
import { Deadlines } from '../../charts/Deadlines.js';
import { ButtonLink } from '../../parts/Button.js';
import { Glyph } from '../../parts/Glyph.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, PageHead } from '../../parts/Page.js';
import { useWideEnough } from '../../parts/useWideEnough.js';
import { Needs } from './Needs.js';
import { Notices } from './Notices.js';
import { Snoozed } from './Snoozed.js';
import css from './today.module.css';
import { ledeOf } from './todayWords.js';

/** The inbox: what waits for a check or an outcome, and what the reminders said. */
export function TodayPage() {
  const today = useQuery(queries.today());
  const { tab, item } = useSearch({ from: '/shell/today' });
  const wide = useWideEnough(1024);
  if (today.isPending) {
    return (
      <Page>
        <PageHead title="Today" />
        <Loading what="what needs you" rows={7} rowHeight={64} />
      </Page>
    );
  }
  if (today.isError && !today.data) {
    return (
      <Page>
        <PageHead title="Today" />
        <ProblemNotice
          fault={today.error}
          title="We could not read what needs you"
          safe="Nothing was changed."
          onRetry={() => void today.refetch()}
        />
      </Page>
    );
  }
  const page = today.data;
  const opened = !wide && item !== undefined && tab === undefined;
  return (
    <div className={css.today}>
      {opened ? <h1 className="hidden-text">Today</h1> : <Top today={page} tab={tab ?? 'needs'} />}
      <div id="today-panel" role="tabpanel" aria-labelledby={`tab-${tab ?? 'needs'}`} className={css.panel}>
        {tab === 'notices' && <Notices />}
        {tab === 'snoozed' && <Snoozed snoozed={page.snoozed} />}
        {tab === undefined && <Needs today={page} item={item ? Number(item) : null} wide={wide} />}
      </div>
    </div>
  );
}

function Top({ today, tab }: { today: Today; tab: TabName }) {
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const waiting = today.needsYou.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <div className={css.top}>
      <PageHead
        title="Today"
        lede={ledeOf(today.day, waiting)}
        actions={
          mayWrite && (
            <span className={css.wideOnly}>
              <ButtonLink to="/forecasts/new" hint="n">
                <Glyph name="plus" size={14} />
                Add forecast
              </ButtonLink>
            </span>
          )
        }
      />
      {today.deadlines.length > 0 && (
        <div className={css.strip}>
          <Deadlines
            deadlines={today.deadlines}
            day={today.day}
            onOpen={(number) =>
              void navigate({ to: '/forecasts/$number', params: { number: String(number) }, search: {} })
            }
          />
        </div>
      )}
      <div className={css.tabs} role="tablist" aria-label="What to show">
        <Tab to="needs" at={tab} count={waiting}>
          Needs you
        </Tab>
        <Tab to="snoozed" at={tab} count={today.snoozed.length}>
          Snoozed
        </Tab>
        <Tab to="notices" at={tab} count={today.unreadNotices}>
          Notices
        </Tab>
      </div>
    </div>
  );
}

const tabs = ['needs', 'snoozed', 'notices'] as const;
type TabName = (typeof tabs)[number];

function Tab(props: { to: TabName; at: TabName; count: number; children: string }) {
  const { to, at, count, children } = props;
  const navigate = useNavigate();
  const choose = (tab: TabName) =>
    void navigate({ to: '/today', search: tab === 'needs' ? {} : { tab }, replace: true });
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${to}`}
      aria-selected={to === at}
      aria-controls="today-panel"
      tabIndex={to === at ? 0 : -1}
      className={css.tab}
      onClick={() => choose(to)}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step === undefined) return;
        const next = tabs[(tabs.indexOf(to) + step + tabs.length) % tabs.length]!;
        choose(next);
        document.getElementById(`tab-${next}`)?.focus();
      }}
    >
      {children} <span className={css.count}>{count}</span>
    </button>
  );
}
