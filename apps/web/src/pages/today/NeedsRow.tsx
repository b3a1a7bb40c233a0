import type { Forecast, Notice } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useClock, useSession } from '../../api/session.js';
import { Pick, tapped } from '../../parts/batch/BatchBar.js';
import type { Selection } from '../../parts/batch/useSelection.js';
import { MiniBelief } from '../../parts/belief/MiniBelief.js';
import { Mark, Stale, State } from '../../parts/State.js';
import { byDay, nextAction, stateLook } from '../../parts/stateWords.js';
import css from './today.module.css';
import { askedBy } from './todayWords.js';

export interface NeedsRowProps {
  readonly forecast: Forecast;
  /** the reminder that asks; undefined: its state alone does */
  readonly prompt: Notice | undefined;
  readonly chosen: boolean;
  readonly today: string;
  readonly wide: boolean;
  /** null: a reader, who can do nothing with it */
  readonly selection: Selection | null;
}

/** One forecast that needs the reader: what is asked, since when, and what stands. */
export function NeedsRow({ forecast, prompt, chosen, today, wide, selection }: NeedsRowProps) {
  const { zone, now } = useClock();
  const me = useSession().person.id;
  const navigate = useNavigate();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) link.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const asked = askedBy(forecast.state, prompt);
  const look = forecast.state === 'track' ? stateLook.reassess : stateLook[forecast.state];
  const mailFailed = prompt?.mail === 'failed';
  return (
    <div className={css.item} data-chosen={chosen || undefined} data-picked={selection?.has(forecast.id) || undefined}>
      {selection && <Pick id={forecast.id} name={`F-${forecast.number}`} selection={selection} />}
      <Link
        ref={link}
        to="/today"
        search={{ item: String(forecast.number) }}
        replace={wide}
        resetScroll={!wide}
        className={css.row}
        onClick={tapped(selection, forecast.id)}
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
          {forecast.state === 'track' ? (
            <Mark glyph="reassess" tone="reassess" bare>
              {stateLook.reassess.says}
            </Mark>
          ) : (
            <State state={forecast.state} bare />
          )}
        </span>
        <span className={css.text}>
          <span className={css.statement}>{forecast.statement}</span>
          <span className={css.meta}>
            <span className="nowrap">{byDay(forecast.due, today)}</span>
            <span className={css.wideOnly}>
              {forecast.report && ` · ${forecast.report.title}`} · F-{forecast.number}
              {forecast.owner.id !== me && ` · ${forecast.owner.name}’s`}
            </span>
          </span>
        </span>
        <span className={css.right}>
          <span className={css.chance}>
            <MiniBelief forecast={forecast} width={72} className={css.wideOnly} />
          </span>
          <span className={css.when} data-tone={look.tone}>
            {asked ?? nextAction(forecast, today, zone)}
          </span>
          <span className={css.signs}>
            <Stale forecast={forecast} now={now} />
            {mailFailed && (
              <Mark glyph="mailFailed" tone="late">
                Mail failed
              </Mark>
            )}
          </span>
        </span>
      </Link>
    </div>
  );
}
