import type { Check, ForecastDetail } from '@app/contract';
import { momentDay } from '../format/dates.js';
import { percent } from '../format/percent.js';
import type { TableOf } from './ChartTable.js';

const kinds: Record<Check['kind'], string> = {
  stated: 'stated',
  changed: 'changed',
  kept: 'kept',
  withdrawn: 'withdrawn',
  undone: 'undid an earlier check',
};

/** Every check of a forecast, the undone ones included; newest first. */
export function historyTable(forecast: ForecastDetail, zone: string): TableOf {
  let before: number | null = null;
  const rows = forecast.checks.map((check, index) => {
    const to: number | null = check.kind === 'withdrawn' || check.kind === 'undone' ? null : (check.chance ?? before);
    const since = forecast.checks[index - 1]?.recordedAt ?? '';
    const cited = forecast.evidence.filter((item) => item.recordedAt > since && item.recordedAt <= check.recordedAt);
    const row = {
      key: check.id,
      faint: check.undone || check.kind === 'undone',
      cells: [
        momentDay(check.effectiveAt, zone),
        check.origin === 'report' ? 'the report' : check.by.name,
        before === null ? '' : percent(before),
        to === null ? '' : percent(to),
        check.undone ? `${kinds[check.kind]}, undone` : kinds[check.kind],
        check.reason,
        cited.map((item) => `${item.reliability}${item.credibility} ${item.what}`).join('; '),
      ],
    };
    if (!check.undone && check.kind !== 'undone') before = to;
    return row;
  });
  return {
    columns: ['Date', 'By', 'From', 'To', 'What', 'Reason', 'Evidence since the check before'],
    rows: rows.reverse(),
    numeric: [2, 3],
  };
}
