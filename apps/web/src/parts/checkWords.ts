import type { Check, Evidence, ForecastDetail } from '@app/contract';
import { dayIn, nearDay } from '../format/dates.js';
import { percent, percentRange } from '../format/percent.js';

/** The newest check that stands: neither an undoing nor undone. */
export function lastCheck(forecast: Pick<ForecastDetail, 'checks'>): Check | null {
  return forecast.checks.findLast((check) => check.kind !== 'undone' && !check.undone) ?? null;
}

/** Evidence logged after the newest check that stands, newest first. */
export function evidenceSince(forecast: Pick<ForecastDetail, 'checks' | 'evidence'>): Evidence[] {
  const last = lastCheck(forecast);
  if (!last) return [...forecast.evidence];
  return forecast.evidence.filter((item) => Date.parse(item.recordedAt) > Date.parse(last.recordedAt));
}

/** A check as a sentence: "12 Oct, kept 22%", "13 Feb 2024, the report said 20–45%". */
export function checkWords(check: Check, zone: string, today: string): string {
  const day = nearDay(dayIn(check.effectiveAt, zone), today);
  const number = check.chance === null ? '' : ` ${check.band ? percentRange(check.band) : percent(check.chance)}`;
  if (check.kind === 'withdrawn') return `${day}, withdrawn`;
  if (check.kind === 'kept') return `${day}, kept${number}`;
  if (check.origin === 'report') return `${day}, the report said${number}`;
  return check.kind === 'stated' ? `${day}, first said${number}` : `${day}, changed to${number}`;
}

/** Whether a move needs a reason before it can be saved: 10 points or more. */
export function needsReason(from: number | null, to: number | null, least: number): boolean {
  return from !== null && to !== null && Math.round(Math.abs(to - from) * 1e6) >= Math.round(least * 1e6);
}
