import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../../api/queries.js';
import { useClock, useSession } from '../../api/session.js';
import { PeopleBeside } from '../../charts/PeopleBeside.js';
import { PooledScores } from '../../charts/PooledScores.js';
import { PaperCaptions } from '../../charts/SaveMenu.js';
import { Card } from '../../parts/Card.js';
import { Glyph } from '../../parts/Glyph.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, useTitle } from '../../parts/Page.js';
import behind from './behind.module.css';
import css from './calibration.module.css';
import { FilterBar } from './FilterBar.js';
import { FiguresCsv, FigureTable } from './FurtherFigures.js';
import { filterSentence } from './filterWords.js';
import { type CalibrationSearch, given, queryOf } from './search.js';
import { looksSentence, updateFigures } from './updateFigures.js';
import { useNames } from './useNames.js';

type Asked = ReturnType<typeof queryOf>;

/** How beliefs were changed, what several people said together, and people beside each other: never a league table. */
export function PeoplePage() {
  useTitle('People and updates');
  const search = useSearch({ from: '/shell/calibration/people' });
  const { day } = useClock();
  const names = useNames(search, []);
  const asked = queryOf(search, day);
  const { role } = useSession().workspace;
  return (
    <Page>
      <Link className={behind.back} to="/calibration" search={given(search)}>
        <Glyph name="back" size={14} /> Calibration
      </Link>
      <header className={css.head}>
        <h1>People and updates</h1>
        <FilterBar search={search} today={day} names={names} terms={[]} page="/calibration/people" />
      </header>
      <PaperCaptions value={[filterSentence(search, names)]}>
        <div className={css.below}>
          <Updates asked={asked} search={search} />
          <Pools asked={asked} />
          {role === 'reader' ? (
            <Card title="Beside each other">
              <p className={css.looks}>Only analysts and leads see people beside each other.</p>
            </Card>
          ) : (
            <Beside asked={asked} />
          )}
        </div>
      </PaperCaptions>
    </Page>
  );
}

function Updates({ asked, search }: { asked: Asked; search: CalibrationSearch }) {
  const found = useQuery(queries.updates(asked));
  const title = search.scope === 'me' ? 'How I moved my numbers' : 'How numbers were moved';
  return (
    <Answered found={found} title={title}>
      {(updates) => {
        const figures = updateFigures(updates);
        const csv = figures.length > 0 && <FiguresCsv figures={figures} file="updates" />;
        return (
          <Card title={title} label={title} aside={csv}>
            <p className={css.looks}>
              {looksSentence(updates)} {updates.notEnough && `${updates.notEnough}.`} {leftWords(updates.left)}
            </p>
            {figures.length > 0 && <FigureTable figures={figures} />}
          </Card>
        );
      }}
    </Answered>
  );
}

function Pools({ asked }: { asked: Asked }) {
  const found = useQuery(queries.aggregates(asked));
  return (
    <Answered found={found} title="Several people together">
      {(aggregates) =>
        aggregates.ways.length > 0 ? (
          <PooledScores aggregates={aggregates} />
        ) : (
          <Card title="Several people together">
            <p className={css.looks}>{aggregates.notEnough}.</p>
          </Card>
        )
      }
    </Answered>
  );
}

function Beside({ asked }: { asked: Asked }) {
  const found = useQuery(queries.people(asked));
  return (
    <Answered found={found} title="Beside each other">
      {(comparison) =>
        comparison.items.some(({ figures }) => figures !== null) ? (
          <PeopleBeside comparison={comparison} />
        ) : (
          <Card title="Beside each other">
            <p className={css.looks}>
              {comparison.notEnough ?? comparison.items[0]?.notEnough ?? 'You shared no forecast yet'}.
            </p>
          </Card>
        )
      }
    </Answered>
  );
}

const leftWords = (left: number) =>
  left === 0 ? '' : `The newest 5,000 forecasts; ${left.toLocaleString('en')} older ones are left out.`;

function Answered<Answer>({
  found,
  title,
  children,
}: {
  found: { data: Answer | undefined; isPending: boolean; error: Error | null; refetch: () => unknown };
  title: string;
  children: (answer: Answer) => ReactNode;
}) {
  if (found.isPending) return <Loading what={title.toLowerCase()} rows={2} rowHeight={60} />;
  if (found.data === undefined)
    return (
      <ProblemNotice
        fault={found.error}
        title={`We could not read: ${title.toLowerCase()}`}
        onRetry={() => void found.refetch()}
      />
    );
  return children(found.data);
}
