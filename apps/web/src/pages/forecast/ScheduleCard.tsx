import type { ForecastDetail } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { everyWords } from '../../format/cadence.js';
import { dayIn, dayOf, daysFrom, relativeDay, spanWords } from '../../format/dates.js';
import { TextButton } from '../../parts/TextButton.js';
import css from './cards.module.css';
import { Reminders } from './Reminders.js';

export interface ScheduleCardProps {
  readonly forecast: ForecastDetail;
  /** `YYYY-MM-DD` in `zone` */
  readonly today: string;
  readonly zone: string;
  /** left out where the reader may not */
  readonly onMoveDue: (() => void) | null;
  readonly onHandOver: (() => void) | null;
}

/** When it is looked at again and by whom, when it is due, and every reminder with what became of it. */
export function ScheduleCard({ forecast, today, zone, onMoveDue, onHandOver }: ScheduleCardProps) {
  const { due, nextCheckAt, cadence } = forecast;
  const open = forecast.outcome === null;
  const next = nextCheckAt ? dayIn(nextCheckAt, zone) : null;
  return (
    <section className={css.card}>
      <h2>Schedule</h2>
      <dl className={css.facts}>
        <dt>Next check</dt>
        <dd>{open && next ? <NextCheck day={next} today={today} /> : 'none'}</dd>
        {cadence && (
          <>
            <dt>Looked at</dt>
            <dd>
              {everyWords(cadence)}
              {forecast.cadenceByRule && <span className="meta">, by the rules</span>}
            </dd>
          </>
        )}
        <dt>Due</dt>
        <dd>{due ? <Due due={due} today={today} open={open} zone={zone} /> : 'Undated: monitor only'}</dd>
        {forecast.dueChanges.length > 1 && (
          <>
            <dt>Moved</dt>
            <dd>{forecast.dueChanges.length - 1 === 1 ? 'once' : `${forecast.dueChanges.length - 1} times`}</dd>
          </>
        )}
        <dt>Owner</dt>
        <dd>{forecast.owner.name}</dd>
        {forecast.deputy && (
          <>
            <dt>Deputy</dt>
            <dd>{forecast.deputy.name}</dd>
          </>
        )}
        {forecast.lead && (
          <>
            <dt>Lead</dt>
            <dd>{forecast.lead.name}</dd>
          </>
        )}
        {forecast.marking && (
          <>
            <dt>Marking</dt>
            <dd>{forecast.marking}. Messages say nothing of it but its number.</dd>
          </>
        )}
      </dl>
      <Reminders reminders={forecast.reminders} zone={zone} />
      {(onMoveDue || onHandOver) && (
        <div className={css.cardActs}>
          {onHandOver && <TextButton onClick={onHandOver}>Hand over</TextButton>}
          {onMoveDue && <TextButton onClick={onMoveDue}>{due ? 'Move the due date' : 'Give it a due date'}</TextButton>}
          {due && (
            <Link className="link" to="/settings/reminders" search={{ forecast: String(forecast.number) }}>
              Its own reminders
            </Link>
          )}
        </div>
      )}
    </section>
  );
}

function NextCheck({ day, today }: { day: string; today: string }) {
  const days = daysFrom(today, day);
  if (days > 0) return `${dayOf(day)}, ${relativeDay(today, day)}`;
  return <span className={css.past}>{days === 0 ? 'today' : `${spanWords(days)} past`}</span>;
}

function Due({
  due,
  today,
  open,
  zone,
}: {
  due: NonNullable<ForecastDetail['due']>;
  today: string;
  open: boolean;
  zone: string;
}) {
  const days = daysFrom(today, due.date);
  return (
    <>
      {dayOf(due.date)}
      {due.time && `, ${due.time}`}
      {open &&
        (days < 0 ? (
          <span className={css.overdue}>, {spanWords(days)} overdue</span>
        ) : (
          `, ${relativeDay(today, due.date)}`
        ))}
      {due.zone !== zone && <span> ({due.zone})</span>}
    </>
  );
}
