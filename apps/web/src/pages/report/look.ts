import type { Forecast, Judgement } from '@app/contract';
import { dayIn, dayOf, daysFrom, spanWords } from '../../format/dates.js';
import { percentRange } from '../../format/percent.js';
import { outcomeLook, outcomeWords } from '../../parts/stateWords.js';

/** How a judgement appears in the reader: not decided yet, set aside, or the state of the forecast it became. */
export type Look = 'proposed' | 'dismissed' | Forecast['state'];

/** What the text is coloured by: where each judgement stands, or how each turned out. */
export type Colour = 'state' | 'outcome';

/** A look, or how a closed judgement stands to the number that the report gave. */
export type Shade = Look | 'asJudged' | 'againstTheOdds' | 'evenCall' | 'notJudged' | 'open';

/** A judgement with the forecast it became, if any. */
export interface Marked {
  readonly judgement: Judgement;
  readonly forecast: Forecast | null;
  readonly look: Look;
  /** what it is drawn as: its look, or its outcome */
  readonly shade: Shade;
}

function shadeOf(look: Look, forecast: Forecast | null): Shade {
  if (!forecast) return look;
  if (forecast.outcome === null) return 'open';
  const { glyph } = outcomeLook(forecast.outcome, forecast.reported?.chance ?? forecast.belief?.chance ?? null);
  return glyph === 'asJudged' || glyph === 'againstTheOdds' || glyph === 'evenCall' || glyph === 'notJudged'
    ? glyph
    : 'open';
}

/** Where a judgement is said first, an offset into the text. */
export const startOf = (judgement: Judgement): number => judgement.mentions[0]?.start ?? 0;

/** Reading order; an ordinal is only a name, since one marked later stands between older ones. */
export const byPlace = (a: Judgement, b: Judgement): number => startOf(a) - startOf(b) || a.ordinal - b.ordinal;

/** Joins judgements with their forecasts, in reading order. */
export function markedOf(
  judgements: readonly Judgement[],
  forecasts: readonly Forecast[],
  colour: Colour = 'state',
): Marked[] {
  const byJudgement = new Map(forecasts.map((forecast) => [forecast.judgement?.id, forecast]));
  return [...judgements].sort(byPlace).map((judgement) => {
    const forecast = byJudgement.get(judgement.id) ?? null;
    const look = judgement.state === 'accepted' ? (forecast?.state ?? 'track') : judgement.state;
    return { judgement, forecast, look, shade: colour === 'outcome' ? shadeOf(look, forecast) : look };
  });
}

/** One line about a judgement for its margin note. `today` is `YYYY-MM-DD` in `zone`. */
export function noteWords({ judgement, forecast, look }: Marked, today: string, zone: string): string {
  if (look === 'proposed') return proposedWords(judgement);
  if (look === 'dismissed') return judgement.dismissalReason ?? 'Set aside: not a judgement.';
  if (!forecast) return '';
  if (look === 'closed') return closedWords(forecast);
  if (look === 'monitor') return 'Monitor only: nobody has dated it yet.';
  if (look === 'withdrawn') return 'Withdrawn.';
  const due = forecast.due;
  if (look === 'overdue' && due) return `${spanWords(daysFrom(due.date, today))} overdue. Was due ${dayOf(due.date)}.`;
  if (look === 'due') return 'Due today.';
  const next = forecast.nextCheckAt ? dayIn(forecast.nextCheckAt, zone) : null;
  if (look === 'reassess' && next)
    return `${checkWords(next, today)} ${evidenceWords(forecast.evidenceSinceCheck)}`.trim();
  return `${next ? `Next check ${dayOf(next)}. ` : ''}${due ? `Due ${dayOf(due.date)}.` : ''}`;
}

const checkWords = (next: string, today: string): string =>
  next === today ? 'Its check is due today.' : `${spanWords(daysFrom(next, today))} past its check.`;

const evidenceWords = (count: number): string =>
  count === 0 ? '' : count === 1 ? 'One new item of evidence.' : `${count} new items of evidence.`;

const proposedWords = ({ band, term, horizon }: Judgement): string => {
  const said = band ? `“${term}”, ${percentRange(band)}` : 'No probability stated';
  const by = horizon?.due ? `by ${dayOf(horizon.due)}${horizon.origin === 'assumed' ? ', assumed' : ''}` : 'undated';
  return `${said}; ${by}.`;
};

const closedWords = ({ outcome, score }: Forecast): string =>
  outcome === null ? 'Closed.' : `${outcomeWords(outcome)}.${score === null ? '' : ` Score ${score.toFixed(2)}.`}`;
