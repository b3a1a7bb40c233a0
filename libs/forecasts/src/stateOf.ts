import type { ForecastState } from '@app/contract';

/** What a state follows from; moments in epoch milliseconds. */
export interface StateFacts {
  /** the outcome is recorded; null: open */
  readonly closedAt: number | null;
  readonly withdrawnAt: number | null;
  /** null: monitor only */
  readonly due: { readonly date: string; readonly zone: string; readonly at: number } | null;
  /** null: no check is asked for */
  readonly nextCheckAt: number | null;
}

/** From this many calendar days before the due day on, a forecast is due soon. */
export const daysToSoon = 14;

/**
 * What a forecast asks of its owner at a moment; the first that holds, in this order: closed, withdrawn, monitor
 * (undated), overdue, due (the due day in the forecast's zone, not past), reassess, soon, track.
 */
export function stateOf(facts: StateFacts, now: number): ForecastState {
  if (facts.closedAt !== null) return 'closed';
  if (facts.withdrawnAt !== null) return 'withdrawn';
  if (facts.due === null) return 'monitor';
  if (now > facts.due.at) return 'overdue';
  const daysLeft = (Date.parse(facts.due.date) - Date.parse(dayIn(now, facts.due.zone))) / 86_400_000;
  if (daysLeft <= 0) return 'due';
  if (facts.nextCheckAt !== null && facts.nextCheckAt <= now) return 'reassess';
  return daysLeft <= daysToSoon ? 'soon' : 'track';
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Intl rather than Temporal: this runs in the browser, where the polyfill would be dead weight. */
function dayIn(now: number, zone: string): string {
  let calendar = calendars.get(zone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    calendars.set(zone, calendar);
  }
  const parts = new Map(calendar.formatToParts(now).map((part) => [part.type, part.value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
