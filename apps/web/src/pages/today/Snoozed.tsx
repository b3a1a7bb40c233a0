import type { Notice } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { useClock, useMayWrite } from '../../api/session.js';
import { Button } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Mark } from '../../parts/State.js';
import { backWords } from '../../parts/snooze/snoozeChoices.js';
import { useWake } from '../../parts/snooze/useSnooze.js';
import css from './notices.module.css';

/** What is snoozed and when it comes back; each can be brought back at once. */
export function Snoozed({ snoozed }: { snoozed: readonly Notice[] }) {
  if (snoozed.length === 0) {
    return (
      <EmptyState glyph="snoozed" title="Nothing is snoozed">
        H snoozes a reminder: until tomorrow, for a week, until before it is due, or to a day of your choice.
      </EmptyState>
    );
  }
  return (
    <div className={css.pad}>
      <ul className={css.list}>
        {snoozed.map((notice) => (
          <Row key={notice.id} notice={notice} />
        ))}
      </ul>
    </div>
  );
}

function Row({ notice }: { notice: Notice }) {
  const { zone, day } = useClock();
  const mayWrite = useMayWrite();
  const wake = useWake();
  return (
    <li className={css.row}>
      <Mark glyph="snoozed" tone="quiet" bare>
        Snoozed
      </Mark>
      <Link
        className={css.text}
        to="/forecasts/$number"
        params={{ number: String(notice.forecast.number) }}
        search={{}}
      >
        <span className={css.says}>{notice.forecast.statement}</span>
        <span className={css.meta}>{notice.says}</span>
      </Link>
      <span className={css.end}>{notice.snoozedUntil && <b>Back {backWords(notice.snoozedUntil, zone, day)}</b>}</span>
      {mayWrite ? (
        <Button size="small" look="quiet" busy={wake.isPending} onClick={() => wake.mutate(notice)}>
          Bring back
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
