import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.js';
import { useClock } from '../../../api/session.js';
import { dayIn, dayOf, shortWeekdayOf } from '../../../format/dates.js';
import { EmptyState } from '../../../parts/EmptyState.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { type Week, weekWords, wholeWeek } from './week.js';
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

function Days({ week }: { week: Week }) {
  const { zone } = useClock();
  const mailed = week.whyNoMail === null;
  const days = wholeWeek(week.days, dayIn(week.from, zone), dayIn(week.to, zone));
  const rows = days.map(({ day, prompts, people, mails }) => ({
    key: day,
    name: shortWeekdayOf(day),
    title: dayOf(day),
    prompts,
    further: mailed ? [people, mails] : [people],
  }));
  return <Counts label="Day by day" of="Day" further={mailed ? ['People', 'Mails'] : ['People']} rows={rows} />;
}

function People({ week }: { week: Week }) {
  const mailed = week.whyNoMail === null;
  const people = [...week.people].sort((one, other) => other.prompts - one.prompts);
  const rows = people.map(({ person, prompts, mails }) => ({
    key: person.id,
    name: person.name,
    prompts,
    further: mailed ? [mails] : [],
  }));
  return <Counts label="Person by person" of="Person" further={mailed ? ['Mails'] : []} rows={rows} />;
}

interface CountsProps {
  readonly label: string;
  /** what a row is about */
  readonly of: string;
  /** names of what is counted beside reminders */
  readonly further: readonly string[];
  readonly rows: readonly CountsRow[];
}

interface CountsRow {
  readonly key: string;
  readonly name: string;
  readonly title?: string;
  readonly prompts: number;
  /** in the order of their names */
  readonly further: readonly number[];
}

/** Reminders, as numbers and bars, and what else is counted. */
function Counts({ label, of, further, rows }: CountsProps) {
  const most = Math.max(1, ...rows.map(({ prompts }) => prompts));
  return (
    <section className={css.box} aria-label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" className={css.figure}>
              Reminders
            </th>
            <td aria-hidden="true" />
            {further.map((name) => (
              <th key={name} scope="col" className={css.figure}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={row.title}>
                {row.name}
              </th>
              <td className={css.figure}>{row.prompts}</td>
              <Bar share={row.prompts / most} />
              {further.map((name, i) => (
                <td key={name} className={css.figure}>
                  {row.further[i]}
                </td>
              ))}
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
