import type { Calibration } from '@app/contract';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { CoarseGroups } from '../../charts/CoarseGroups.js';
import { OutcomeDots } from '../../charts/OutcomeDots.js';
import { ReliabilityDiagram } from '../../charts/ReliabilityDiagram.js';
import { WordMeanings } from '../../charts/WordMeanings.js';
import { ButtonLink } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Page, useTitle } from '../../parts/Page.js';
import { Segmented } from '../../parts/Segmented.js';
import css from './calibration.module.css';
import { Headline } from './Headline.js';
import { Results } from './Results.js';
import { leftOutWords, scoreSentence } from './words.js';

const moments = [
  { value: '30d', label: '30 days before the close' },
  { value: 'first', label: 'First number' },
  { value: 'last', label: 'Last number' },
];

/** How well the numbers said what happened: a list while there are few, three groups from 10, a curve from 30. */
export function CalibrationPage() {
  useTitle('Calibration');
  const search = useSearch({ from: '/shell/calibration' });
  const navigate = useNavigate();
  const scope = search.scope ?? 'all';
  const at = search.at ?? '30d';
  const calibration = useQuery(queries.calibration({ scope, at }));
  return (
    <Page>
      <header className={css.head}>
        <h1>Calibration</h1>
        <Segmented
          label="Whose forecasts"
          value={scope}
          onChange={(next) =>
            void navigate({ to: '/calibration', search: { ...search, scope: next === 'me' ? next : undefined } })
          }
          options={[
            { value: 'me', label: 'Me' },
            { value: 'all', label: 'Everyone' },
          ]}
        />
        <span className={css.at}>
          Counted at
          <Select
            aria-label="Counted at"
            size="xs"
            w={210}
            allowDeselect={false}
            data={moments}
            value={at}
            onChange={(next) =>
              void navigate({
                to: '/calibration',
                search: { ...search, at: next === 'first' || next === 'last' ? next : undefined },
              })
            }
          />
        </span>
      </header>
      {calibration.isPending && <Loading what="the calibration" rows={6} rowHeight={80} />}
      {calibration.isError && (
        <ProblemNotice
          fault={calibration.error}
          title="We could not read the calibration"
          onRetry={() => void calibration.refetch()}
        />
      )}
      {calibration.data && <Picture calibration={calibration.data} scope={scope} />}
    </Page>
  );
}

function Picture({ calibration, scope }: { calibration: Calibration; scope: 'me' | 'all' }) {
  const navigate = useNavigate();
  const { n, gate, curve, groups, results, words } = calibration;
  const onOpen = (number: number) =>
    void navigate({ to: '/forecasts/$number', params: { number: String(number) }, search: {} });
  if (n.counted === 0) return <Nothing calibration={calibration} scope={scope} />;
  return (
    <>
      <Headline calibration={calibration} />
      <div className={css.grid} data-gate={gate}>
        <div className={css.left}>
          {gate === 'curve' && curve && <ReliabilityDiagram curve={curve} words={words} n={n.counted} />}
          {gate === 'groups' && <CoarseGroups groups={groups} />}
          {gate === 'list' && (
            <OutcomeDots
              results={results}
              onOpen={onOpen}
              caption={`${scoreSentence(calibration.score)} A curve appears at 30.`}
            />
          )}
          {gate !== 'curve' && <Counted n={n} />}
        </div>
        <div className={css.right}>
          <WordMeanings words={words} />
          {gate === 'curve' && <Counted n={n} />}
        </div>
      </div>
      {results.length > 0 && <Results results={results} />}
    </>
  );
}

function Counted({ n }: { n: Calibration['n'] }) {
  return (
    <section className={css.counts} aria-label="What is counted">
      <h2>What is counted</h2>
      <p>{leftOutWords(n)}</p>
    </section>
  );
}

function Nothing({ calibration, scope }: { calibration: Calibration; scope: 'me' | 'all' }) {
  return (
    <>
      <EmptyState
        title={scope === 'me' ? 'None of your forecasts counts yet' : 'No outcome counts yet'}
        actions={
          <ButtonLink to="/forecasts" search={{ state: 'overdue,due' }}>
            Show what waits for an outcome
          </ButtonLink>
        }
      >
        Each outcome will stand here as a dot: what was said, and what happened. Groups appear at 10, a curve at 30.
      </EmptyState>
      <p className={`meta ${css.centred}`}>{leftOutWords(calibration.n)}</p>
    </>
  );
}
