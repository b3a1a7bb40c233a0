import type { ForecastDetail, Kind, Resolution, Score } from '@app/contract';
import { useWidth } from '../../charts/useWidth.js';
import { momentDay } from '../../format/dates.js';
import { percent } from '../../format/percent.js';
import { Button } from '../../parts/Button.js';
import { cameOutAs } from '../../parts/stateWords.js';
import { Arithmetic } from './Arithmetic.js';
import { EveryScore } from './EveryScore.js';
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
        <b>{cameOutAs(forecast.question, { outcome, cameOut: resolution.cameOut })}</b>
        <span>
          {knownAt && `known ${momentDay(knownAt, forecast.due?.zone ?? zone)}, `}recorded by {by.name}
        </span>
        {onUndo && <Button onClick={onUndo}>Undo outcome</Button>}
      </div>
      {source && <blockquote>{source}</blockquote>}
      {note && <blockquote>{note}</blockquote>}
      {scores.length > 0 ? (
        <Scores scores={scores} kind={forecast.kind} />
      ) : (
        <p className={css.foot}>{unscored(forecast, outcome)}</p>
      )}
      {main && main.arithmetic.length > 0 && (
        <details>
          <summary>Show the arithmetic</summary>
          <Arithmetic forecast={forecast} resolution={resolution} score={main} zone={zone} />
        </details>
      )}
      {scores.length > 0 && <EveryScore forecast={forecast} />}
    </section>
  );
}

const unscored = (forecast: ForecastDetail, outcome: StandingOutcome['outcome']): string => {
  if (outcome === 'void') return 'Not scored: it could not be judged.';
  if (outcome === 'condition-failed') return 'Not scored: it was said only for the case that its condition holds.';
  return forecast.due
    ? 'Not scored: no belief stood.'
    : 'Not scored: without a due date there is no horizon to score over.';
};

function Scores({ scores, kind }: { scores: readonly Score[]; kind: Kind }) {
  const [{ reference }] = scores as [Score];
  return (
    <>
      <table className={css.scores}>
        <thead>
          <tr>
            <th scope="col">Score, lower is better</th>
            <th scope="col">Value</th>
            <th scope="col">Than the reference</th>
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
              <td className="nowrap">{skillWords(score.skill)}</td>
              <td>{percent(score.coverage)}</td>
              <td className={css.axis}>
                <ScoreBar score={score} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.foot}>
        {lossNames[kind]} over the whole scheduled time: 0 is best, {reference.toFixed(2)} is what the reference alone
        would have scored.
        {scores.some((score) => score.hi - score.lo > 0.005) && ' A word leaves a range, so its score is one.'}
      </p>
    </>
  );
}

const lossNames: Record<Kind, string> = {
  binary: 'Half Brier',
  choice: 'Loss over the options',
  number: 'Distance from what came out (CRPS)',
  date: 'Distance from what came out (CRPS)',
};

/** How a score stands to what the reference alone would have scored: "0.11 better", "0.03 worse", "alike". */
export function skillWords(skill: number): string {
  const size = Math.abs(skill).toFixed(2);
  if (size === '0.00') return 'alike';
  return `${size} ${skill > 0 ? 'better' : 'worse'}`;
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
          <line
            className={css.zero}
            x1={x(score.reference)}
            x2={x(score.reference)}
            y1="2"
            y2="14"
            strokeDasharray="2 2"
          />
          <line className={css.scoreRange} x1={x(score.lo)} x2={x(score.hi)} y1="8" y2="8" strokeWidth="2.5" />
          <circle className={css.scoreDot} cx={x(score.score)} cy="8" r="5" strokeWidth="1.5" />
        </svg>
      )}
    </div>
  );
}
