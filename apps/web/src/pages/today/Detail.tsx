import type { ForecastDetail, Notice } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queries } from '../../api/queries.js';
import { useClock, useLexicon, useMayWrite } from '../../api/session.js';
import { everyWords } from '../../format/cadence.js';
import { dayIn, daysFrom, nearDay, spanWords } from '../../format/dates.js';
import { useKeys } from '../../keys/useKeys.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { BeliefPicture } from '../../parts/belief/BeliefPicture.js';
import { EvidenceForm } from '../../parts/EvidenceForm.js';
import { Glyph } from '../../parts/Glyph.js';
import { Loading } from '../../parts/Loading.js';
import { Banner, ProblemNotice } from '../../parts/Notice.js';
import { OutcomeForm } from '../../parts/OutcomeForm.js';
import { Quote } from '../../parts/Quote.js';
import { ReassessPanel } from '../../parts/ReassessPanel.js';
import { Segmented } from '../../parts/Segmented.js';
import { SinceCheck } from '../../parts/SinceCheck.js';
import { OutcomeMark, Stale, State } from '../../parts/State.js';
import { SnoozeButton } from '../../parts/snooze/SnoozeButton.js';
import { toast } from '../../parts/toast.js';
import { Yardstick } from '../../parts/Yardstick.js';
import css from './today.module.css';
import { mailWords, promptWords } from './todayWords.js';

type Doing = 'reassess' | 'outcome' | 'evidence';

export interface DetailProps {
  readonly number: number;
  /** the reminder that asks; null: none came */
  readonly prompt: Notice | null;
  /** after a check or an outcome was saved */
  readonly onDone: () => void;
  /** false: the keys belong to the rows that are selected */
  readonly keys: boolean;
  /** back to the list; null where the list stands beside */
  readonly onBack: (() => void) | null;
}

/** The chosen forecast with what it waits for: a check, or its outcome. */
export function Detail({ number, prompt, keys, onDone, onBack }: DetailProps) {
  const forecast = useQuery(queries.forecast(number));
  return (
    <section aria-label={`F-${number}`} className={css.sheet}>
      {forecast.isPending && <Loading what={`F-${number}`} rows={5} rowHeight={56} />}
      {forecast.isError && !forecast.data && (
        <ProblemNotice
          fault={forecast.error}
          title={`We could not read F-${number}`}
          onRetry={() => void forecast.refetch()}
        />
      )}
      {forecast.data && <Opened forecast={forecast.data} {...{ prompt, keys, onDone, onBack }} />}
    </section>
  );
}

function Opened({
  forecast,
  prompt,
  keys,
  onDone,
  onBack,
}: Omit<DetailProps, 'number'> & { forecast: ForecastDetail }) {
  const { day, zone, now } = useClock();
  const lexicon = useLexicon();
  const mayWrite = useMayWrite();
  return (
    <>
      <header className={css.head}>
        {onBack && (
          <Button look="quiet" size="small" onClick={onBack} aria-label="Back to the list">
            <Glyph name="back" />
          </Button>
        )}
        {forecast.outcome ? (
          <OutcomeMark outcome={forecast.outcome} chance={forecast.belief?.chance ?? null} pill />
        ) : (
          <State state={forecast.state} pill />
        )}
        <Stale forecast={forecast} now={now} pill />
        <span className={css.open}>
          {mayWrite && <PutOff forecast={forecast} prompt={prompt} onDone={onDone} />}
          <ButtonLink
            look="quiet"
            size="small"
            to="/forecasts/$number"
            params={{ number: String(forecast.number) }}
            search={{}}
            hint={onBack ? undefined : 'Enter'}
          >
            Open
          </ButtonLink>
        </span>
        <span className={`meta ${css.checked}`}>
          {checkedWords(forecast, day, zone)}
          {prompt && <PromptLine prompt={prompt} />}
        </span>
      </header>
      <h2 className={css.title}>{forecast.statement}</h2>
      <Quote forecast={forecast} />
      <div className={css.yardstick}>
        {forecast.kind === 'binary' ? (
          <Yardstick
            named
            lexicon={lexicon}
            chance={forecast.belief?.chance ?? null}
            reported={forecast.reported?.chance ?? null}
          />
        ) : (
          forecast.belief && <BeliefPicture question={forecast.question} held={forecast.belief.held} />
        )}
      </div>
      {mayWrite && !forecast.outcome ? (
        <Act forecast={forecast} keys={keys} onDone={onDone} />
      ) : (
        <ReadOnly forecast={forecast} zone={zone} day={day} />
      )}
    </>
  );
}

