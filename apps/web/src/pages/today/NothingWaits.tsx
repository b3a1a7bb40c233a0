import type { Today } from '@app/contract';
import { useClock, useMayWrite } from '../../api/session.js';
import { ButtonLink } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { StartSteps } from '../../parts/StartSteps.js';
import { Mark } from '../../parts/State.js';
import { backWords } from '../../parts/snooze/snoozeChoices.js';
import css from './today.module.css';
import { nextWords } from './todayWords.js';

/** A day on which nothing waits: what comes next, what is snoozed, and the first steps where there is nothing at all. */
export function NothingWaits({ today }: { today: Today }) {
  const mayWrite = useMayWrite();
  const { zone } = useClock();
  const { counts, next, day, snoozed } = today;
  if (counts.reports === 0 && counts.forecasts === 0 && mayWrite) {
    return (
      <div className={css.start}>
        <StartSteps />
      </div>
    );
  }
  const [first] = snoozed;
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
          {first && (
            <ButtonLink to="/today" search={{ tab: 'snoozed' }} look={next ? 'quiet' : 'plain'}>
              Show what is snoozed
            </ButtonLink>
          )}
          {counts.proposed > 0 && (
            <ButtonLink to="/reports" look={next || first ? 'quiet' : 'plain'}>
              Decide on judgements
            </ButtonLink>
          )}
        </>
      }
    >
      {nextWords(next, day)}
      {first?.snoozedUntil && (
        <p>
          {snoozed.length === 1 ? 'One is snoozed; it' : `${snoozed.length} are snoozed; the first`} comes back{' '}
          {backWords(first.snoozedUntil, zone, day)}.
        </p>
      )}
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
