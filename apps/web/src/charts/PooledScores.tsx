import type { Aggregates } from '@app/contract';
import { MeanRows, rangeWords } from './MeanRows.js';

type Way = Aggregates['ways'][number];

const names: Readonly<Record<Way['way'], string>> = {
  individuals: 'Each alone',
  standing: 'What stood',
  mean: 'Mean',
  median: 'Median',
  trimmed: 'Trimmed mean',
  geometric: 'Mean of odds',
  recency: 'Newer counts more',
  extremised: 'Extremised',
  quantiles: 'Mean of quantiles',
};

const gainWords = ({ gain }: Way): string => {
  if (!gain?.range) return '';
  const size = Math.abs(gain.difference).toFixed(3);
  if (gain.range.lo <= 0 && gain.range.hi >= 0) return 'Cannot be told apart from each alone.';
  return gain.difference < 0 ? `Better than each alone by ${size}.` : `Worse than each alone by ${size}.`;
};

/** What several people on one forecast would have scored together, by every way of pooling them. */
export function PooledScores({ aggregates }: { aggregates: Aggregates }) {
  const { ways, extremised, forecasts } = aggregates;
  return (
    <MeanRows
      title="Several people together"
      measure="Score"
      label={`Mean score of ${forecasts} forecasts by way of pooling: ${ways.map((way) => `${names[way.way]} ${way.mean.toFixed(3)}`).join(', ')}.`}
      file="several-people-together"
      aside={`${forecasts} forecasts`}
      caption={`Lower is better, 90% range.${extremised ? ` ${extremisedWords(extremised)}` : ''}`}
      table={{
        columns: ['Way', 'n', 'Score', '90% range', 'Beside each alone', '90% range of that'],
        numeric: [1, 2, 4],
        rows: ways.map((way) => ({
          key: way.way,
          cells: [
            names[way.way],
            way.n,
            { plain: way.mean, shown: way.mean.toFixed(3) },
            rangeWords(way.range),
            way.gain && { plain: way.gain.difference, shown: way.gain.difference.toFixed(3).replace('-', '−') },
            way.gain && rangeWords(way.gain.range),
          ],
        })),
      }}
      rows={ways.map((way) => ({
        ...{ key: way.way, name: names[way.way], n: way.n, mean: way.mean, range: way.range },
        aside: way.mean.toFixed(3),
        ...(gainWords(way) && { says: gainWords(way) }),
      }))}
    />
  );
}

/** What the extremised pool was pushed by, and what that was learned on. */
export function extremisedWords({ a, learnedOn }: NonNullable<Aggregates['extremised']>): string {
  return learnedOn < 100
    ? `Extremising is learned from 100 outcomes on; ${learnedOn} so far, so it changes nothing yet.`
    : `Extremised by ${a.toFixed(2)}, learned on ${learnedOn} outcomes; each forecast by what was known before it.`;
}
