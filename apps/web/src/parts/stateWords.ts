import type { CameOut, Forecast, Question } from '@app/contract';
import { cameOutWords } from '../format/beliefWords.js';
import { dayIn, daysFrom, nearDay, spanWords } from '../format/dates.js';
import type { GlyphName } from './Glyph.js';

/** Tone of a state's mark; names a colour pair of the tokens. */
export type Tone = 'late' | 'soon' | 'reassess' | 'quiet' | 'data' | 'against' | 'act';

/** How a state looks and what it is called. */
export const stateLook: Record<Forecast['state'], { glyph: GlyphName; tone: Tone; says: string }> = {
  overdue: { glyph: 'overdue', tone: 'late', says: 'Overdue' },
  due: { glyph: 'due', tone: 'soon', says: 'Due today' },
  reassess: { glyph: 'reassess', tone: 'reassess', says: 'Time to reassess' },
  soon: { glyph: 'soon', tone: 'soon', says: 'Due soon' },
  track: { glyph: 'track', tone: 'quiet', says: 'On track' },
  monitor: { glyph: 'monitor', tone: 'quiet', says: 'Monitor only' },
  withdrawn: { glyph: 'withdrawn', tone: 'quiet', says: 'Withdrawn' },
  closed: { glyph: 'closed', tone: 'quiet', says: 'Closed' },
};

const outcomeSays = {
  happened: 'Happened',
  'did-not-happen': 'Did not happen',
  'came-out': 'Came out',
  void: 'Could not be judged',
  'condition-failed': 'Its condition failed',
} as const;

/** An outcome in words. */
export const outcomeWords = (outcome: NonNullable<Forecast['outcome']>): string => outcomeSays[outcome];

/** An outcome in words, with what came out where it was neither yes nor no: "Came out: Second round". */
export function cameOutAs(
  question: Question,
  { outcome, cameOut }: { readonly outcome: NonNullable<Forecast['outcome']>; readonly cameOut: CameOut | null },
): string {
  return cameOut ? `${outcomeWords(outcome)}: ${cameOutWords(question, cameOut)}` : outcomeWords(outcome);
}

/**
 * How an outcome stands to the number given before it: one outcome makes no number right or wrong, so this says only
 * on which side of even it fell (45 to 55% is an even call).
 *
 * @param chance 0 to 1; null: none was given
 */
export function outcomeLook(
  outcome: NonNullable<Forecast['outcome']>,
  chance: number | null,
): { glyph: GlyphName; tone: Tone; says: string } {
  if (outcome === 'void' || outcome === 'condition-failed')
    return { glyph: 'notJudged', tone: 'quiet', says: outcomeSays[outcome] };
  if (chance === null || outcome === 'came-out') return { glyph: 'closed', tone: 'quiet', says: outcomeSays[outcome] };
  if (chance >= 0.45 && chance <= 0.55) return { glyph: 'evenCall', tone: 'quiet', says: 'Even call' };
  const expected = chance > 0.5 === (outcome === 'happened');
  return expected
    ? { glyph: 'asJudged', tone: 'data', says: 'As judged' }
    : { glyph: 'againstTheOdds', tone: 'against', says: 'Against the odds' };
}

/** A due day as a row says it: "by 31 Oct" within the year, "by 31 Dec 2028" beyond. */
export function byDay(due: Forecast['due'], today: string): string {
  if (!due) return 'undated';
  return `by ${nearDay(due.date, today)}`;
}

/**
 * What a forecast waits for, as its row says it: "23 days overdue", "12 days past check", "Due in 8 days".
 *
 * @param today `YYYY-MM-DD` in the reader's zone
 */
export function nextAction(
  forecast: Pick<Forecast, 'state' | 'due' | 'nextCheckAt' | 'outcome' | 'cameOut' | 'question'>,
  today: string,
  zone: string,
): string {
  if (forecast.state === 'closed')
    return forecast.outcome
      ? cameOutAs(forecast.question, { outcome: forecast.outcome, cameOut: forecast.cameOut })
      : 'Closed';
  const check = forecast.nextCheckAt ? dayIn(forecast.nextCheckAt, zone) : null;
  const toDue = forecast.due ? daysFrom(today, forecast.due.date) : null;
  const toCheck = check ? daysFrom(today, check) : null;
  switch (forecast.state) {
    case 'overdue':
      return toDue !== null && toDue < 0 ? `${spanWords(toDue)} overdue` : 'Overdue since today';
    case 'due':
      return 'Due today';
    case 'reassess':
      return toCheck !== null && toCheck < 0 ? `${spanWords(toCheck)} past check` : 'Check due today';
    case 'soon':
      return toDue === 1 ? 'Due tomorrow' : `Due in ${spanWords(toDue ?? 0)}`;
    case 'withdrawn':
      return 'Withdrawn';
    default:
      return check ? `Check ${nearDay(check, today)}` : forecast.due ? 'On track' : 'Monitor only';
  }
}

/**
 * That nobody has looked for twice the cadence: "Nobody has looked for 64 days. The number still stands." null while
 * somebody has, or where nobody promised to.
 *
 * @param now  epoch milliseconds
 */
export function staleWords(
  { staleAt, lastCheckAt, createdAt }: Pick<Forecast, 'staleAt' | 'lastCheckAt' | 'createdAt'>,
  now: number,
): string | null {
  if (staleAt === null || Date.parse(staleAt) > now) return null;
  const days = Math.floor((now - Date.parse(lastCheckAt ?? createdAt)) / 86_400_000);
  return `Nobody has looked for ${spanWords(days)}. The number still stands.`;
}
