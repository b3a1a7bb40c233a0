import type { ForecastDetail, ForecastScores } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import { beliefWords } from '../../format/beliefWords.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Segmented } from '../../parts/Segmented.js';
import css from './everyScore.module.css';
import outcome from './outcome.module.css';
import { keyOf, leadNames, scoreNames, scoreWords, whoseBeliefs } from './scoreNames.js';

/** Every score of what was believed at the fixed leads, each with its sum; read only once it is opened. */
export function EveryScore({ forecast }: { forecast: ForecastDetail }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>Every score, by moment and person</summary>
      {opened && <Scores forecast={forecast} />}
    </details>
  );
}

function Scores({ forecast }: { forecast: ForecastDetail }) {
  const found = useQuery(queries.scores(forecast.number));
  if (found.isPending) return <Loading what="the scores" rows={3} rowHeight={32} />;
  if (!found.data)
    return (
      <ProblemNotice fault={found.error} title="We could not read the scores" onRetry={() => void found.refetch()} />
    );
  return <Chosen forecast={forecast} scores={found.data} />;
}

function Chosen({ forecast, scores }: { forecast: ForecastDetail; scores: ForecastScores }) {
  const people = whoseBeliefs(scores);
  const [whose, setWhose] = useState(people[0]?.value ?? '');
  const own = scores.beliefs.filter((belief) => keyOf(belief) === whose);
  const [lead, setLead] = useState(own.at(-1)?.at ?? 'last');
  const belief = own.find(({ at }) => at === lead) ?? own.at(-1);
  if (!belief) return <p className={outcome.foot}>No belief stood in time to be scored.</p>;
  return (
    <div className={outcome.sum}>
      <div className={css.choices}>
        {people.length > 1 && <Segmented label="Whose belief" value={whose} options={people} onChange={setWhose} />}
        <Segmented
          label="At which moment"
          value={belief.at}
          options={own.map(({ at }) => ({ value: at, label: leadNames[at] }))}
          onChange={setLead}
        />
      </div>
      <p className={outcome.foot}>Said: {beliefWords(forecast.question, belief.held)}.</p>
      <section className={css.every} aria-label="Every score, with its sum">
        <table>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">The sum</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          {belief.scores.map((score) => (
            <tbody key={score.name}>
              <tr>
                <th scope="row">
                  {scoreNames[score.name][0]}
                  <span>{scoreNames[score.name][1]}</span>
                </th>
                <td />
                <td>{scoreWords(score)}</td>
              </tr>
              {score.terms.map((term) => (
                <tr key={term.of} data-term>
                  <td>{term.of}</td>
                  <td>{term.formula}</td>
                  <td>{term.value.toFixed(4)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {scores.relative.length > 1 && <Relative relative={scores.relative} />}
      <p className={css.download}>
        <a href={`/api/v1/forecasts/${forecast.id}/arithmetic.csv`} download>
          Download every sum as CSV
        </a>
      </p>
    </div>
  );
}

/** People beside each other on this forecast, over its whole time. */
function Relative({ relative }: { relative: ForecastScores['relative'] }) {
  return (
    <section className={css.every} aria-label="Beside each other">
      <table>
        <thead>
          <tr>
            <th scope="col">Beside each other, over the whole time</th>
            <th scope="col">Peer score, above 0 is better</th>
            <th scope="col">Brier beside the median, below 0 is better</th>
          </tr>
        </thead>
        <tbody>
          {relative.map(({ person, peer, brier }) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{peer.toFixed(2).replace('-', '−')}</td>
              <td>{brier.toFixed(4).replace('-', '−')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
