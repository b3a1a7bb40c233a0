import type { Forecast, Today } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useClock, useMayWrite } from '../../api/session.js';
import { useKeys } from '../../keys/useKeys.js';
import { ButtonLink } from '../../parts/Button.js';
import { MiniBelief } from '../../parts/belief/MiniBelief.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { StartSteps } from '../../parts/StartSteps.js';
import { Mark, State } from '../../parts/State.js';
import { byDay, nextAction, stateLook } from '../../parts/stateWords.js';
import { Detail } from './Detail.js';
import css from './today.module.css';
import { afterDone, groups, nextWords } from './todayWords.js';

/** What needs the reader, in groups of urgency, with the chosen one beside the list (or over it on a phone). */
export function Needs({ today, item, wide }: { today: Today; item: number | null; wide: boolean }) {
  const items = today.needsYou.flatMap((group) => group.items);
  const chosen = item ?? (wide ? (items[0]?.number ?? null) : null);
  const navigate = useNavigate();
  const choose = (number: number | null, replace = wide) =>
    void navigate({
      to: '/today',
      search: number === null ? {} : { item: String(number) },
      replace,
      resetScroll: !wide,
    });
  useListKeys(items, chosen, choose, wide);
  // a save reads the list again, so what comes after is decided before it is gone
  const onDone = () => choose(wide && chosen !== null ? afterDone(items, chosen) : null, true);

  if (items.length === 0 && item === null) return <NothingWaits today={today} />;
  const detail = chosen !== null && (
    <Detail key={chosen} number={chosen} onDone={onDone} onBack={wide ? null : () => choose(null, true)} />
  );
  if (!wide && chosen !== null) return detail;
  return (
    <div className={css.split}>
      <div className={css.list}>
        {today.needsYou.map(({ state, items: members }) => (
          <section key={state} aria-labelledby={`group-${state}`}>
            <h2 id={`group-${state}`} className={css.group}>
              {groups[state].title} <span className={css.count}>{members.length}</span>
              {groups[state].hint && <span className={css.hint}>{groups[state].hint}</span>}
            </h2>
            <ul>
              {members.map((forecast) => (
                <li key={forecast.id}>
                  <Row forecast={forecast} chosen={forecast.number === chosen} today={today.day} wide={wide} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {items.length === 0 && <p className={css.quiet}>{nextWords(today.next, today.day)}</p>}
      </div>
      {wide && <div className={css.detail}>{detail}</div>}
    </div>
  );
}

interface RowProps {
  readonly forecast: Forecast;
  readonly chosen: boolean;
  readonly today: string;
  readonly wide: boolean;
}

function Row({ forecast, chosen, today, wide }: RowProps) {
  const { zone } = useClock();
  const navigate = useNavigate();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) link.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const look = stateLook[forecast.state];
  return (
    <Link
      ref={link}
      to="/today"
      search={{ item: String(forecast.number) }}
      replace={wide}
      resetScroll={!wide}
      className={css.row}
      data-chosen={chosen || undefined}
      onKeyDown={(event) => {
        // following the link again would change nothing, so Enter opens what is chosen already
        if (event.key !== 'Enter' || !chosen) return;
        event.preventDefault();
        void navigate({ to: '/forecasts/$number', params: { number: String(forecast.number) }, search: {} });
      }}
      aria-current={chosen ? 'true' : undefined}
      activeProps={{ 'aria-current': chosen ? 'true' : undefined }}
    >
      <span className={css.glyph}>
        <State state={forecast.state} bare />
      </span>
      <span className={css.text}>
        <span className={css.statement}>{forecast.statement}</span>
        <span className={css.meta}>
          <span className="nowrap">{byDay(forecast.due, today)}</span>
          <span className={css.wideOnly}>
            {forecast.report && ` · ${forecast.report.title}`} · F-{forecast.number}
          </span>
        </span>
      </span>
      <span className={css.right}>
        <span className={css.chance}>
          <MiniBelief forecast={forecast} width={72} className={css.wideOnly} />
        </span>
        <span className={css.when} data-tone={look.tone}>
          {nextAction(forecast, today, zone)}
        </span>
      </span>
    </Link>
  );
}

function NothingWaits({ today }: { today: Today }) {
  const mayWrite = useMayWrite();
  const { counts, next, day } = today;
  if (counts.reports === 0 && counts.forecasts === 0 && mayWrite) {
    return (
      <div className={css.start}>
        <StartSteps />
      </div>
    );
  }
  return (
    <EmptyState
      glyph="asJudged"
      title="Nothing needs you today"
      actions={
        <>
          {next && (
            <ButtonLink to="/forecasts/$number" params={{ number: String(next.forecast.number) }} search={{}}>
              Open F-{next.forecast.number}
            </ButtonLink>
          )}
          {counts.proposed > 0 && (
            <ButtonLink to="/reports" look={next ? 'quiet' : 'plain'}>
              Decide on judgements
            </ButtonLink>
          )}
        </>
      }
    >
      {nextWords(next, day)}
      {counts.proposed > 0 && (
        <p>
          <Mark glyph="proposed" tone="act">
            {counts.proposed} proposed {counts.proposed === 1 ? 'judgement waits' : 'judgements wait'} in your reports.
          </Mark>
        </p>
      )}
    </EmptyState>
  );
}

function useListKeys(
  items: readonly Forecast[],
  chosen: number | null,
  choose: (number: number) => void,
  wide: boolean,
): void {
  const navigate = useNavigate();
  const move = (step: number) => {
    const at = items.findIndex((item) => item.number === chosen);
    const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
    if (next) choose(next.number);
  };
  useKeys(
    'Today',
    [
      { keys: 'j', does: 'Next item', run: () => move(1) },
      { keys: 'k', does: 'Previous item', run: () => move(-1) },
      {
        keys: 'Enter',
        does: 'Open the forecast',
        run: () => {
          if (chosen === null) return;
          void navigate({ to: '/forecasts/$number', params: { number: String(chosen) }, search: {} });
        },
      },
    ],
    wide && items.length > 0,
  );
}
