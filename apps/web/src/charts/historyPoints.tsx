import type { Evidence, ForecastDetail } from '@app/contract';
import { oddsInWords } from '@app/evidence';
import { momentDay } from '../format/dates.js';
import { percent } from '../format/percent.js';
import type { ChartPoint } from './Chart.js';
import css from './chart.module.css';
import type { History, HistoryStep } from './history.js';

/** What pointer and keys can reach in a forecast's history: beliefs and evidence, earliest first. */
export function historyPoints(
  { history, zone, forecast }: { history: History; zone: string; forecast: ForecastDetail },
  placeOfStep: (step: HistoryStep) => { x: number; y: number },
  placeOf: (item: Evidence) => { x: number; y: number },
): ChartPoint[] {
  const name = (step: HistoryStep) =>
    step.check.origin === 'report' ? 'The report' : step.check.by.name.split(' ')[0]!;
  const ofSteps = history.steps.map((step, index) => {
    const since = history.steps[index - 1]?.at ?? -Infinity;
    const cited = forecast.evidence.filter((item) => {
      const at = Date.parse(item.recordedAt);
      return at > since && at <= step.at;
    });
    return {
      key: step.key,
      ...placeOfStep(step),
      says: `${momentDay(step.check.effectiveAt, zone)}, ${name(step)}: ${moved(step)}. ${step.check.reason ?? ''}`,
      tip: <StepTip step={step} by={name(step)} on={momentDay(step.check.effectiveAt, zone)} cited={cited} />,
    };
  });
  const ofEvidence = forecast.evidence.map((item) => ({
    key: item.id,
    ...placeOf(item),
    says: `Evidence, ${oddsInWords(item)}: ${item.what}, ${item.source}, grade ${item.reliability}${item.credibility}.`,
    tip: <EvidenceTip item={item} />,
  }));
  return [...ofSteps, ...ofEvidence].sort((a, b) => a.x - b.x);
}

const moved = ({ check, before, chance }: HistoryStep): string => {
  if (check.kind === 'withdrawn') return 'withdrawn';
  if (check.kind === 'kept') return `kept ${percent(chance ?? 0)}`;
  return before === null || before === chance ? percent(chance ?? 0) : `${percent(before)} → ${percent(chance ?? 0)}`;
};

function StepTip({ step, by, on, cited }: { step: HistoryStep; by: string; on: string; cited: readonly Evidence[] }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>{moved(step)}</b>
        <span>
          {on}, {by}
        </span>
      </div>
      {step.check.reason && <p>{step.check.reason}</p>}
      {cited.slice(0, 3).map((item) => (
        <p key={item.id} className={css.tipDim}>
          {item.reliability}
          {item.credibility} {item.what}, {oddsInWords(item)}
        </p>
      ))}
    </>
  );
}

function EvidenceTip({ item }: { item: Evidence }) {
  return (
    <>
      <div className={css.tipHead}>
        <b>{oddsInWords(item)}</b>
        <span>
          {item.reliability}
          {item.credibility}
        </span>
      </div>
      <p>{item.what}</p>
      <p className={css.tipDim}>{item.source}</p>
    </>
  );
}
