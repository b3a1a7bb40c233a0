import type { ForecastDetail } from '@app/contract';
import type { Lexicon } from '@app/lexicons';
import { useState } from 'react';
import { dayOf } from '../format/dates.js';
import { percent } from '../format/percent.js';
import { Segmented } from '../parts/Segmented.js';
import { Chart } from './Chart.js';
import css from './chart.module.css';
import { HistoryMarks } from './HistoryMarks.js';
import { historyOf } from './history.js';
import { historyPlot } from './historyPlot.js';
import { historyTable } from './historyTable.js';
import { Key, triangle } from './keys.js';

export interface ProbabilityHistoryProps {
  readonly forecast: ForecastDetail;
  readonly lexicon: Lexicon;
  /** epoch milliseconds */
  readonly now: number;
  /** member key of the reader, whose number is labelled "you" */
  readonly me: string;
  readonly zone: string;
}

const legend = (
  <>
    <Key mark={<circle cx="6" cy="6" r="4.6" className={css.changed} />}>Changed</Key>
    <Key mark={<circle cx="6" cy="6" r="3.6" className={css.kept} />}>Checked, kept</Key>
    <Key
      width={24}
      mark={
        <>
          <path className={css.for} d={triangle(5, 6, 9, true)} />
          <path className={css.against} d={triangle(18, 6, 9, false)} />
        </>
      }
    >
      Evidence, larger is stronger
    </Key>
  </>
);

/** How a forecast's probability moved: steps, the report's number, evidence for and against, the outcome. */
export function ProbabilityHistory({ forecast, lexicon, now, me, zone }: ProbabilityHistoryProps) {
  const [until, setUntil] = useState<'date' | 'deadline'>('date');
  const history = historyOf(forecast);
  const dueAt = forecast.due ? Date.parse(forecast.due.at) : null;
  const ahead = dueAt !== null && dueAt > now && !history.ending;
  const numbers = history.steps.map((step) => (step.chance === null ? 'withdrawn' : percent(step.chance)));
  const table = historyTable(forecast, zone);
  return (
    <Chart
      title="Probability over time"
      label={`Probability over time: ${numbers.join(', ') || 'none stated yet'}. ${forecast.evidence.length} items of evidence.`}
      legend={legend}
      aside={
        ahead && (
          <Segmented
            label="Time shown"
            value={until}
            onChange={setUntil}
            options={[
              { value: 'date', label: 'To date' },
              { value: 'deadline', label: 'To deadline' },
            ]}
          />
        )
      }
      caption={
        ahead && until === 'date' && forecast.due
          ? `The deadline, ${dayOf(forecast.due.date)}, lies past the right edge.`
          : null
      }
      file={`F-${forecast.number}-probability`}
      table={table}
      plot={(width) => {
        const plot = historyPlot({ forecast, history, lexicon, now, me, dueAt, until, zone, width });
        return {
          height: plot.height,
          points: plot.points,
          marks: (active) => <HistoryMarks plot={plot} active={active} />,
        };
      }}
    />
  );
}