/** Why it asks, when that was told, and what became of the e-mail. */
function PromptLine({ prompt }: { prompt: Notice }) {
  const { day, zone } = useClock();
  const mail = mailWords(prompt);
  return (
    <span className={css.prompt}>
      {promptWords(prompt, zone, day)}
      {mail && (
        <>
          {', '}
          <span data-failed={prompt.mail === 'failed' || undefined}>{mail}</span>
        </>
      )}
      .
    </span>
  );
}

/** `H` snoozes the reminder; where none came it says so instead of doing nothing. */
function PutOff({ forecast, prompt, onDone }: Pick<DetailProps, 'prompt' | 'onDone'> & { forecast: ForecastDetail }) {
  const none = () => toast(`F-${forecast.number}: nothing to snooze, no reminder has come yet.`);
  useKeys('Reminder', [{ keys: 'h', does: 'Snooze', run: none }], prompt === null);
  if (prompt === null) return null;
  return <SnoozeButton notice={prompt} due={forecast.due?.date ?? null} size="small" onDone={onDone} />;
}

const checkedWords = (forecast: ForecastDetail, today: string, zone: string): string => {
  if (!forecast.lastCheckAt) return 'Never checked.';
  const last = dayIn(forecast.lastCheckAt, zone);
  const ago = daysFrom(last, today);
  const when = ago === 0 ? 'today' : ago === 1 ? 'yesterday' : `${spanWords(ago)} ago`;
  const cadence = forecast.cadence === null ? '' : ` You look ${everyWords(forecast.cadence)}.`;
  return `Last checked ${nearDay(last, today)}, ${when}.${cadence}`;
};

function Act({ forecast, keys, onDone }: Pick<DetailProps, 'keys' | 'onDone'> & { forecast: ForecastDetail }) {
  const { day, zone } = useClock();
  const first = forecast.state === 'overdue' || forecast.state === 'due' ? 'outcome' : 'reassess';
  const [doing, setDoing] = useState<Doing>(first);
  const field = useRef<HTMLInputElement>(null);
  const [toField, setToField] = useState(0);
  useEffect(() => {
    if (toField > 0) field.current?.focus();
  }, [toField]);
  useKeys('Today', [
    {
      keys: 'r',
      does: 'Reassess',
      run: () => {
        setDoing('reassess');
        setToField((times) => times + 1);
      },
    },
    { keys: 'e', does: 'Log evidence', run: () => setDoing('evidence') },
    { keys: 'o', does: 'Record the outcome', run: () => setDoing('outcome') },
  ]);
  return (
    <>
      <div className={css.choice}>
        <Segmented<Doing>
          label="What to do"
          value={doing}
          options={[
            { value: 'reassess', label: 'Reassess' },
            { value: 'outcome', label: 'Record outcome' },
            { value: 'evidence', label: 'Log evidence' },
          ]}
          onChange={setDoing}
        />
      </div>
      {doing === 'reassess' && <ReassessPanel forecast={forecast} field={field} keys={keys} onDone={onDone} />}
      {doing === 'outcome' && (
        <div className={css.stack}>
          <SinceCheck forecast={forecast} zone={zone} today={day} />
          <OutcomeForm forecast={forecast} onDone={onDone} />
        </div>
      )}
      {doing === 'evidence' && <EvidenceForm forecast={forecast} today={day} onDone={() => setDoing(first)} />}
    </>
  );
}

function ReadOnly({ forecast, zone, day }: { forecast: ForecastDetail; zone: string; day: string }) {
  return (
    <div className={css.stack}>
      <SinceCheck forecast={forecast} zone={zone} today={day} />
      {!forecast.outcome && (
        <Banner glyph="lock" title="You can read this forecast, not change it">
          You are a reader here. An administrator can make you an analyst.
        </Banner>
      )}
    </div>
  );
}
