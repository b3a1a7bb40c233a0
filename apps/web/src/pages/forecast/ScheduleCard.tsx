import type { ForecastDetail, Reminder } from '@app/contract';
import { everyWords } from '../../format/cadence.js';
import { dayIn, dayOf, daysFrom, momentDay, momentTime, relativeDay, spanWords } from '../../format/dates.js';
import { TextButton } from '../../parts/TextButton.js';
import css from './cards.module.css';

export interface ScheduleCardProps {
  readonly forecast: ForecastDetail;
  /** `YYYY-MM-DD` in `zone` */
  readonly today: string;
  readonly zone: string;
  /** left out where the reader may not */
  readonly onMoveDue: (() => void) | null;
}

/** When it is looked at again, when it is due, and every reminder with what became of it. */
export function ScheduleCard({ forecast, today, zone, onMoveDue }: ScheduleCardProps) {
  const { due, nextCheckAt, cadence } = forecast;
  const open = forecast.outcome === null;
  const next = nextCheckAt ? dayIn(nextCheckAt, zone) : null;
  return (
    <section className={css.card}>
      <h2>Schedule</h2>
      <dl className={css.facts}>
        <dt>Next check</dt>
        <dd>
          {open && next ? <NextCheck day={next} today={today} /> : 'none'}
          {open && next && cadence && `, ${everyWords(cadence)}`}
        </dd>
        <dt>Due</dt>
        <dd>{due ? <Due due={due} today={today} open={open} zone={zone} /> : 'Undated: monitor only'}</dd>
        {forecast.dueChanges.length > 1 && (
          <>
            <dt>Moved</dt>
            <dd>{forecast.dueChanges.length - 1 === 1 ? 'once' : `${forecast.dueChanges.length - 1} times`}</dd>
          </>
        )}
      </dl>
      <Reminders reminders={forecast.reminders} zone={zone} />
      {onMoveDue && (
        <div className={css.cardActs}>
          <TextButton onClick={onMoveDue}>{due ? 'Move the due date' : 'Give it a due date'}</TextButton>
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

/** Shown at most; what is far ahead or long over is summed up. */
const mostShown = 5;

function Reminders({ reminders, zone }: { reminders: readonly Reminder[]; zone: string }) {
  const live = reminders.filter((reminder) => reminder.state !== 'superseded' && reminder.state !== 'cancelled');
  if (live.length === 0) return null;
  const fired = live.filter((reminder) => reminder.state === 'fired').slice(-2);
  const ahead = live.filter((reminder) => reminder.state === 'scheduled');
  const shown = [...fired, ...ahead.slice(0, mostShown - fired.length)];
  const rest = live.length - shown.length;
  if (shown.length === 0)
    return <p className={css.foot}>{rest === 1 ? 'Its reminder is over.' : `Its ${rest} reminders are over.`}</p>;
  return (
    <>
      <ul className={css.reminders} aria-label="Reminders">
        {shown.map((reminder) => (
          <li key={reminder.id} className={reminder.state === 'fired' ? css.over : undefined}>
            <ReminderGlyph fired={reminder.state === 'fired'} />
            <span>{reminderWords(reminder)}</span>
            <span className={css.when} title={momentTime(reminder.fireAt, reminder.zone)}>
              {reminder.state === 'fired'
                ? `sent ${momentDay(reminder.fireAt, zone)}`
                : momentDay(reminder.fireAt, zone)}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={css.foot}>and {rest} more, planned or over.</p>}
    </>
  );
}

function ReminderGlyph({ fired }: { fired: boolean }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    >
      {fired ? <path d="m2.500 6.300 2.300 2.300 4.700-5.200" /> : <circle cx="6" cy="6" r="3.800" />}
    </svg>
  );
}

/** What a reminder is for: "30 days before due", "Due day", "7 days overdue", "Time to look again". */
export function reminderWords({ kind, rule }: Pick<Reminder, 'kind' | 'rule'>): string {
  const days = Number(/(\d+)/.exec(rule)?.[1] ?? Number.NaN);
  const count = Number.isNaN(days) ? '' : `${days} ${days === 1 ? 'day' : 'days'} `;
  if (kind === 'before-due') return count ? `${count}before due` : 'Before due';
  if (kind === 'overdue') return count ? `${count}overdue` : 'Overdue';
  if (kind === 'reassess') return 'Time to look again';
  return kind === 'at-due' ? 'Due day' : 'Due already';
}
