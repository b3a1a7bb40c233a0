import type { ComparedPerson, PeopleComparison } from '@app/contract';
import { percent } from '../format/percent.js';
import { MeanRows, rangeWords } from './MeanRows.js';

type Shown = ComparedPerson & { figures: NonNullable<ComparedPerson['figures']> };

/** People beside the others on shared forecasts, drawn towards their mean; by name, never by rank. */
export function PeopleBeside({ comparison }: { comparison: PeopleComparison }) {
  const { items, prior } = comparison;
  const shown = items.filter((item): item is Shown => item.figures !== null);
  return (
    <MeanRows
      title="Beside each other"
      measure="Difference"
      around0="as the others"
      label={`Score beside the others on shared forecasts, below 0 is better: ${shown.map(({ person, figures }) => `${person.name} ${figures.shrunken.toFixed(3)}`).join(', ')}.`}
      file="people-beside-each-other"
      aside={`${comparison.forecasts} shared forecasts`}
      caption={`Left is better. Drawn towards the mean of all as if it were ${Math.round(prior?.questions ?? 50)} forecasts${prior?.estimated ? '' : ', taken where people cannot be told apart'}. Right: chance of being better than that mean.`}
      table={{
        columns: [
          'Person',
          'Shared',
          'Difference',
          '90% range',
          'Drawn to the mean',
          '90% range of that',
          'Better than the mean',
        ],
        numeric: [1, 2, 4, 6],
        rows: items.map(({ person, shared, figures, notEnough }) => ({
          key: person.id,
          cells: figures
            ? [
                ...[person.name, shared, signed(figures.difference), rangeWords(figures.range)],
                ...[signed(figures.shrunken), rangeWords(figures.shrunkenRange), percent(figures.betterThanMean)],
              ]
            : [person.name, shared, null, null, notEnough, null, null],
        })),
      }}
      rows={shown.map(({ person, shared, figures }) => ({
        key: person.id,
        name: person.name,
        n: shared,
        mean: figures.shrunken,
        range: figures.shrunkenRange,
        aside: percent(figures.betterThanMean),
        says: `${percent(figures.betterThanMean)} that better than the mean of all.`,
      }))}
    />
  );
}

const signed = (value: number) => ({ plain: value, shown: value.toFixed(3).replace('-', '−') });
