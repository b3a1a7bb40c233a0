import type { ForecastDetail, Resolution, Score } from '@app/contract';
import { useWidth } from '../../charts/useWidth.js';
import { momentDay } from '../../format/dates.js';
import { percent } from '../../format/percent.js';
import { Button } from '../../parts/Button.js';
import { outcomeWords } from '../../parts/stateWords.js';
import css from './outcome.module.css';

/** Whose beliefs a score is of. */
export function whose(score: Score): string {
  if (score.of === 'forecast') return 'This forecast';
  return score.of === 'report' ? 'The report alone' : (score.person?.name ?? 'One person');
}

/** A resolution that stands. */
export type StandingOutcome = Resolution & { outcome: Exclude<Resolution['outcome'], 'reopened'> };

export interface OutcomeCardProps {
  readonly forecast: ForecastDetail;
  readonly resolution: StandingOutcome;
  readonly zone: string;
  /** left out where the reader may not */
  readonly onUndo: (() => void) | null;
}

/** The outcome, when it became known, and what the beliefs earned; every number with its range and its coverage. */
export function OutcomeCard({ forecast, resolution, zone, onUndo }: OutcomeCardProps) {
  const { outcome, knownAt, source, note, by, scores } = resolution;
  const main = scores.find((score) => score.of === 'forecast');
  return (
    <section className={css.outcome} aria-label="Outcome">
      <div className={css.outcomeHead}>
        <b>{outcomeWords(outcome)}</b>
        <span>
          {knownAt && `known ${momentDay(knownAt, forecast.due?.zone ?? zone)}, `}recorded by {by.name}
        </span>
        {onUndo && <Button onClick={onUndo}>Undo outcome</Button>}
      </div>
      {source && <blockquote>{source}</blockquote>}
      {note && <blockquote>{note}</blockquote>}
      {scores.length > 0 ? <Scores scores={scores} /> : <p className={css.foot}>{unscored(forecast, outcome)}</p>}
      {main && main.arithmetic.length > 0 && (
        <details>
          <summary>Show the arithmetic</summary>
          <Arithmetic score={main} zone={zone} happened={outcome === 'happened'} />
        </details>
      )}
    </section>
  );
}

const unscored = (forecast: ForecastDetail, outcome: StandingOutcome['outcome']): string => {
  if (outcome === 'void') return 'Not scored: it could not be judged.';
  return forecast.due
    ? 'Not scored: no belief stood.'
    : 'Not scored: without a due date there is no horizon to score over.';
};

function Scores({ scores }: { scores: readonly Score[] }) {
  return (
    <>
      <table className={css.scores}>
        <thead>
          <tr>
            <th scope="col">Score, lower is better</th>
            <th scope="col">Value</th>
            <th scope="col">Covered</th>
            <th scope="col" className={css.axis}>
              0 to 0.5
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={`${score.of}${score.person?.id ?? ''}`}>
              <th scope="row">{whose(score)}</th>
              <td className="nowrap">
                {score.score.toFixed(2)}
                {score.hi - score.lo > 0.005 && ` (${score.lo.toFixed(2)} to ${score.hi.toFixed(2)})`}
              </td>
              <td>{percent(score.coverage)}</td>
              <td className={css.axis}>
                <ScoreBar score={score} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.foot}>
        Half Brier over the whole scheduled time: 0 is best, 0.25 is saying 50% throughout.
        {scores.some((score) => score.hi - score.lo > 0.005) && ' A word leaves a range, so its score is one.'}
      </p>
    </>
  );
}

/** A score on an axis from 0 to 0.5, where most lie; worse ones stop at the end. */
function ScoreBar({ score }: { score: Score }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const x = (value: number) => 6 + Math.min(1, value / 0.5) * (width - 12);
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg width={width} height="16" aria-hidden="true">
          <line className={css.scoreLine} x1="0" x2={width} y1="8" y2="8" strokeWidth="4" strokeLinecap="round" />
          <line className={css.zero} x1={x(0.25)} x2={x(0.25)} y1="2" y2="14" strokeDasharray="2 2" />
          <line className={css.scoreRange} x1={x(score.lo)} x2={x(score.hi)} y1="8" y2="8" strokeWidth="2.5" />
          <circle className={css.scoreDot} cx={x(score.score)} cy="8" r="5" strokeWidth="1.5" />
        </svg>
      )}
    </div>
  );
}

function Arithmetic({ score, zone, happened }: { score: Score; zone: string; happened: boolean }) {
  return (
    <div className={css.sum}>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Said</th>
            <th scope="col">Loss</th>
            <th scope="col">Share of time</th>
            <th scope="col">Loss × share</th>
          </tr>
        </thead>
        <tbody>
          {score.arithmetic.map((row) => (
            <tr key={row.from}>
              <td>{momentDay(row.from, zone)}</td>
              <td>{momentDay(row.to, zone)}</td>
              <td>{row.chance === null ? 'nothing stood' : percent(row.chance)}</td>
              <td>{row.loss.toFixed(4)}</td>
              <td>{(row.weight * 100).toFixed(1)}%</td>
              <td>{row.contribution.toFixed(4)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={5}>Score</td>
            <td>{score.score.toFixed(4)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={css.foot}>
        Loss is (probability − {happened ? 1 : 0})². Where nothing stood, the reference of the workspace counts.{' '}
        {score.method}, version {score.version}.
      </p>
    </div>
  );
}
