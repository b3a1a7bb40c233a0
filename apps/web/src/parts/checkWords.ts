import type { BeliefValue, Check, Evidence, ForecastDetail, Question } from '@app/contract';
import { reasonFrom, sizeOfMove } from '@app/forecasts';
import { beliefWords } from '../format/beliefWords.js';
import { dayIn, nearDay } from '../format/dates.js';
import { percentRange } from '../format/percent.js';

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
export function checkWords(question: Question, check: Check, zone: string, today: string): string {
  const day = nearDay(dayIn(check.effectiveAt, zone), today);
  const said = check.held && (check.band ? percentRange(check.band) : beliefWords(question, check.held));
  const number = said === null ? '' : ` ${said}`;
  if (check.kind === 'withdrawn') return `${day}, withdrawn`;
  if (check.kind === 'kept') return `${day}, kept${number}`;
  if (check.origin === 'report') return `${day}, the report said${number}`;
  return check.kind === 'stated' ? `${day}, first said${number}` : `${day}, changed to${number}`;
}

/** Whether a move needs a reason before it can be saved: 10 points or more, as `sizeOfMove` measures them. */
export function needsReason(question: Question, from: BeliefValue | null, to: BeliefValue): boolean {
  return from !== null && Math.round(sizeOfMove(question, from, to) * 1e6) >= Math.round(reasonFrom * 1e6);
}
