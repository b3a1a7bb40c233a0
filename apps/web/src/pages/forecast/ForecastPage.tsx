import type { ForecastDetail } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import { useClock, useLexicon, useMayWrite, useSession } from '../../api/session.js';
import { ProbabilityHistory } from '../../charts/ProbabilityHistory.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { BeliefHistory } from '../../parts/belief/BeliefHistory.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, useTitle } from '../../parts/Page.js';
import { SnoozeButton } from '../../parts/snooze/SnoozeButton.js';
import { isMissing, NotFound } from '../../shell/PageFault.js';
import { Acting, type Doing } from './Acting.js';
import { ActionBar } from './ActionBar.js';
import { ChangeList } from './ChangeList.js';
import { balanceWords, EvidenceList } from './EvidenceList.js';
import evidence from './evidence.module.css';
import { Crumb, Head } from './Head.js';
import { JudgedCard } from './JudgedCard.js';
import { NowCard } from './NowCard.js';
import { OutcomeCard, type StandingOutcome } from './OutcomeCard.js';
import css from './page.module.css';
import { ScheduleCard } from './ScheduleCard.js';

/** One forecast: what is believed now, how that moved, on what evidence, when it is looked at again, what happened. */
export function ForecastPage() {
  const { number } = useParams({ from: '/shell/forecasts/$number' });
  const forecast = useQuery(queries.forecast(number));
  if (forecast.isPending)
    return (
      <Page>
        <Loading what="the forecast" rows={7} rowHeight={72} />
      </Page>
    );
  if (forecast.isError && isMissing(forecast.error)) return <NotFound />;
  if (forecast.isError)
    return (
      <Page>
        <ProblemNotice
          fault={forecast.error}
          title="We could not open this forecast"
          onRetry={() => void forecast.refetch()}
        />
      </Page>
    );
  return <Opened key={forecast.data.id} forecast={forecast.data} />;
}

const standingOutcome = (forecast: ForecastDetail): StandingOutcome | null => {
  const standing = forecast.resolutions.find((resolution) => resolution.standing);
  return standing && standing.outcome !== 'reopened' ? (standing as StandingOutcome) : null;
};

function Opened({ forecast }: { forecast: ForecastDetail }) {
  useTitle(`F-${forecast.number}`);
  const { panel } = useSearch({ from: '/shell/forecasts/$number' });
  const navigate = useNavigate();
  const lexicon = useLexicon();
  const { now, zone, day } = useClock();
  const me = useSession().person.id;
  const mayWrite = useMayWrite();
  const outcome = standingOutcome(forecast);
  const [own, setOwn] = useState<Doing | null>(null);
  const doing = mayWrite ? (own ?? panel ?? null) : null;
  const act = (next: Doing | null) => {
    setOwn(next);
    if (panel && next === null)
      void navigate({
        to: '/forecasts/$number',
        params: { number: String(forecast.number) },
        search: {},
        replace: true,
      });
    if (next) requestAnimationFrame(() => document.getElementById('acting')?.scrollIntoView({ block: 'nearest' }));
  };
  const open = mayWrite && !outcome;
  const today = useQuery(queries.today());
  const prompt = today.data?.prompts.find(({ forecast: { id } }) => id === forecast.id);
  useKeys('Forecast', [
    ...(open
      ? [
          { keys: 'r', does: 'Reassess', run: () => act('reassess') },
          { keys: 'e', does: 'Log evidence', run: () => act('evidence') },
          { keys: 'o', does: 'Record outcome', run: () => act('outcome') },
          { keys: 'p', does: 'Hand over', run: () => act('duty') },
        ]
      : []),
    { keys: 'Escape', does: 'Close what is open', run: () => act(null) },
  ]);
  return (
    <div className={css.page}>
      <Crumb forecast={forecast} now={now} today={day} zone={zone}>
        {open && prompt && <SnoozeButton notice={prompt} due={forecast.due?.date ?? null} size="small" />}
      </Crumb>
      <div className={css.main}>
        <div className={css.head}>
          <Head forecast={forecast} />
        </div>
        {doing && (
          <div id="acting" className={css.act}>
            <Acting doing={doing} forecast={forecast} onDone={() => act(null)} />
          </div>
        )}
        {outcome && doing !== 'reopen' && (
          <div className={css.act}>
            <OutcomeCard
              forecast={forecast}
              resolution={outcome}
              zone={zone}
              onUndo={mayWrite ? () => act('reopen') : null}
            />
          </div>
        )}
        {forecast.kind === 'binary' ? (
          <ProbabilityHistory forecast={forecast} lexicon={lexicon} now={now} me={me} zone={zone} />
        ) : (
          <BeliefHistory forecast={forecast} zone={zone} />
        )}
        <section aria-label="Evidence">
          <div className={evidence.evidenceHead}>
            <h2>Evidence</h2>
            {forecast.evidence.length > 0 && <span>{balanceWords(forecast.evidence)}</span>}
            {open && (
              <Button hint="e" onClick={() => act('evidence')}>
                Log evidence
              </Button>
            )}
          </div>
          <EvidenceList forecast={forecast} />
        </section>
        <ChangeList forecast={forecast} zone={zone} />
      </div>
      <aside className={css.side} aria-label="At a glance">
        <NowCard
          forecast={forecast}
          lexicon={lexicon}
          me={me}
          zone={zone}
          act={open ? act : null}
          busy={doing !== null}
        />
        <ScheduleCard
          forecast={forecast}
          today={day}
          zone={zone}
          onMoveDue={open ? () => act('due') : null}
          onHandOver={open ? () => act('duty') : null}
        />
        <JudgedCard forecast={forecast} onEdit={open ? () => act('criteria') : null} />
      </aside>
      {open && !doing && <ActionBar forecast={forecast} act={act} />}
    </div>
  );
}
