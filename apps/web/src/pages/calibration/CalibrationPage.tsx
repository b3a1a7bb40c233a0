import type { Calibration } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useClock } from '../../api/session.js';
import { PaperCaptions } from '../../charts/SaveMenu.js';
import { dayOf } from '../../format/dates.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, useTitle } from '../../parts/Page.js';
import css from './calibration.module.css';
import { ExportMenu } from './ExportMenu.js';
import { FilterBar } from './FilterBar.js';
import { filterSentence } from './filterWords.js';
import { Nothing } from './Nothing.js';
import { OtherKinds } from './OtherKinds.js';
import { Picture } from './Picture.js';
import { given, queryOf } from './search.js';
import { useNames } from './useNames.js';
import { nWords } from './words.js';

/** How well the numbers said what happened: a list while there are few, three groups from 10, a curve from 30. */
export function CalibrationPage() {
  useTitle('Calibration');
  const search = useSearch({ from: '/shell/calibration' });
  const { day } = useClock();
  const found = useQuery(queries.calibration(queryOf(search, day)));
  const calibration: Calibration | undefined = found.data;
  const names = useNames(search, calibration?.words ?? []);
  const captions = calibration
    ? [filterSentence(search, names), `${nWords(calibration.n)} Drawn ${dayOf(day)} by Hindcast.`]
    : [];
  return (
    <Page>
      <header className={css.head}>
        <h1>Calibration</h1>
        <FilterBar search={search} today={day} names={names} terms={calibration?.words ?? []} />
        {calibration && calibration.n.counted > 0 && (
          <span className={css.export}>
            <Link className={css.other} to="/calibration/people" search={given(search)}>
              People and updates
            </Link>
            <ExportMenu calibration={calibration} search={search} today={day} />
          </span>
        )}
      </header>
      {found.isPending && <Loading what="the calibration" rows={6} rowHeight={80} />}
      {found.isError && (
        <ProblemNotice
          fault={found.error}
          title="We could not read the calibration"
          onRetry={() => void found.refetch()}
        />
      )}
      {calibration && (
        <PaperCaptions value={captions}>
          {calibration.n.counted === 0 ? (
            <Nothing calibration={calibration} search={search} names={names} />
          ) : calibration.kind === 'binary' ? (
            <Picture calibration={calibration} search={search} />
          ) : (
            <OtherKinds calibration={calibration} search={search} />
          )}
        </PaperCaptions>
      )}
    </Page>
  );
}
