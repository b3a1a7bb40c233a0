import type { ForecastDetail, Question, Resolution, Score } from '@app/contract';
import { ChartTable, type TableOf } from '../../charts/ChartTable.js';
import { beliefWords } from '../../format/beliefWords.js';
import { momentDay } from '../../format/dates.js';
import css from './outcome.module.css';

export interface ArithmeticProps {
  readonly forecast: ForecastDetail;
  readonly resolution: Resolution;
  readonly score: Score;
  readonly zone: string;
}

/** The sum a score is, row by row, so that anybody can do it again by hand; as a table and as CSV. */
export function Arithmetic({ forecast, resolution, score, zone }: ArithmeticProps) {
  return (
    <div className={css.sum}>
      <ChartTable
        title="The arithmetic"
        file={`F-${forecast.number}-arithmetic`}
        table={arithmeticTable(forecast.question, score, resolution.knownAt, zone)}
      />
      <p className={css.foot}>
        {lossRule(forecast.question, resolution.outcome === 'happened')} Where nothing stood, the reference declared for
        this forecast counts. {score.method}, version {score.version}.
      </p>
    </div>
  );
}

/** The rows of the sum; figures shown to four places, in the CSV as exact as they were computed. */
export function arithmeticTable(question: Question, score: Score, knownAt: string | null, zone: string): TableOf {
  const figure = (value: number) => ({ plain: value, shown: value.toFixed(4) });
  return {
    columns: ['From', 'To', 'Said', 'Loss', 'Share of time', 'Loss × share'],
    numeric: [3, 4, 5],
    rows: [
      ...score.arithmetic.map((row) => ({
        key: row.from,
        cells: [
          { plain: row.from, shown: momentDay(row.from, zone) },
          { plain: row.to, shown: momentDay(row.to, zone) },
          row.held ? beliefWords(question, row.held) : isAfter(row.from, knownAt) ? 'known by then' : 'nothing stood',
          figure(row.loss),
          { plain: row.weight, shown: `${(row.weight * 100).toFixed(1)}%` },
          figure(row.contribution),
        ],
      })),
      { key: 'score', cells: ['Score', null, null, null, null, figure(score.score)] },
    ],
  };
}

const isAfter = (moment: string, known: string | null) => known !== null && Date.parse(moment) >= Date.parse(known);

function lossRule(question: Question, happened: boolean): string {
  if (question.kind === 'binary') return `Loss is (probability − ${happened ? 1 : 0})².`;
  if (question.kind === 'choice')
    return question.ordered
      ? 'Loss is the mean of (chance of this option or one before it − 1 where it had come out by then, else 0)², over the steps between the options.'
      : 'Loss is half the sum of (chance − 1 for the option that came out, 0 for the others)².';
  return 'Loss is the squared distance between the belief and what came out, summed along the range asked about (CRPS), as a share of that range.';
}
