import type { BeliefValue, CameOut, Question } from '@app/contract';
import { pointsOf, quantileOf } from '@app/forecasts';
import { dayOf } from './dates.js';
import { percent } from './percent.js';

/** A number as people read it: at most three digits behind the point, with its unit. */
export function amount(value: number, unit: string | null): string {
  const digits = value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
  return unit === null ? digits : unit === '%' ? `${digits}%` : `${digits} ${unit}`;
}

/** A place on the line as people read it: a number with its unit, or a day. */
export function placeWords(question: Question, place: number): string {
  if (question.kind === 'date') return dayOf(new Date(Math.round(place) * 86_400_000).toISOString().slice(0, 10));
  return amount(place, question.kind === 'number' ? question.unit : null);
}

/** The heart of a belief of any kind: "22%", the likeliest option as "Second round 55%", or a median as "3.2%". */
export function briefly(question: Question, held: BeliefValue): string {
  if (held.kind === 'binary') return percent(held.chance);
  if (held.kind === 'choice') {
    const most = held.chances.indexOf(Math.max(...held.chances));
    const label = question.kind === 'choice' ? question.options[most] : undefined;
    return `${label ?? `Option ${most + 1}`} ${percent(held.chances[most]!)}`;
  }
  return placeWords(question, quantileOf(pointsOf(held), 0.5));
}

/** The range from 10 to 90 % of a belief about a number or day, where it says one: "80% range 2.1% to 4.4%". */
export function rangeWords(question: Question, held: BeliefValue): string | null {
  if (held.kind === 'binary' || held.kind === 'choice') return null;
  const points = pointsOf(held);
  const says = (level: number) => points[0]!.chance <= level && points.at(-1)!.chance >= level;
  if (!says(0.1) || !says(0.9)) return null;
  return `80% range ${[0.1, 0.9].map((level) => placeWords(question, quantileOf(points, level))).join(' to ')}`;
}

/** A belief of any kind in a few words: "22%", "Second round 55%", "3.2% (80% range 2.1% to 4.4%)". */
export function beliefWords(question: Question, held: BeliefValue): string {
  const range = rangeWords(question, held);
  return range === null ? briefly(question, held) : `${briefly(question, held)} (${range})`;
}

/** What came out, in words: an option, a number with its unit, or a day. */
export function cameOutWords(question: Question, cameOut: CameOut): string {
  if ('option' in cameOut) {
    const label = question.kind === 'choice' ? question.options[cameOut.option] : undefined;
    return label ?? `Option ${cameOut.option + 1}`;
  }
  return 'day' in cameOut ? dayOf(cameOut.day) : placeWords(question, cameOut.value);
}
