import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.js';
import { useClock } from '../../../api/session.js';
import { dayIn, dayOf, shortWeekdayOf } from '../../../format/dates.js';
import { EmptyState } from '../../../parts/EmptyState.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { countOf } from './deliveryWords.js';
import { type Week, wholeWeek } from './week.js';
import css from './week.module.css';

/** What the next week would send, as things stand: nothing is sent by looking. */
export function NextWeek() {
  const run = useQuery(queries.dryRun());
  if (run.isPending) return <Loading what="the next week" rows={7} rowHeight={36} />;
  if (!run.data)
    return (
      <ProblemNotice fault={run.error} title="We could not work out the next week" onRetry={() => void run.refetch()} />
    );
  const week = run.data;
  if (week.total === 0)
    return (
      <EmptyState title="The next week sends nothing" glyph="asJudged">
        No reminder falls into the next seven days.
      </EmptyState>
    );
  return (
    <>
      <p className={css.lede}>{weekWords(week)} Looking at it sends nothing.</p>
      <div className={css.pair}>
        <Days week={week} />
        <People week={week} />
      </div>
    </>
  );
}

/** "312 reminders for 14 people would go out, in 96 mails." */
function weekWords({ total, people }: Week): string {
  const mails = people.reduce((sum, each) => sum + each.mails, 0);
  return `As things stand, ${countOf(total, 'reminder')} for ${countOf(people.length, 'person', 'people')} would go out, in ${countOf(mails, 'mail')}.`;
}

function Days({ week }: { week: Week }) {
  const { zone } = useClock();
  const days = wholeWeek(week.days, dayIn(week.from, zone), dayIn(week.to, zone));
  const most = Math.max(1, ...days.map(({ prompts }) => prompts));
  return (
    <section className={css.box} aria-label="Day by day">
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className={css.figure}>
              Reminders
            </th>
            <td aria-hidden="true" />
            <th scope="col" className={css.figure}>
              People
            </th>
            <th scope="col" className={css.figure}>
              Mails
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, prompts, people, mails }) => (
            <tr key={day}>
              <th scope="row" title={dayOf(day)}>
                {shortWeekdayOf(day)}
              </th>
              <td className={css.figure}>{prompts}</td>
              <Bar share={prompts / most} />
              <td className={css.figure}>{people}</td>
              <td className={css.figure}>{mails}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function People({ week }: { week: Week }) {
  const people = [...week.people].sort((one, other) => other.prompts - one.prompts);
  const most = Math.max(1, ...people.map(({ prompts }) => prompts));
  return (
    <section className={css.box} aria-label="Person by person">
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className={css.figure}>
              Reminders
            </th>
            <td aria-hidden="true" />
            <th scope="col" className={css.figure}>
              Mails
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, prompts, mails }) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td className={css.figure}>{prompts}</td>
              <Bar share={prompts / most} />
              <td className={css.figure}>{mails}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A count as a bar beside it; the number says the same. `share` 0 to 1 of the largest. */
const Bar = ({ share }: { share: number }) => (
  <td className={css.bar} aria-hidden="true">
    <span style={{ width: `${share * 100}%` }} />
  </td>
);
